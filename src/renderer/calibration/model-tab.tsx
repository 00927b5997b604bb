import { useCallback, useContext, useMemo, useState } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { fitPlot, irregularRaters } from '#renderer/charts/fit-plot.ts';
import { type SeverityPoint, severityPlot } from '#renderer/charts/severity-plot.ts';
import { wrightPlot } from '#renderer/charts/wright-plot.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout, FailedState, ProgressBar, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { FacetsFitView, FacetsRaterLine } from '#shared/calibration/facets-contract.ts';
import { warningSentence } from '#shared/calibration/sentences.ts';
import { shown, signedFigure } from '#shared/kernel/decimal.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { normalQuantile } from '#shared/stats/base/special.ts';
import styles from './calibration.module.css';
import { criterionName } from './effects.ts';
import { StanceKey } from './stance-key.tsx';
import own from './tabs.module.css';

function FacetsTable({ raters, label }: { readonly raters: readonly FacetsRaterLine[]; readonly label: string }) {
  const { t, number, language } = useWords();
  return (
    <PlainTable
      dense
      label={label}
      rows={raters}
      keyOf={({ id }) => id}
      columns={[
        { key: 'rater', head: t('calib.rater'), cell: ({ name, id }) => name ?? id },
        { key: 'severity', head: t('calib.logits'), right: true, cell: (row) => signedFigure(row.severity, language) },
        { key: 'se', head: t('calib.se'), right: true, cell: ({ se }) => shown(se, language) },
        { key: 'fair', head: t('calib.fairAverage'), right: true, cell: (row) => shown(row.fairAverage, language) },
        { key: 'infit', head: t('calib.infit'), right: true, cell: (row) => shown(row.infit, language) },
        { key: 'outfit', head: t('calib.outfit'), right: true, cell: (row) => shown(row.outfit, language) },
        { key: 'n', head: t('calib.n'), right: true, cell: ({ n }) => number(n) },
      ]}
    />
  );
}

/**
 * Raters of the ordinal model as the severity plot takes them, severe first; those without a measure are left out. Severe or lenient is who
 * is so with all raters looked at together (Bonferroni, 5 %).
 */
function plotted(raters: readonly FacetsRaterLine[]): readonly SeverityPoint[] {
  const sure = normalQuantile(1 - 0.025 / Math.max(1, raters.length));
  return raters
    .flatMap(({ id, name, severity, se, lower, upper }): SeverityPoint[] => {
      if (severity === null || se === null || lower === null || upper === null) return [];
      const stance = Math.abs(severity) < sure * se ? 'uncertain' : severity > 0 ? 'severe' : 'lenient';
      return [{ id, name: name ?? id, severity, lower, upper, stance }];
    })
    .sort((a, b) => b.severity - a.severity);
}

/** The Wright map as figures: where the middle half and the ends of people and raters lie, and each criterion. */
function WrightTable({ fit, nameOf }: { readonly fit: FacetsFitView; nameOf(id: string): string }) {
  const { t, number, language } = useWords();
  const spread = (label: string, values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share: number): number | null => sorted[Math.round(share * (sorted.length - 1))] ?? null;
    return { label, n: values.length, low: at(0), middle: at(0.5), high: at(1) };
  };
  const rows = [
    spread(
      t('calib.wrightPeople'),
      fit.people.map(({ eap }) => eap),
    ),
    spread(
      t('calib.wrightRaters'),
      fit.raters.flatMap(({ severity }) => severity ?? []),
    ),
    ...fit.criteria.map(({ id, n, difficulty }) => {
      return { label: nameOf(id), n, low: null, middle: difficulty, high: null };
    }),
  ];
  return (
    <PlainTable
      dense
      label={t('calib.wrightTitle')}
      rows={rows}
      keyOf={({ label }) => label}
      columns={[
        { key: 'label', head: t('calib.figure'), cell: ({ label }) => label },
        { key: 'n', head: t('calib.n'), right: true, cell: ({ n }) => number(n) },
        { key: 'low', head: t('calib.lowest'), right: true, cell: ({ low }) => signedFigure(low, language) },
        { key: 'middle', head: t('calib.median'), right: true, cell: ({ middle }) => signedFigure(middle, language) },
        { key: 'high', head: t('calib.highest'), right: true, cell: ({ high }) => signedFigure(high, language) },
      ]}
    />
  );
}

interface FitProps {
  readonly fit: FacetsFitView;
  readonly theme: string;
}

