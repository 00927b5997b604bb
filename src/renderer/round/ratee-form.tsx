import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFocusWhenDrawn } from '#renderer/ui/use-focus.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { PackageRatee, RateeAnswer, ResultLine } from '#shared/round/package.ts';
import { CriterionField } from './criterion-field.tsx';
import styles from './evaluation.module.css';
import { useKeeping } from './evaluation-state.ts';
import { focusLevels, scoreOfKey } from './level-field.tsx';

function Results({ results }: { readonly results: readonly ResultLine[] }) {
  const { t } = useWords();
  if (results.length === 0) return null;
  return (
    <details className={styles.results}>
      <summary>
        {t('rate.results')} ({results.length})
      </summary>
      <PlainTable
        label={t('rate.results')}
        dense
        rows={results}
        keyOf={({ plan, target, realisation }) => `${plan} ${target} ${realisation}`}
        columns={[
          { key: 'plan', head: t('rate.plan'), cell: ({ plan }) => plan },
          { key: 'target', head: t('rate.target'), cell: ({ target }) => target },
          { key: 'realisation', head: t('rate.realisation'), cell: ({ realisation }) => realisation },
          { key: 'evidence', head: t('rate.evidenceOf'), cell: ({ evidence }) => evidence },
        ]}
      />
    </details>
  );
}

interface RateeFormProps {
  readonly ratee: PackageRatee;
  readonly instrument: Instrument;
  readonly answer: RateeAnswer;
}

/** One ratee: results to read, every criterion, a general remark. A level's number rates the criterion in focus, 0 is not observed. */
export function RateeForm({ ratee, instrument, answer }: RateeFormProps) {
  const { t } = useWords();
  const keep = useKeeping();
  const { criteria } = instrument;
  const [comment, setComment] = useState(answer.comment);
  const [active, setActive] = useState(() => (criteria.find(({ key }) => !(key in answer.scores)) ?? criteria[0])?.key);
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhenDrawn(() => heading.current?.focus(), null);

  const score = (key: string, value: number | null) => keep({ ...answer, scores: { ...answer.scores, [key]: value } });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const value = scoreOfKey(event, instrument);
    const rated = (event.target as Element).closest<HTMLElement>('[data-criterion]')?.dataset.criterion ?? active;
    if (value === undefined || rated === undefined) return;
    event.preventDefault();
    score(rated, value);
    const next = criteria[criteria.findIndex((one) => one.key === rated) + 1];
    if (next === undefined) return;
    setActive(next.key);
    focusLevels(form.current, `[data-criterion="${CSS.escape(next.key)}"]`);
  }

  return (
    <div ref={form} role="presentation" className={styles.ratee} onKeyDownCapture={onKeyDown}>
      <div className={styles.rateeHead}>
        <h2 ref={heading} tabIndex={-1}>
          {ratee.name}
        </h2>
        <p className={classes(styles.soft, styles.twoEnds)}>
          <span>
            {[ratee.nip, ratee.position, ratee.unit].filter((part) => part !== null && part !== '').join(' · ')}
          </span>
          <span>{t('rate.keys', { most: instrument.levels.at(-1)?.value ?? '' })}</span>
        </p>
      </div>
      <Results results={ratee.results} />
      {criteria.map((criterion) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          instrument={instrument}
          folded={criterion.key !== active}
          score={answer.scores[criterion.key]}
          evidence={answer.evidence[criterion.key] ?? ''}
          onActive={() => setActive(criterion.key)}
          onScore={(value) => score(criterion.key, value)}
          onEvidence={(text) => keep({ ...answer, evidence: { ...answer.evidence, [criterion.key]: text } })}
        />
      ))}
      <TextField
        label={t('rate.comment')}
        optional
        lines={2}
        maxLength={4000}
        value={comment}
        onChange={setComment}
        onBlur={() => {
          if (comment !== answer.comment) keep({ ...answer, comment });
        }}
      />
    </div>
  );
}
