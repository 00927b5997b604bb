import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SideDesk, SideItem, SideList, SideState, SideWork } from '#renderer/ui/side-list.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { PackageRatee } from '#shared/round/package.ts';
import { CriterionField } from './criterion-field.tsx';
import styles from './evaluation.module.css';
import { answerFor, type OpenPackage, useKeeping } from './evaluation-state.ts';
import { focusLevels, scoreOfKey } from './level-field.tsx';

interface CriterionMatrixProps extends Pick<OpenPackage, 'answers'> {
  readonly ratees: readonly PackageRatee[];
  readonly instrument: Instrument;
}

/**
 * One criterion at a time across everybody: quicker for many people, and a rating of one behaviour is less coloured by the same
 * person's others (halo).
 */
export function CriterionMatrix({ ratees, instrument, answers }: CriterionMatrixProps) {
  const { t, language } = useWords();
  const keep = useKeeping();
  const { criteria } = instrument;
  const [at, setAt] = useState(0);
  const table = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const criterion = criteria[at];
  const shown = useRef(at);
  useLayoutEffect(() => {
    if (shown.current !== at) heading.current?.focus();
    shown.current = at;
  }, [at]);
  if (criterion === undefined) return null;
  const { key } = criterion;
  const score = (id: string, value: number | null) => {
    const answer = answerFor(answers, id);
    keep({ ...answer, scores: { ...answer.scores, [key]: value } });
  };

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const value = scoreOfKey(event, instrument);
    const id = (event.target as Element).closest<HTMLElement>('[data-ratee]')?.dataset.ratee;
    if (value === undefined || id === undefined) return;
    event.preventDefault();
    score(id, value);
    const next = ratees[ratees.findIndex((one) => one.id === id) + 1];
    if (next !== undefined) focusLevels(table.current, `[data-ratee="${CSS.escape(next.id)}"]`);
  }

  return (
    <SideDesk>
      <SideList label={t('rate.criteria')}>
        <h2>{t('rate.criteria')}</h2>
        <ol>
          {criteria.map((one, place) => {
            const given = ratees.filter(({ id }) => one.key in answerFor(answers, id).scores).length;
            return (
              <li key={one.key}>
                <SideItem name={one.name[language]} isHere={place === at} onGo={() => setAt(place)}>
                  <SideState done={given === ratees.length}>
                    {t('rate.part', { given, wanted: ratees.length })}
                  </SideState>
                </SideItem>
              </li>
            );
          })}
        </ol>
      </SideList>
      <SideWork label={criterion.name[language]}>
        <div ref={table} role="presentation" className={styles.ratee} onKeyDownCapture={onKeyDown}>
          <div className={styles.rateeHead}>
            <h2 ref={heading} tabIndex={-1}>
              {criterion.name[language]}
            </h2>
            <ul className={styles.anchors}>
              {instrument.levels.map((level, place) => (
                <li key={level.value} className={styles.soft}>
                  <b>
                    {level.value} {level.name[language]}
                  </b>{' '}
                  {criterion.anchors[place]?.[language]}
                </li>
              ))}
            </ul>
          </div>
          {ratees.map((ratee) => {
            const answer = answerFor(answers, ratee.id);
            return (
              <div key={`${ratee.id} ${key}`} data-ratee={ratee.id}>
                <CriterionField
                  criterion={criterion}
                  instrument={instrument}
                  name={nameApart(ratee, ratees)}
                  folded
                  score={answer.scores[key]}
                  evidence={answer.evidence[key] ?? ''}
                  onScore={(value) => score(ratee.id, value)}
                  onEvidence={(text) => keep({ ...answer, evidence: { ...answer.evidence, [key]: text } })}
                />
              </div>
            );
          })}
        </div>
        {at + 1 < criteria.length ? (
          <Button icon={ChevronRight} kind="primary" onPress={() => setAt(at + 1)}>
            {t('rate.nextCriterion')}
          </Button>
        ) : null}
      </SideWork>
    </SideDesk>
  );
}
