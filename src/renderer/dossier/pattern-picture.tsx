import { CircleHelp } from 'lucide-react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { EmptyState, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { MissedPattern } from '#shared/dossier/missed-pattern.ts';
import { decimal, spanWords } from '#shared/kernel/decimal.ts';
import { useJudgedMonth } from './outlook-part.tsx';
import styles from './pictures.module.css';

/** Corrected probabilities below this are called a difference. */
const level = 0.05;

/** What goes with missed lines, as questions with their sizes. */
export function PatternPicture() {
  const { t, number, language } = useWords();
  const month = useJudgedMonth();
  const { value, problem } = useQuery('missed.patterns', { month });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  if (value.people === 0)
    return (
      <EmptyState icon={CircleHelp} title={t('missed.none')}>
        {t('missed.noneHint')}
      </EmptyState>
    );
  const side = ({ people, missed, share }: MissedPattern['with']): string =>
    t('missed.share', {
      missed: number(missed),
      people: number(people),
      share: share.value === null ? '–' : number(Math.round(share.value * 100)),
    });
  return (
    <>
      <h2>{t('missed.title', { n: number(value.missed), all: number(value.people) })}</h2>
      <p className={styles.sub}>{t('missed.sub')}</p>
      <PlainTable
        label={t('picture.patterns')}
        keyOf={({ condition }) => condition}
        rows={value.patterns}
        columns={[
          { key: 'condition', head: t('missed.condition'), cell: ({ condition }) => t(`missed.${condition}`) },
          { key: 'with', head: t('missed.with'), right: true, cell: (one) => side(one.with) },
          { key: 'without', head: t('missed.without'), right: true, cell: (one) => side(one.without) },
          {
            key: 'odds',
            head: t('missed.odds'),
            right: true,
            cell: ({ odds }) =>
              odds.value === null
                ? '–'
                : `${decimal(odds.value, language)} (${spanWords(odds.lower, odds.upper, language)})`,
          },
          {
            key: 'adjusted',
            head: t('missed.adjusted'),
            right: true,
            cell: ({ adjusted }) => (adjusted === null ? '–' : decimal(adjusted, language, 3)),
          },
          {
            key: 'reading',
            head: t('missed.reading'),
            cell: ({ adjusted }) => (adjusted !== null && adjusted < level ? t('missed.clear') : t('missed.unclear')),
          },
        ]}
      />
      {value.untested.length === 0 ? null : (
        <p className={styles.sub}>
          {t('missed.untested', {
            fewest: value.fewest,
            which: value.untested.map((one) => t(`missed.${one}`)).join(' '),
          })}
        </p>
      )}
    </>
  );
}
