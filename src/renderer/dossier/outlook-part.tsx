import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { ForecastLine, ProgressOutlook } from '#shared/dossier/line-forecast.ts';
import styles from './dossier.module.css';
import { FoldedPart } from './drawer.tsx';

/** Lines of a year that is over are looked at from its last quarter, so that what was foreseen can be held against what came. */
const lastQuarter = 9;

/** The month of the workshop's year up to which progress is judged: this one while the year runs. */
export function useJudgedMonth(): number {
  const period = useQuery('workshop.get', {}).value?.workshop.period ?? '';
  const now = new Date();
  return period.startsWith(String(now.getFullYear())) ? now.getMonth() + 1 : lastQuarter;
}

/** An amount with at most two decimals: a forecast is not known more exactly. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A forecast with its interval in words. */
export function useForecastWords(): (line: ForecastLine) => string {
  const { t, number } = useWords();
  return ({ expected, lower, upper, target }) => {
    const values = { expected: number(rounded(expected)), target: number(rounded(target)) };
    if (lower === null || upper === null) return t('outlook.line', values);
    return t('outlook.lineWithin', { ...values, lower: number(rounded(lower)), upper: number(rounded(upper)) });
  };
}

/** What the forecasts rest on: the way that is used for each kind of line, and how often its intervals held. */
export function OutlookGround({ reports }: Pick<ProgressOutlook, 'reports'>) {
  const { t, number } = useWords();
  return (
    <>
      {reports.map(({ kind, used, forecasts, coverage }) => (
        <p key={kind} className={styles.soft}>
          {t(`outlook.kind.${kind}`)}: {t(`outlook.rung.${used}`)}.{' '}
          {forecasts === 0 ? t('outlook.untried') : t('outlook.tried', { n: number(forecasts) })}
          {coverage === null
            ? ''
            : ` ${t('outlook.coverage', { share: number(Math.round(coverage.share * 100)), n: number(coverage.n) })}`}
        </p>
      ))}
    </>
  );
}

/** Where the lines of one person are likely to end. */
export function OutlookPart({ employee }: { readonly employee: string }) {
  const { t } = useWords();
  const month = useJudgedMonth();
  const words = useForecastWords();
  const { value } = useQuery('progress.outlook', { month, employee });
  if (value === null || value.lines.length === 0) return null;
  return (
    <FoldedPart title={t('outlook.title', { n: value.lines.length })}>
      <PlainTable
        dense
        label={t('outlook.title', { n: value.lines.length })}
        rows={value.lines}
        keyOf={({ line }) => line}
        columns={[
          { key: 'plan', head: t('outlook.plan'), cell: ({ plan }) => plan },
          { key: 'forecast', head: t('outlook.expected'), cell: words },
          { key: 'causes', head: '', cell: ({ causes }) => causes.map((cause) => t(`outlook.${cause}`)).join(', ') },
        ]}
      />
      <OutlookGround reports={value.reports} />
    </FoldedPart>
  );
}
