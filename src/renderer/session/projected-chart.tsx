import { useMemo, useSyncExternalStore } from 'react';
import { MixChart, MixLegend } from '#renderer/charts/mix-chart.tsx';
import { mixRows } from '#renderer/charts/mix-rows.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { Distribution } from '#shared/calibration/distribution-contract.ts';
import { mixTitle } from '#shared/calibration/distribution-words.ts';
import styles from './projector.module.css';

const noCanvas = () => undefined;

/** From this width on the window's type is larger, and a chart has to read it again. */
const large = window.matchMedia('(width >= 1700px)');

function useLarge(): boolean {
  return useSyncExternalStore(
    (listener) => {
      large.addEventListener('change', listener);
      return () => large.removeEventListener('change', listener);
    },
    () => large.matches,
  );
}

/** How the predicates are spread over the unit of the open case. */
export function ProjectedChart({ mix }: { readonly mix: Distribution }) {
  const { t, language } = useWords();
  const theme = useLarge() ? 'projector, large' : 'projector';
  const rows = useMemo(() => mixRows(mix), [mix]);
  const place = mix.unit?.name ?? t('units.agency');
  const title = mixTitle(place, mix.proposed.counts, mix.judgement?.violations ?? null, language);
  return (
    <section className={classes(styles.column, styles.chart)} aria-label={title}>
      <h2>{title}</h2>
      <MixChart
        title={title}
        rows={rows}
        people={mix.proposed.rated}
        stage="proposed"
        theme={theme}
        onCanvas={noCanvas}
      />
      <MixLegend mix={mix} />
    </section>
  );
}
