import { ChevronRight, Lock } from 'lucide-react';
import { useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SideDesk, SideWork } from '#renderer/ui/side-list.tsx';
import { dateWords } from '#shared/kernel/date-words.ts';
import styles from './evaluation.module.css';
import { answerFor, shownPackage } from './evaluation-state.ts';
import { PeopleList } from './people-list.tsx';
import { RateeForm } from './ratee-form.tsx';
import { SealDialog } from './seal-dialog.tsx';

/** Evaluator mode: the people of one package, the criteria with their examples, and the seal at the end. */
export function EvaluationScreen() {
  const { t, language } = useWords();
  const open = useAtom(shownPackage, (value) => value);
  const [at, setAt] = useState(0);
  const [sealing, setSealing] = useState(false);
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
          <p role="status" className={styles.kept}>
            {t('rate.progress', { ...progress })} · {t(keeping > 0 ? 'rate.keeping' : 'rate.kept')}
          </p>
          <Button icon={Lock} kind="primary" isDisabled={keeping > 0} onPress={() => setSealing(true)}>
            {t('rate.seal')}
          </Button>
        </div>
      </header>
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
      <SealDialog isOpen={sealing} onClose={() => setSealing(false)} />
    </div>
  );
}
