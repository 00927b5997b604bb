import { ChevronRight, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { SideDesk, SideWork } from '#renderer/ui/side-list.tsx';
import { dateWords } from '#shared/kernel/date-words.ts';
import { CriterionMatrix } from './criterion-matrix.tsx';
import styles from './evaluation.module.css';
import { answerFor, shownPackage } from './evaluation-state.ts';
import { PeopleList } from './people-list.tsx';
import { RateeForm } from './ratee-form.tsx';
import { SealDialog } from './seal-dialog.tsx';

/** Ratings that must have been given on this screen before their pace tells anything. */
const paceOf = 5;

/** Minutes until everything is rated, at the pace since this screen was opened; null before a pace is known, and at the end. */
function useMinutesLeft(progress: { readonly given: number; readonly wanted: number } | null): number | null {
  const [start, setStart] = useState<{ readonly at: number; readonly given: number } | null>(null);
  const known = progress !== null;
  const given = progress?.given ?? 0;
  useEffect(() => {
    if (known) setStart((old) => old ?? { at: Date.now(), given });
  }, [known, given]);
  if (progress === null || start === null || given - start.given < paceOf || given >= progress.wanted) return null;
  const each = (Date.now() - start.at) / (given - start.given);
  return Math.max(1, Math.round(((progress.wanted - given) * each) / 60_000));
}

/** Evaluator mode: the people of one package, the criteria with their examples, and the seal at the end. */
export function EvaluationScreen() {
  const { t, language } = useWords();
  const open = useAtom(shownPackage, (value) => value);
  const [at, setAt] = useState(0);
  const [sealing, setSealing] = useState(false);
  const [asMatrix, setAsMatrix] = useState(false);
  const left = useMinutesLeft(open?.evaluation.progress ?? null);
  if (open === null) return null;
  const { evaluation, answers, keeping } = open;
  const { ratees, progress } = evaluation;
  const ratee = ratees[at];
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div>
          <h1>{t('nav.evaluation')}</h1>
          <p>
            {t('rate.lead', {
              round: evaluation.roundName,
              agency: evaluation.agency,
              period: evaluation.period,
              due: dateWords(evaluation.due, language),
              name: evaluation.raterName,
            })}
          </p>
        </div>
        <div className={styles.headSide}>
          {ratees.length < 2 ? null : (
            <Segments
              label={t('rate.order')}
              hideLabel
              options={[
                { key: 'person', label: t('rate.byPerson') },
                { key: 'criterion', label: t('rate.byCriterion') },
              ]}
              value={asMatrix ? 'criterion' : 'person'}
              onChange={(key) => setAsMatrix(key === 'criterion')}
            />
          )}
          <p role="status" className={styles.kept}>
            {t('rate.progress', { ...progress })} · {left === null ? '' : `${t('rate.left', { minutes: left })} · `}{' '}
            {t(keeping > 0 ? 'rate.keeping' : 'rate.kept')}
          </p>
          <Button icon={Lock} kind="primary" isDisabled={keeping > 0} onPress={() => setSealing(true)}>
            {t('rate.seal')}
          </Button>
        </div>
      </header>
      {asMatrix ? (
        <CriterionMatrix ratees={ratees} instrument={evaluation.instrument} answers={answers} />
      ) : (
        <SideDesk>
          <PeopleList
            ratees={ratees}
            answers={answers}
            criteria={evaluation.instrument.criteria.length}
            at={at}
            onGo={setAt}
          />
          {ratee === undefined ? null : (
            <SideWork label={ratee.name}>
              <RateeForm
                key={ratee.id}
                ratee={ratee}
                instrument={evaluation.instrument}
                answer={answerFor(answers, ratee.id)}
              />
              {at + 1 < ratees.length ? (
                <Button icon={ChevronRight} kind="primary" onPress={() => setAt(at + 1)}>
                  {t('rate.next')}
                </Button>
              ) : null}
              <p className={styles.soft}>
                {t('rate.notFromRules')} {t('rate.blind')}
              </p>
            </SideWork>
          )}
        </SideDesk>
      )}
      <SealDialog isOpen={sealing} onClose={() => setSealing(false)} />
    </div>
  );
}
