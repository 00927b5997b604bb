import { useMemo, useRef } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { raterHeat } from '#renderer/charts/heat-plot.ts';
import { type SeverityPoint, severityPlot } from '#renderer/charts/severity-plot.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { RaterLine, SeverityView } from '#shared/calibration/contract.ts';
import { raterEffectWords } from '#shared/calibration/effect-words.ts';
import { shown, signedFigure, spanWords } from '#shared/kernel/decimal.ts';
import styles from './calibration.module.css';
import { criterionName, raterNames } from './effects.ts';
import { RaterCard } from './rater-card.tsx';
import { StanceKey } from './stance-key.tsx';
import own from './tabs.module.css';

interface RaterTableProps {
  readonly lines: readonly RaterLine[];
  nameOf(line: RaterLine): string;
  onPick(id: string): void;
}

function RaterTable({ lines, nameOf, onPick }: RaterTableProps) {
  const { t, say, number, language } = useWords();
  return (
    <PlainTable
      dense
      label={t('calib.tabRaters')}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'rater',
          head: t('calib.rater'),
          cell: (line) => (
            <button type="button" className={styles.linkish} onClick={() => onPick(line.id)}>
              {nameOf(line)}
            </button>
          ),
        },
        { key: 'unit', head: t('calib.unit'), cell: ({ unit }) => unit ?? t('calib.unitNone') },
        {
          key: 'severity',
          head: t('calib.severity'),
          right: true,
          cell: ({ severity }) => signedFigure(severity, language),
        },
        {
          key: 'interval',
          head: t('calib.between'),
          right: true,
          cell: ({ lower, upper }) => spanWords(lower, upper, language),
        },
        { key: 'mean', head: t('calib.mean'), right: true, cell: ({ mean }) => shown(mean, language) },
        { key: 'ratees', head: t('calib.people'), right: true, cell: ({ ratees }) => number(ratees) },
        { key: 'n', head: t('calib.given'), right: true, cell: ({ n }) => number(n) },
        {
          key: 'noted',
          head: t('calib.noted'),
          cell: ({ noted }) => noted.map((name) => say(raterEffectWords[name])).join(', '),
        },
      ]}
    />
  );
}

interface HeatTableProps extends Pick<RaterTableProps, 'lines' | 'nameOf'> {
  readonly names: readonly string[];
}

function HeatTable({ lines, nameOf, names }: HeatTableProps) {
  const { t, language } = useWords();
  return (
    <PlainTable
      dense
      label={t('calib.heat')}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'rater', head: t('calib.rater'), cell: nameOf },
        ...names.map((name, at) => ({
          key: name,
          head: name,
          right: true,
          cell: ({ cells }: RaterLine) => signedFigure(cells[at]?.departure ?? null, language),
        })),
      ]}
    />
  );
}

/** Severe or lenient is who is noted for it: beyond what chance gives with all raters looked at together. */
function pointOf(line: RaterLine, name: string): SeverityPoint {
  const { id, severity, lower, upper, noted } = line;
  const sure = noted.includes('severity');
  const stance = sure ? (severity > 0 ? 'severe' : 'lenient') : 'uncertain';
  return { id, name, severity, lower, upper, stance };
}

interface RatersTabProps {
  readonly severity: SeverityView;
  readonly lines: readonly RaterLine[];
  readonly theme: string;
  readonly foot: string;
  readonly chosen: string | null;
  onChoose(id: string | null): void;
}

/** Who is severe and who lenient, one rater's card, and where they depart by core value. */
export function RatersTab({ severity, lines, theme, foot, chosen, onChoose }: RatersTabProps) {
  const { t, language } = useWords();
  const names = useMemo(
    () => severity.criteria.map((id) => criterionName(id, language)),
    [severity.criteria, language],
  );
  const nameOf = useMemo(() => raterNames(severity.lines), [severity.lines]);
  const points = useMemo(() => lines.map((line) => pointOf(line, nameOf(line))), [lines, nameOf]);
  const draw = useMemo(() => severityPlot(points, chosen, 'calib.severityAxis'), [points, chosen]);
  const heat = useMemo(() => raterHeat(lines, names, chosen), [lines, names, chosen]);
  const severe = points.filter(({ stance }) => stance === 'severe').length;
  const lenient = points.filter(({ stance }) => stance === 'lenient').length;
  const card = useRef<HTMLElement>(null);
  // The card is below a chart, or a table as long as there are raters: the card is scrolled into view when a rater is chosen.
  const choose = (id: string) => {
    onChoose(id);
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'start' });
  };
  const pick = (place: number) => {
    const line = lines[place];
    if (line !== undefined) choose(line.id);
  };
  return (
    <>
      <div className={styles.card}>
        <ChartCard
          title={t('calib.severityTitle', { severe, lenient, n: lines.length })}
          draw={draw}
          theme={theme}
          height={250}
          foot={foot}
          table={<RaterTable lines={lines} nameOf={nameOf} onPick={choose} />}
          onPick={pick}
        >
          <StanceKey>{t('calib.pickHint')}</StanceKey>
        </ChartCard>
      </div>
      <section ref={card} tabIndex={-1} aria-label={t('calib.card')} className={own.target}>
        <RaterCard lines={lines} all={severity.lines} chosen={chosen} onChoose={onChoose} theme={theme} names={names} />
      </section>
      {names.length === 0 ? null : (
        <div className={styles.card}>
          <ChartCard
            title={t('calib.heat')}
            draw={heat}
            theme={theme}
            height={230}
            foot={foot}
            table={<HeatTable lines={lines} nameOf={nameOf} names={names} />}
            onPick={pick}
          >
            <div className={styles.row}>
              <span className={styles.key}>
                <span aria-hidden className={classes(styles.swatch, styles.series1)}>
                  ■
                </span>
                {t('calib.heatLow')}
              </span>
              <span className={styles.key}>
                <span aria-hidden className={classes(styles.swatch, styles.series0)}>
                  ■
                </span>
                {t('calib.heatHigh')}
              </span>
            </div>
          </ChartCard>
        </div>
      )}
    </>
  );
}
