import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { decimal } from '#shared/kernel/decimal.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { Spread } from '#shared/training/disagreement.ts';
import styles from './training.module.css';

export interface Reference {
  readonly score: number | null;
  readonly reason: string;
}

interface PracticeReferenceProps {
  readonly criteria: readonly string[];
  /** What raters gave, of those criteria that they did; none where the case is made of a lesson. */
  readonly spreads: readonly Spread[];
  readonly instrument: Instrument;
  readonly given: Readonly<Record<string, Reference>>;
  onChange(criterion: string, reference: Reference): void;
}

const unseen = 'unseen';

/** What raters gave by criterion, and beside it the reference and its reason; a criterion without a reason is left out. */
export function PracticeReference({ criteria, spreads, instrument, given, onChange }: PracticeReferenceProps) {
  const { t, language } = useWords();
  const nameOf = (key: string) => instrument.criteria.find((one) => one.key === key)?.name[language] ?? key;
  const spreadOf = (criterion: string) => spreads.find((one) => one.criterion === criterion);
  const of = (criterion: string): Reference =>
    given[criterion] ?? { score: spreadOf(criterion)?.median ?? null, reason: '' };
  const range = (criterion: string): string => {
    const spread = spreadOf(criterion);
    if (spread === undefined) return '–';
    const { least, greatest, n, sd } = spread;
    return t('practice.range', { least, greatest, n, sd: decimal(sd, language) });
  };
  const options = [
    ...instrument.levels.map(({ value }) => ({ key: String(value), label: String(value) })),
    { key: unseen, label: t('rate.notObserved') },
  ];
  return (
    <PlainTable
      middle
      label={t('practice.reference')}
      dense
      rows={criteria}
      keyOf={(criterion) => criterion}
      columns={[
        { key: 'criterion', head: t('practice.criterion'), cell: nameOf },
        { key: 'given', head: t('practice.given'), cell: range },
        {
          key: 'score',
          head: t('train.reference'),
          cell: (criterion) => (
            <Select
              label={t('practice.scoreOf', { criterion: nameOf(criterion) })}
              hideLabel
              small
              options={options}
              value={of(criterion).score === null ? unseen : String(of(criterion).score)}
              onChange={(key) => onChange(criterion, { ...of(criterion), score: key === unseen ? null : Number(key) })}
            />
          ),
        },
        {
          key: 'reason',
          head: t('practice.reason'),
          cell: (criterion) => (
            <input
              className={styles.reason}
              aria-label={t('practice.reasonOf', { criterion: nameOf(criterion) })}
              maxLength={2000}
              value={of(criterion).reason}
              onChange={(event) => onChange(criterion, { ...of(criterion), reason: event.target.value })}
            />
          ),
        },
      ]}
    />
  );
}
