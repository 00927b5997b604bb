import { useMemo } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { criteriaPlot, placePlot, scoresPlot } from '#renderer/charts/rater-plots.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { Lookup, type LookupOption } from '#renderer/ui/lookup.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { RaterLine, RaterView } from '#shared/calibration/contract.ts';
import { effectGround, effectSentence, raterEffectWords } from '#shared/calibration/effect-words.ts';
import { shown, signedFigure } from '#shared/kernel/decimal.ts';
import styles from './calibration.module.css';
import { type EffectShown, effectsOf, raterNames } from './effects.ts';

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
  nameOf(line: RaterLine): string;
  readonly theme: string;
  readonly names: readonly string[];
}

function Charts({ view, all, nameOf, theme, names }: ChartsProps) {
  const { t, number, language } = useWords();
  const { line, scores } = view;
  const drawScores = useMemo(() => scoresPlot(scores), [scores]);
  const drawCriteria = useMemo(() => criteriaPlot(line.cells, names), [line.cells, names]);
  const drawPlace = useMemo(() => placePlot(all, line), [all, line]);
  const place = all.findIndex(({ id }) => id === line.id) + 1;
  const foot = `${nameOf(line)} · n = ${line.n}`;
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

/** How much fair scores rest on this rater. */
function InfluenceLine({ view: { without, effects } }: { readonly view: RaterView }) {
  const { t, language } = useWords();
  if (without === null || without.mean === null || without.largest === null) return null;
  const { people, mean, largest, crossing } = without;
  const said = [t('calib.without', { people, mean: shown(mean, language), largest: shown(largest, language) })];
  if (crossing !== null && crossing > 0) said.push(t('calib.withoutCrossing', { n: crossing }));
  if (effects.weight < 1) said.push(t('calib.lightWeight'));
  return <p>{said.join(' ')}</p>;
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

function Card({ rater, all, nameOf, theme, names }: { readonly rater: string } & Omit<ChartsProps, 'view'>) {
  const { t, say } = useWords();
  const { value, problem } = useQuery('rater.get', { rater });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={6} />;
  const named = (id: string): string => {
    const line = all.find((one) => one.id === id);
    return line === undefined ? id : nameOf(line);
  };
  const { noted, quiet, unknown } = effectsOf(value.effects, named);
  const missing = unknown.map((name) => say(raterEffectWords[name])).join(', ');
  return (
    <>
      {noted.length === 0 ? <p>{t('calib.cardNone')}</p> : <Effects list={noted} quiet={false} />}
      <InfluenceLine view={value} />
      <TrainingLine training={value.training} />
      <Charts view={value} all={all} nameOf={nameOf} theme={theme} names={names} />
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

/** How many raters a search lists. */
const mostFound = 50;

/** A rater as an option; the unit tells namesakes apart. */
function optionOf(line: RaterLine, label: string): LookupOption {
  return { key: line.id, label, ...(line.unit !== null && { hint: line.unit }) };
}

interface RaterCardProps {
  /** Raters to choose from. */
  readonly lines: readonly RaterLine[];
  readonly all: readonly RaterLine[];
  readonly chosen: string | null;
  onChoose(id: string | null): void;
  readonly theme: string;
  readonly names: readonly string[];
}

/** What one rater does differently, in words and three small charts. */
export function RaterCard({ lines, all, chosen, onChoose, theme, names }: RaterCardProps) {
  const { t } = useWords();
  const nameOf = useMemo(() => raterNames(all), [all]);
  const current = lines.find(({ id }) => id === chosen);
  const find = (typed: string): readonly LookupOption[] => {
    const words = typed.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
    const fits = (line: RaterLine): boolean => {
      const text = `${nameOf(line)} ${line.unit ?? ''} ${line.id}`.toLocaleLowerCase('id');
      return words.every((word) => text.includes(word));
    };
    return lines
      .filter(fits)
      .slice(0, mostFound)
      .map((line) => optionOf(line, nameOf(line)));
  };
  return (
    <div className={styles.card}>
      <div className={styles.spread}>
        <h2>{t('calib.card')}</h2>
        <Lookup
          label={t('calib.choose')}
          placeholder={t('calib.chooseTyped')}
          value={current === undefined ? null : optionOf(current, nameOf(current))}
          find={find}
          onChange={(found) => onChoose(found?.key ?? null)}
          none={t('calib.chooseNone')}
          className={styles.choose}
        />
      </div>
      {chosen === null ? null : (
        <Card key={chosen} rater={chosen} all={all} nameOf={nameOf} theme={theme} names={names} />
      )}
    </div>
  );
}
