import { GraduationCap } from 'lucide-react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { view } from '#renderer/shell/view.ts';
import { EmptyState, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { NamedNeed } from '#shared/dossier/analytics-contract.ts';
import { decimal, spanWords } from '#shared/kernel/decimal.ts';
import { coreValueWords } from '#shared/people/core-values.ts';
import styles from './pictures.module.css';

/** Needs drawn at once; the weightiest come first. */
const mostNeeds = 300;

/** Learning needs by measured gaps, unit by unit; the unit of the bar narrows them. */
export function NeedPicture() {
  const { t, say, number, language } = useWords();
  const unit = useAtom(view, (shown) => shown.unit);
  const { value, problem } = useQuery('need.list', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const needs = value.needs.filter((need) => unit === null || need.unit === unit);
  if (value.needs.length === 0 && value.hidden === 0)
    return (
      <EmptyState icon={GraduationCap} title={t('need.none')}>
        {t('need.noneHint')}
      </EmptyState>
    );
  const subject = ({ source, subject: said }: NamedNeed): string =>
    source === 'behaviour' && said in coreValueWords ? say(coreValueWords[said as keyof typeof coreValueWords]) : said;
  const { hidden, fewest, unmatched } = value;
  return (
    <>
      <h2>{t('need.title', { n: needs.filter(({ withGap }) => withGap > 0).length })}</h2>
      <p className={styles.sub}>{t('need.sub', { hidden, fewest, unmatched })}</p>
      <PlainTable
        label={t('picture.needs')}
        dense
        keyOf={(need) => `${need.unit} ${need.source} ${need.subject}`}
        rows={needs.slice(0, mostNeeds)}
        columns={[
          { key: 'unit', head: t('goals.unit'), cell: ({ name }) => name ?? t('goals.noUnit') },
          {
            key: 'subject',
            head: t('need.subject'),
            cell: (need) => `${subject(need)} (${t(`need.${need.source}`)})`,
          },
          {
            key: 'people',
            head: t('need.people'),
            right: true,
            cell: ({ people, small }) => (small ? `${number(people)} (${t('need.small')})` : number(people)),
          },
          { key: 'gap', head: t('need.withGap'), right: true, cell: ({ withGap }) => number(withGap) },
          {
            key: 'mean',
            head: t('need.mean'),
            right: true,
            cell: ({ mean, lower, upper }) =>
              lower === null
                ? decimal(mean, language)
                : `${decimal(mean, language)} (${spanWords(lower, upper, language)})`,
          },
          { key: 'lines', head: t('need.lines'), right: true, cell: ({ lines }) => number(lines) },
        ]}
      />
    </>
  );
}
