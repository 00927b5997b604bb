import { useMemo } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { unitsPlot } from '#renderer/charts/score-plots.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords, type Words } from '#renderer/kernel/use-words.ts';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { spreadSentence } from '#shared/calibration/sentences.ts';
import type { UnitComparison, UnitLine } from '#shared/calibration/unit-view.ts';
import { shown, signedFigure, spanWords } from '#shared/kernel/decimal.ts';
import styles from './calibration.module.css';
import { ContrastCard } from './contrast-card.tsx';

function UnitTable({ rows, label }: { readonly rows: readonly UnitLine[]; readonly label: string }) {
  const { t, number, language } = useWords();
  return (
    <PlainTable
      dense
      label={label}
      rows={rows}
      keyOf={({ unit }) => unit ?? ''}
      columns={[
        { key: 'unit', head: t('calib.unit'), cell: ({ unit }) => unit ?? t('calib.unitNone') },
        { key: 'people', head: t('calib.n'), right: true, cell: ({ people }) => number(people) },
        { key: 'rated', head: t('calib.rated'), right: true, cell: ({ rated }) => number(rated) },
        { key: 'raw', head: t('calib.raw'), right: true, cell: ({ raw }) => shown(raw, language) },
        { key: 'fair', head: t('calib.fair'), right: true, cell: ({ adjusted }) => shown(adjusted, language) },
        {
          key: 'interval',
          head: t('calib.between'),
          right: true,
          cell: ({ lower, upper }) => (lower === null || upper === null ? '–' : spanWords(lower, upper, language)),
        },
        {
          key: 'difference',
          head: t('calib.unitDifference'),
          right: true,
          cell: ({ difference }) =>
            difference === null
              ? '–'
              : `${signedFigure(difference.value, language)} (${spanWords(difference.lower, difference.upper, language)})`,
        },
        {
          key: 'severity',
          head: t('calib.unitSeverity'),
          right: true,
          cell: ({ severity }) => signedFigure(severity, language),
        },
        {
          key: 'initial',
          head: t('calib.initialBest'),
          right: true,
          cell: ({ initial }) => number(initial['sangat-baik']),
        },
        {
          key: 'proposed',
          head: t('calib.proposedBest'),
          right: true,
          cell: ({ proposed }) => number(proposed['sangat-baik']),
        },
      ]}
    />
  );
}

function SpreadLine({ spread }: { readonly spread: NonNullable<UnitComparison['spread']> }) {
  const { t, language } = useWords();
  const { verdict, sdBefore, sdAfter, n, up, down, betweenBefore, betweenAfter } = spread;
  const words = t('calib.spreadWords', {
    n,
    up,
    down,
    before: shown(sdBefore, language),
    after: shown(sdAfter, language),
    between: betweenBefore === null ? '–' : Math.round(betweenBefore * 100),
    afterwards: betweenAfter === null ? '–' : Math.round(betweenAfter * 100),
  });
  return (
    <Callout kind={verdict === 'compressed' ? 'warn' : verdict === 'calibrated' ? 'good' : 'plain'}>
      <div className={styles.worth}>
        <strong>{spreadSentence(verdict, language)}.</strong>
        <span className={styles.small}>{words}</span>
      </div>
    </Callout>
  );
}

interface KnownUnit {
  readonly unit: string;
  readonly adjusted: number;
  readonly difference: UnitLine['difference'];
}

/** What the tests of differences say, the farthest unit with its own interval; where units cannot be compared, why. */
function titleOf(known: readonly KnownUnit[], confounded: boolean, { t, language }: Words): string {
  const byMean = [...known].sort((a, b) => b.adjusted - a.adjusted);
  const [high, low] = [byMean[0], byMean.at(-1)];
  if (high === undefined || low === undefined || known.length < 2) return t('calib.unitsNone');
  if (confounded) {
    const gap = shown(high.adjusted - low.adjusted, language);
    return t('calib.unitsUnknown', { gap, high: high.unit, low: low.unit });
  }
  const tested = known.flatMap(({ unit, difference }) => (difference === null ? [] : [{ unit, ...difference }]));
  const [farthest] = tested.sort((a, b) => a.p - b.p);
  if (farthest === undefined) return t('calib.unitsNone');
  const apart = tested.filter(({ holm }) => holm < 0.05).length;
  const { unit, value, lower, upper } = farthest;
  return t(apart > 0 ? 'calib.unitsTitle' : 'calib.unitsAlike', {
    n: apart,
    unit,
    gap: signedFigure(value, language),
    lower: signedFigure(lower, language),
    upper: signedFigure(upper, language),
  });
}

/** Unit against unit. */
export function UnitsTab({ theme, foot }: { readonly theme: string; readonly foot: string }) {
  const words = useWords();
  const { t } = words;
  const { value, problem } = useQuery('unit.compare', {});
  const rows = useMemo(() => value?.rows ?? [], [value]);
  const draw = useMemo(() => unitsPlot(rows), [rows]);
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const known = rows.flatMap(({ unit, adjusted, difference }) =>
    adjusted === null ? [] : [{ unit: unit ?? '', adjusted, difference }],
  );
  const title = titleOf(known, value.contrast?.confounded === true, words);
  return (
    <>
      {value.spread === null ? null : <SpreadLine spread={value.spread} />}
      {value.contrast === null ? null : <ContrastCard contrast={value.contrast} />}
      <div className={styles.card}>
        {known.length === 0 ? (
          <h2>{title}</h2>
        ) : (
          <ChartCard
            title={title}
            draw={draw}
            theme={theme}
            height={48 + rows.length * 34}
            foot={foot}
            table={<UnitTable rows={rows} label={title} />}
          >
            <p className={styles.small}>{t('calib.unitsKey')}</p>
          </ChartCard>
        )}
      </div>
      <div className={styles.card}>
        <UnitTable rows={rows} label={t('calib.tabUnits')} />
      </div>
    </>
  );
}
