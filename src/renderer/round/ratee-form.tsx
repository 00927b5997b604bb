import { useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Instrument } from '#shared/round/instrument.ts';
import type { PackageRatee, RateeAnswer, ResultLine } from '#shared/round/package.ts';
import { CriterionField } from './criterion-field.tsx';
import styles from './evaluation.module.css';
import { useKeeping } from './use-keeping.ts';

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

/** One ratee: results to read, every criterion, a general remark. */
export function RateeForm({ ratee, instrument, answer }: RateeFormProps) {
  const { t } = useWords();
  const keep = useKeeping();
  const [comment, setComment] = useState(answer.comment);
  return (
    <>
      <div>
        <h2>{ratee.name}</h2>
        <p className={styles.soft}>
          {[ratee.nip, ratee.position, ratee.unit].filter((part) => part !== null && part !== '').join(' · ')}
        </p>
      </div>
      <Results results={ratee.results} />
      {instrument.criteria.map((criterion) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          instrument={instrument}
          score={answer.scores[criterion.key]}
          evidence={answer.evidence[criterion.key] ?? ''}
          onScore={(score) => keep({ ...answer, scores: { ...answer.scores, [criterion.key]: score } })}
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
    </>
  );
}
