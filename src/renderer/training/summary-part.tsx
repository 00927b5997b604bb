import { GraduationCap } from 'lucide-react';
import { useMemo } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { criteriaPlot } from '#renderer/charts/rater-plots.ts';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { shownTheme } from '#renderer/shell/machine.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Figures } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/page-states.tsx';
import { SideWork } from '#renderer/ui/side-list.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { shown, signedFigure } from '#shared/kernel/decimal.ts';
import type { TrainingView } from '#shared/training/contract.ts';
import { trainingSentences } from '#shared/training/sentences.ts';
import styles from './training.module.css';

function ByCriterion({ view }: { readonly view: TrainingView }) {
  const { t, language } = useWords();
  const theme = useAtom(shownTheme, (name) => name);
  const { instrument, summary } = view;
  const rows = useMemo(
    () =>
      instrument.criteria.flatMap(({ key, name }) => {
        const found = summary.criteria.find(({ criterion, n }) => criterion === key && n > 0);
        return found === undefined ? [] : [{ ...found, name: name[language] }];
      }),
    [instrument, summary, language],
  );
  // Ratings above and below the reference are read against each other, so zero is in the middle.
  const reach = Math.ceil(Math.max(1, ...rows.map(({ mean }) => Math.abs(mean ?? 0))) + 0.25);
  const draw = useMemo(
    () =>
      criteriaPlot(
        rows.map(({ mean, n }) => ({ departure: mean, se: null, mean: null, n })),
        rows.map(({ name }) => name),
        [-reach, reach],
      ),
    [rows, reach],
  );
  if (rows.length === 0) return null;
  return (
    <div className={styles.criterion}>
      <ChartCard
        title={t('train.byCriterion')}
        level={3}
        draw={draw}
        theme={theme}
        height={60 + 30 * rows.length}
        foot={`${t('train.rough', { n: summary.n })} ${t('train.fictitious')}`}
        table={
          <PlainTable
            dense
            label={t('train.byCriterion')}
            rows={rows}
            keyOf={({ criterion }) => criterion}
            columns={[
              { key: 'name', head: t('train.criterion'), cell: ({ name }) => name },
              { key: 'n', head: t('train.pairs'), right: true, cell: ({ n }) => n },
              { key: 'mean', head: t('train.mean'), right: true, cell: ({ mean }) => signedFigure(mean, language) },
              {
                key: 'absolute',
                head: t('train.absolute'),
                right: true,
                cell: ({ absolute }) => shown(absolute, language),
              },
            ]}
          />
        }
      >
        <p className={styles.soft}>{t('train.rough', { n: summary.n })}</p>
      </ChartCard>
    </div>
  );
}

/** What all compared cases together say about a trainee. */
export function SummaryPart({ view, onFirst }: { readonly view: TrainingView; readonly onFirst: () => void }) {
  const { t, language } = useWords();
  const { summary, cases } = view;
  if (summary.cases === 0)
    return (
      <SideWork label={t('train.summary')}>
        <EmptyState
          icon={GraduationCap}
          title={t('train.summary')}
          step={
            <Button kind="primary" onPress={onFirst}>
              {t('train.firstCase')}
            </Button>
          }
        >
          {t('train.summaryEmpty')}
        </EmptyState>
      </SideWork>
    );
  return (
    <SideWork label={t('train.summary')}>
      <h2>{view.trainee === null ? t('train.summary') : `${t('train.summary')}: ${view.trainee}`}</h2>
      <div className={styles.sentences}>
        {trainingSentences(summary, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Figures
        figures={[
          { name: t('train.casesDone'), value: t('train.of', { n: summary.cases, all: cases.length }) },
          { name: t('train.mean'), value: signedFigure(summary.mean, language) },
          { name: t('train.absolute'), value: shown(summary.absolute, language) },
          { name: t('train.equal'), value: t('train.of', { n: summary.equal, all: summary.n }) },
        ]}
      />
      <ByCriterion view={view} />
    </SideWork>
  );
}
