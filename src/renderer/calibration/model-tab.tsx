import { useContext, useMemo, useState } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { severityPlot } from '#renderer/charts/severity-plot.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout, FailedState, ProgressBar, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { FacetsFitView, FacetsRaterLine } from '#shared/calibration/facets-contract.ts';
import { warningSentence } from '#shared/calibration/sentences.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import styles from './calibration.module.css';
import { shown, signedFigure } from './figures.ts';
import { UnitKey } from './unit-key.tsx';

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

/** Raters of the ordinal model as the severity plot takes them, severe first; those without a measure are left out. */
function plotted(raters: readonly FacetsRaterLine[]) {
  return raters
    .flatMap(({ id, name, unit, n, mean, subset, severity, se, lower, upper }) =>
      severity === null || se === null || lower === null || upper === null
        ? []
        : [
            {
              id,
              name,
              unit,
              n,
              mean,
              subset,
              severity,
              se,
              lower,
              upper,
              ratees: 0,
              seModel: se,
              noted: [],
              cells: [],
            },
          ],
    )
    .sort((a, b) => b.severity - a.severity);
}

interface FitProps {
  readonly fit: FacetsFitView;
  readonly units: readonly string[];
  readonly theme: string;
}

function Fit({ fit, units, theme }: FitProps) {
  const { t, number, language } = useWords();
  const lines = useMemo(() => plotted(fit.raters), [fit.raters]);
  const draw = useMemo(() => severityPlot(lines, units, null, 'calib.logits'), [lines, units]);
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
        <UnitKey units={units} />
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
    </div>
  );
}

/** The many-facet model: fitted aside, and shown as of the commit it stands for. */
export function ModelTab({ units, theme }: Pick<FitProps, 'units' | 'theme'>) {
  const { t } = useWords();
  const { client, queries } = useContext(HostContext);
  const { value, problem } = useQuery('facets.get', {});
  const [since, setSince] = useState<number | null>(null);
  const [failed, setFailed] = useState<ProblemAnswer | null>(null);
  async function start() {
    setSince(Date.now());
    setFailed(null);
    const answer = await client.call('facets.fit', {});
    setSince(null);
    if (answer.ok) return queries.refresh();
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
      {value.fit === null ? null : <Fit fit={value.fit} units={units} theme={theme} />}
    </>
  );
}