function Fit({ fit, theme }: FitProps) {
  const { t, number, language } = useWords();
  const lines = useMemo(() => plotted(fit.raters), [fit.raters]);
  const draw = useMemo(() => severityPlot(lines, null, 'calib.logitsAxis'), [lines]);
  const nameOf = useCallback((id: string) => criterionName(id, language), [language]);
  const wright = useMemo(() => wrightPlot(fit, nameOf), [fit, nameOf]);
  const infit = useMemo(() => fitPlot(fit.raters), [fit.raters]);
  const beyond = irregularRaters(fit.raters).length;
  const { strata, reliability } = fit.summary.raters;
  const title = t('calib.facetsTitle', {
    strata: shown(strata, language, 1),
    reliability: shown(reliability, language),
  });
  const sorted = useMemo(() => [...fit.raters].sort((a, b) => (b.severity ?? 0) - (a.severity ?? 0)), [fit.raters]);
  const foot = [
    t('calib.facetsMethod'),
    t('calib.footN', { n: fit.n, raters: fit.raters.length, ratees: fit.people.length }),
    t('calib.deviance', { deviance: shown(fit.deviance, language, 1), iterations: fit.iterations }),
  ].join(' · ');
  return (
    <div className={styles.card}>
      {fit.stale ? <Callout kind="warn">{t('calib.facetsOld', { commit: fit.asOf })}</Callout> : null}
      {fit.warnings.map((warning) => (
        <Callout key={warning.code} kind="warn">
          {warningSentence(warning, language)}
        </Callout>
      ))}
      <ChartCard
        title={title}
        draw={draw}
        theme={theme}
        height={240}
        foot={foot}
        table={<FacetsTable raters={sorted} label={title} />}
      >
        <StanceKey />
        <p className={styles.small}>
          {[
            t('calib.facetsAsOf', { commit: fit.asOf }),
            foot,
            t('calib.unexpected', {
              n: number(fit.unexpected.n),
              percent: shown(100 * fit.unexpected.share, language, 1),
              at: number(fit.unexpected.at),
            }),
          ].join(' · ')}
        </p>
      </ChartCard>
      <div className={own.two}>
        <div>
          <ChartCard
            title={t('calib.wrightTitle')}
            draw={wright}
            theme={theme}
            height={320}
            foot={foot}
            level={3}
            table={<WrightTable fit={fit} nameOf={nameOf} />}
          >
            <p className={styles.small}>{t('calib.wrightNote')}</p>
          </ChartCard>
        </div>
        <div>
          <ChartCard
            title={t(beyond === 0 ? 'calib.fitNone' : 'calib.fitTitle', { n: beyond })}
            draw={infit}
            theme={theme}
            height={320}
            foot={foot}
            level={3}
            table={<FacetsTable raters={sorted} label={title} />}
          >
            <p className={styles.small}>{t('calib.fitNote')}</p>
          </ChartCard>
        </div>
      </div>
    </div>
  );
}

/** The many-facet model: fitted in a thread of its own, and shown as of the commit that it is of. */
export function ModelTab({ theme }: Pick<FitProps, 'theme'>) {
  const { t } = useWords();
  const { client, live } = useContext(HostContext);
  const { value, problem } = useQuery('facets.get', {});
  const [since, setSince] = useState<number | null>(null);
  const [failed, setFailed] = useState<ProblemAnswer | null>(null);
  async function start() {
    setSince(Date.now());
    setFailed(null);
    const answer = await client.call('facets.fit', {});
    setSince(null);
    if (answer.ok) return live.refresh();
    if (answer.problem.code !== 'calibration.cancelled') setFailed(answer.problem);
  }
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={6} />;
  return (
    <>
      <div className={styles.card}>
        <div className={styles.spread}>
          <p>{t('calib.facetsLead')}</p>
          {since === null ? (
            <Button kind={value.fit === null ? 'primary' : 'plain'} onPress={() => void start()}>
              {t(value.fit === null ? 'calib.facetsFit' : 'calib.facetsAgain')}
            </Button>
          ) : (
            <Button onPress={() => void client.call('facets.cancel', {})}>{t('action.cancel')}</Button>
          )}
        </div>
        {since === null ? null : <ProgressBar label={t('calib.facetsRunning')} done={0} total={0} since={since} />}
        {failed === null ? null : <FailedState problem={failed} onRetry={() => void start()} />}
      </div>
      {value.fit === null ? null : <Fit fit={value.fit} theme={theme} />}
    </>
  );
}
