import { useMemo } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { criteriaPlot, placePlot, scoresPlot } from '#renderer/charts/rater-plots.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { RaterLine, RaterView } from '#shared/calibration/contract.ts';
import { effectGround, effectSentence, raterEffectWords } from '#shared/calibration/effect-words.ts';
import styles from './calibration.module.css';
import { type EffectShown, effectsOf } from './effects.ts';
import { shown, signedFigure } from './figures.ts';
import { raterName } from './names.ts';

function Effects({ list, quiet }: { readonly list: readonly EffectShown[]; readonly quiet: boolean }) {
  const { language } = useWords();
  return (
    <ul className={styles.effects}>
      {list.map(({ key, name, figure, shared }) => (
        <li key={key} className={classes(quiet && styles.quiet)}>
          <div>{effectSentence(name, figure, language, shared)}</div>
          <div className={styles.small}>{effectGround(figure, language)}</div>
        </li>
      ))}
    </ul>
  );
}

interface ChartsProps {
  readonly view: RaterView;
  readonly all: readonly RaterLine[];
  readonly theme: string;
  readonly names: readonly string[];
}

function Charts({ view, all, theme, names }: ChartsProps) {
  const { t, number, language } = useWords();
  const { line, scores } = view;
  const drawScores = useMemo(() => scoresPlot(scores), [scores]);
  const drawCriteria = useMemo(() => criteriaPlot(line.cells, names), [line.cells, names]);
  const drawPlace = useMemo(() => placePlot(all, line), [all, line]);
  const place = all.findIndex(({ id }) => id === line.id) + 1;
  const foot = `${raterName(line)} · n = ${line.n}`;
  const own = Math.max(1, line.n);
  const panel = Math.max(
    1,
    scores.reduce((sum, score) => sum + score.panel, 0),
  );
  const percent = (n: number, of: number) => t('calib.percent', { percent: Math.round((100 * n) / of) });
  const chart = { theme, foot, height: 190, level: 3 as const };
  return (
    <div className={styles.three}>
      <div>
        <ChartCard
          {...chart}
          title={t('calib.scoresOf')}
          draw={drawScores}
          table={
            <PlainTable
              dense
              label={t('calib.scoresOf')}
              rows={scores}
              keyOf={({ score }) => String(score)}
              columns={[
                { key: 'score', head: t('calib.score'), cell: ({ score }) => number(score) },
                { key: 'own', head: t('calib.thisRater'), right: true, cell: ({ rater }) => percent(rater, own) },
                { key: 'panel', head: t('calib.panel'), right: true, cell: (score) => percent(score.panel, panel) },
              ]}
            />
          }
        >
          <p className={styles.small}>{t('calib.scoresKey')}</p>
        </ChartCard>
      </div>
      <div>
        <ChartCard
          {...chart}
          title={t('calib.criteriaOf')}
          draw={drawCriteria}
          table={
            <PlainTable
              dense
              label={t('calib.criteriaOf')}
              rows={names.map((name, at) => ({ name, cell: line.cells[at] }))}
              keyOf={({ name }) => name}
              columns={[
                { key: 'name', head: t('calib.criterion'), cell: ({ name }) => name },
                {
                  key: 'departure',
                  head: t('calib.departure'),
                  right: true,
                  cell: ({ cell }) => signedFigure(cell?.departure ?? null, language),
                },
                { key: 'se', head: t('calib.se'), right: true, cell: ({ cell }) => shown(cell?.se ?? null, language) },
              ]}
            />
          }
        >
          <p className={styles.small}>{t('calib.criteriaKey')}</p>
        </ChartCard>
      </div>
      <div>
        <ChartCard
          {...chart}
          title={t('calib.placeOf')}
          draw={drawPlace}
          table={<p>{t('calib.placeOfN', { place, n: all.length })}</p>}
        >
          <p className={styles.small}>{t('calib.placeOfN', { place, n: all.length })}</p>
        </ChartCard>
      </div>
    </div>
  );
}

function TrainingLine({ training }: Pick<RaterView, 'training'>) {
  const { t, language } = useWords();
  if (training === null) return null;
  const { cases: n, mean, absolute } = training;
  return (
    <p>
      {mean === null
        ? t('train.recordBare', { n })
        : t('train.record', { n, mean: signedFigure(mean, language), absolute: shown(absolute, language) })}
    </p>
  );
}

function Card({ rater, all, theme, names }: { readonly rater: string } & Omit<ChartsProps, 'view'>) {
  const { t, say } = useWords();
  const { value, problem } = useQuery('rater.get', { rater });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={6} />;
  const { noted, quiet, unknown } = effectsOf(value.effects);
  const missing = unknown.map((name) => say(raterEffectWords[name])).join(', ');
  return (
    <>
      {noted.length === 0 ? <p>{t('calib.cardNone')}</p> : <Effects list={noted} quiet={false} />}
      <TrainingLine training={value.training} />
      <Charts view={value} all={all} theme={theme} names={names} />
      {quiet.length === 0 ? null : (
        <details className={styles.details}>
          <summary>{t('calib.cardRest', { n: quiet.length })}</summary>
          <Effects list={quiet} quiet />
        </details>
      )}
      <p className={styles.small}>
        {[t('calib.together'), missing === '' ? '' : t('calib.tooFew', { names: missing })].join(' ').trim()}
      </p>
    </>
  );
}

interface RaterCardProps {
  /** Raters to choose from. */
  readonly lines: readonly RaterLine[];
  readonly all: readonly RaterLine[];
  readonly chosen: string | null;
  onChoose(id: string): void;
  readonly theme: string;
  readonly names: readonly string[];
}

/** What one rater does differently, in words and three small charts. */
export function RaterCard({ lines, all, chosen, onChoose, theme, names }: RaterCardProps) {
  const { t } = useWords();
  return (
    <div className={styles.card}>
      <div className={styles.spread}>
        <h2>{t('calib.card')}</h2>
        <Select
          label={t('calib.choose')}
          hideLabel
          options={lines.map((line) => ({ key: line.id, label: raterName(line) }))}
          value={chosen}
          onChange={onChoose}
          placeholder={t('calib.choose')}
          className={styles.choose}
        />
      </div>
      {chosen === null ? null : <Card key={chosen} rater={chosen} all={all} theme={theme} names={names} />}
    </div>
  );
}
