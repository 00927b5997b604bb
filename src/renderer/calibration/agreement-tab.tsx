import { useMemo } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { linkHeat } from '#renderer/charts/heat-plot.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { AgreementView, LinkingView } from '#shared/calibration/contract.ts';
import { agreementFigureWords, warningSentence } from '#shared/calibration/sentences.ts';
import { shown, spanWords } from '#shared/kernel/decimal.ts';
import styles from './calibration.module.css';

interface FigureRow {
  readonly key: keyof typeof agreementFigureWords;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
}

function figuresOf({ report }: AgreementView): readonly FigureRow[] {
  const units = report.iccBasis.units;
  const icc = (['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const).map((key) => ({
    key: `icc.${key}` as const,
    ...report.icc[key],
    n: units,
  }));
  const uncertain = (
    ['alpha.ordinal', 'alpha.interval', 'kappa.fleiss', 'kappa.gwetAC1', 'kappa.gwetAC2'] as const
  ).map((key) => {
    const { value = null, lower = null, upper = null, n = report.units } = report.uncertainty[key] ?? {};
    return { key, value, lower, upper, n };
  });
  const percent = report.uncertainty.percentAgreement;
  return [
    {
      key: 'percentAgreement',
      value: report.percentAgreement,
      lower: percent?.lower ?? null,
      upper: percent?.upper ?? null,
      n: percent?.n ?? report.units,
    },
    ...icc,
    ...uncertain,
    { key: 'kendallW', value: report.kendallW, lower: null, upper: null, n: report.kendall.units },
  ];
}

function Agreement({ value }: { readonly value: AgreementView }) {
  const { t, say, number, language } = useWords();
  const rows = figuresOf(value).filter((row) => row.value !== null);
  const percent = value.report.percentAgreement;
  return (
    <div className={styles.card}>
      <h2>
        {percent === null ? t('calib.tabAgreement') : t('calib.agreementTitle', { percent: Math.round(percent * 100) })}
      </h2>
      {value.report.warnings.map((warning) => (
        <Callout key={warning.code} kind="warn">
          {warningSentence(warning, language)}
        </Callout>
      ))}
      <PlainTable
        dense
        label={t('calib.tabAgreement')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'figure', head: t('calib.figure'), cell: ({ key }) => say(agreementFigureWords[key]) },
          { key: 'value', head: t('calib.value'), right: true, cell: (row) => shown(row.value, language) },
          {
            key: 'interval',
            head: t('calib.between'),
            right: true,
            cell: ({ lower, upper }) => (lower === null || upper === null ? '–' : spanWords(lower, upper, language)),
          },
          { key: 'n', head: t('calib.n'), right: true, cell: ({ n }) => number(n) },
        ]}
      />
    </div>
  );
}

interface LinkRow {
  readonly unit: string;
  readonly cells: readonly number[];
}

function LinkTable({ value }: { readonly value: LinkingView }) {
  const { t, number } = useWords();
  const none = t('calib.unitNone');
  return (
    <PlainTable
      dense
      label={t('calib.linkMap')}
      rows={value.units.map((unit, at): LinkRow => ({ unit: unit || none, cells: value.cells[at] ?? [] }))}
      keyOf={({ unit }) => unit}
      columns={[
        { key: 'unit', head: t('calib.rater'), cell: ({ unit }) => unit },
        ...value.units.map((unit, at) => ({
          key: unit,
          head: unit || none,
          right: true,
          cell: (row: LinkRow) => number(row.cells[at] ?? 0),
        })),
      ]}
    />
  );
}

function Linking({
  value,
  theme,
  foot,
}: {
  readonly value: LinkingView;
  readonly theme: string;
  readonly foot: string;
}) {
  const { t } = useWords();
  const none = t('calib.unitNone');
  const draw = useMemo(() => linkHeat(value, none), [value, none]);
  const apart = value.subsets.length > 1;
  return (
    <div className={styles.card}>
      <ChartCard
        title={apart ? t('calib.unlinked', { n: value.subsets.length }) : t('calib.linked')}
        draw={draw}
        theme={theme}
        height={60 + Math.min(12, value.units.length) * 34}
        foot={foot}
        table={<LinkTable value={value} />}
      >
        <p className={styles.small}>{t('calib.linkMapAxis')}</p>
      </ChartCard>
      {apart ? (
        <>
          <ul className={styles.list}>
            {value.subsets.map(({ ratees, raters, n, units }, at) => (
              <li key={units.join()}>
                <strong>{t('calib.part', { n: at + 1 })}: </strong>
                {t('calib.partWords', { ratees, raters, n, units: units.map((unit) => unit || none).join(', ') })}
              </li>
            ))}
          </ul>
          <h3>{t('calib.linksTitle')}</h3>
          <ul className={styles.list}>
            {value.links.map(({ rater, ratee, joins }) => (
              <li key={`${rater} ${ratee}`}>{t('calib.linkWords', { rater, ratee, part: joins + 1 })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {value.weakLinks.length === 0 ? null : (
        <>
          <h3>{t('calib.weakTitle')}</h3>
          <ul className={styles.list}>
            {value.weakLinks.map(({ rater, ratee, ratees, raters }) => (
              <li key={`${rater} ${ratee}`}>{t('calib.weakWords', { rater, ratee, ratees, raters })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** How well raters agree, and whether their ratings hang together. */
export function AgreementTab({ theme, foot }: { readonly theme: string; readonly foot: string }) {
  const agreement = useQuery('agreement.get', {});
  const linking = useQuery('linking.get', {});
  return (
    <div className={styles.split}>
      {agreement.problem === null ? null : <FailedState problem={agreement.problem} />}
      {agreement.value === null ? (
        agreement.problem === null ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <Agreement value={agreement.value} />
      )}
      {linking.value === null ? null : <Linking value={linking.value} theme={theme} foot={foot} />}
    </div>
  );
}
