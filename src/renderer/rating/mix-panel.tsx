import { ChartNoAxesColumn, Copy, Table2 } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { copyPicture } from '#renderer/charts/copy-picture.ts';
import { MixChart, MixLegend } from '#renderer/charts/mix-chart.tsx';
import { mixRows } from '#renderer/charts/mix-rows.ts';
import { useAtom } from '#renderer/kernel/atom.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { usePerson } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { shownTheme } from '#renderer/shell/machine.ts';
import { show, view } from '#renderer/shell/view.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import type { Distribution, UnitMix } from '#shared/calibration/distribution-contract.ts';
import { mixTitle } from '#shared/calibration/distribution-words.ts';
import { problemSentence } from '#shared/problem-words.ts';
import { MixTable } from './mix-table.tsx';
import styles from './panel.module.css';
import { PatternWords } from './pattern-words.tsx';
import { UnitStrip } from './unit-strip.tsx';

const everyone = '*';

/** The unit of the chart: that of the open case, else the one the screen is narrowed to, until another is chosen here. */
function useMixUnit(leading: string | null): readonly [string | null, (unit: string | null) => void] {
  const filtered = useAtom(view, ({ unit }) => unit);
  const lead = usePerson(leading)?.unit_id ?? filtered;
  const [unit, setUnit] = useState(lead);
  useEffect(() => setUnit(lead), [lead]);
  return [unit, setUnit];
}

interface MixProps {
  readonly mix: Distribution;
  /** Whether the mix is that of a branch; every screen but the panel shows the record. */
  readonly trying: boolean;
  /** The agency's units against their own patterns; none for one unit. */
  readonly units: readonly UnitMix[];
  readonly asTable: boolean;
  onUnit(unit: string): void;
}

function Mix({ mix, trying, units, asTable, onUnit }: MixProps) {
  const { t, language } = useWords();
  const theme = useAtom(shownTheme, (name) => name);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const keep = useCallback((element: HTMLCanvasElement | null) => {
    canvas.current = element;
  }, []);
  const signed = useQuery('workshop.get', {}).value?.workshop.state === 'signed';
  const stage = signed ? 'final' : trying ? 'tried' : 'proposed';
  const rows = useMemo(() => mixRows(mix), [mix]);
  const place = mix.unit?.name ?? t('units.agency');
  const title = mixTitle(place, mix.proposed.counts, mix.judgement?.violations ?? null, language, units);
  const remarks = [
    mix.proposed.unrated > 0 ? t('mix.unrated', { n: mix.proposed.unrated }) : '',
    mix.excluded > 0 ? t('mix.excluded', { n: mix.excluded }) : '',
  ].filter((part) => part !== '');
  async function copy() {
    if (canvas.current === null) return;
    if (await copyPicture(canvas.current, title, mix.edition)) return showDone(t('mix.copied'));
    const code = 'screen.copy-refused';
    showProblem({ code, message: problemSentence({ code, values: {} }, language), values: {} });
  }
  return (
    <>
      <div className={styles.mixTitle}>
        <h2>{title}</h2>
        {asTable ? null : <IconButton icon={Copy} small label={t('mix.copy')} onPress={() => void copy()} />}
      </div>
      {asTable ? (
        <MixTable title={title} rows={rows} stage={stage} />
      ) : (
        <>
          <MixChart title={title} rows={rows} people={mix.proposed.rated} stage={stage} theme={theme} onCanvas={keep} />
          <MixLegend mix={mix} />
          <VisuallyHidden>
            <MixTable title={title} rows={rows} stage={stage} unseen />
          </VisuallyHidden>
        </>
      )}
      {remarks.length === 0 ? null : <p className={styles.remark}>{remarks.join(' ')}</p>}
      {mix.pattern === null ? (
        <div className={styles.unset}>
          <p className={styles.remark}>{t('mix.unset')}</p>
          <Button small onPress={() => show({ screen: 'import' })}>
            {t('mix.setPredicate')}
          </Button>
        </div>
      ) : null}
      <PatternWords mix={mix} units={units} />
      <UnitStrip units={units} onUnit={onUnit} />
    </>
  );
}

interface LiveMixProps extends Pick<MixProps, 'trying' | 'asTable' | 'onUnit'> {
  readonly unit: string | null;
}

function LiveMix({ unit, ...rest }: LiveMixProps) {
  const { value, problem } = useQuery('distribution.get', unit === null ? {} : { unit });
  const units = useQuery('distribution.units', {});
  const failed = problem ?? units.problem;
  if (failed !== null) return <FailedState problem={failed} />;
  if (value === null || units.value === null) return <Skeleton lines={8} />;
  return <Mix mix={value} units={unit === null ? units.value.rows : []} {...rest} />;
}

interface MixPanelProps {
  /** The person whose unit is shown. */
  readonly leading: string | null;
  readonly trying?: boolean;
}

/** How the predicates are spread over one unit or all, live, beside the grid. */
export const MixPanel = memo(function MixPanel({ leading, trying = false }: MixPanelProps) {
  const { t } = useWords();
  const [unit, setUnit] = useMixUnit(leading);
  const [asTable, setAsTable] = useState(false);
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const options = [
    { key: everyone, label: t('units.agency') },
    ...units.map(({ id, name }) => ({ key: id, label: name })),
  ];
  return (
    <section className={styles.mix} aria-label={t('mix.title')}>
      <div className={styles.mixHead}>
        <Select
          label={t('mix.unit')}
          hideLabel
          small
          options={options}
          value={unit ?? everyone}
          onChange={(key) => setUnit(key === everyone ? null : key)}
          className={styles.mixUnit}
        />
        <IconButton
          icon={asTable ? ChartNoAxesColumn : Table2}
          small
          label={t(asTable ? 'mix.chart' : 'mix.table')}
          onPress={() => setAsTable((old) => !old)}
        />
      </div>
      <LiveMix unit={unit} trying={trying} asTable={asTable} onUnit={setUnit} />
    </section>
  );
});
