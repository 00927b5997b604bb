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
  readonly spreads: readonly Spread[];
  readonly instrument: Instrument;
  readonly given: Readonly<Record<string, Reference>>;
  onChange(criterion: string, reference: Reference): void;
}

const unseen = 'unseen';

/** What raters gave by criterion, and beside it the reference and its reason; a criterion without a reason is left out. */
export function PracticeReference({ spreads, instrument, given, onChange }: PracticeReferenceProps) {
  const { t, language } = useWords();
  const nameOf = (key: string) => instrument.criteria.find((one) => one.key === key)?.name[language] ?? key;
  const of = ({ criterion, median }: Spread): Reference => given[criterion] ?? { score: median, reason: '' };
  const options = [
    ...instrument.levels.map(({ value }) => ({ key: String(value), label: String(value) })),
    { key: unseen, label: t('rate.notObserved') },
  ];
  return (
    <PlainTable
      middle
      label={t('practice.reference')}
      dense
      rows={spreads}
      keyOf={({ criterion }) => criterion}
      columns={[
        { key: 'criterion', head: t('practice.criterion'), cell: ({ criterion }) => nameOf(criterion) },
        {
          key: 'given',
          head: t('practice.given'),
          cell: ({ least, greatest, n, sd }) => t('practice.range', { least, greatest, n, sd: decimal(sd, language) }),
        },
        {
          key: 'score',
          head: t('train.reference'),
          cell: (spread) => (
            <Select
              label={t('practice.scoreOf', { criterion: nameOf(spread.criterion) })}
              hideLabel
              small
              options={options}
              value={of(spread).score === null ? unseen : String(of(spread).score)}
              onChange={(key) =>
                onChange(spread.criterion, { ...of(spread), score: key === unseen ? null : Number(key) })
              }
            />
          ),
        },
        {
          key: 'reason',
          head: t('practice.reason'),
          cell: (spread) => (
            <input
              className={styles.reason}
              aria-label={t('practice.reasonOf', { criterion: nameOf(spread.criterion) })}
              maxLength={2000}
              value={of(spread).reason}
              onChange={(event) => onChange(spread.criterion, { ...of(spread), reason: event.target.value })}
            />
          ),
        },
      ]}
    />
  );
}
