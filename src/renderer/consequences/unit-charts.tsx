import { useMemo } from 'react';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { groupedBars } from '#renderer/charts/consequence-plots.ts';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { shownTheme } from '#renderer/shell/machine.ts';
import { Card } from '#renderer/ui/page.tsx';
import type { UnitConsequences } from '#shared/consequences/results.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import { ratings } from '#shared/rules/levels.ts';
import { figure } from './figures.ts';
import { UnitTable } from './result-tables.tsx';

/** Rows have the colours that predicates of the same order have everywhere. */
const likeness = { 'di-atas': 'sangat-baik', sesuai: 'baik', 'di-bawah': 'kurang' } as const;
const least = 140;
const perRow = 44;

/** Three questions about units, each answered by its title: who is below the line, who lacks people, where the index is low. */
export function UnitCharts({ rows }: { readonly rows: readonly UnitConsequences[] }) {
  const { t, say, language, number } = useWords();
  const theme = useAtom(shownTheme, (name) => name);
  const drawn = useMemo(() => {
    const names = rows.map(({ name }) => name);
    return {
      rows: groupedBars(
        names,
        ratings.map((row) => ({
          label: say(ratingWords[row]),
          values: rows.map((one) => one.rows[row]),
          like: likeness[row],
        })),
        true,
      ),
      need: groupedBars(
        names,
        [
          { label: t('consequences.rounded'), values: rows.map(({ abk }) => abk?.rounded ?? null) },
          { label: t('consequences.there'), values: rows.map(({ abk, people }) => abk?.incumbents ?? people) },
        ],
        false,
      ),
      index: groupedBars(
        names,
        [{ label: t('consequences.meanIndex'), values: rows.map(({ index }) => index.mean) }],
        false,
      ),
    };
  }, [rows, say, t]);
  const people = rows.reduce((sum, one) => sum + one.people, 0);
  const below = rows.reduce((sum, one) => sum + one.rows['di-bawah'], 0);
  const gap = rows
    .flatMap(({ name, abk }) => (abk === null ? [] : [{ name, by: abk.incumbents - abk.rounded }]))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  const lowest = rows
    .filter(({ index }) => index.mean !== null)
    .toSorted((a, b) => (a.index.mean ?? 0) - (b.index.mean ?? 0))[0];
  const shared = {
    theme,
    height: Math.max(least, rows.length * perRow),
    table: <UnitTable rows={rows} />,
    foot: `n = ${number(people)}`,
  };
  return (
    <>
      <Card>
        <ChartCard
          {...shared}
          title={t('consequences.rowsChart', { n: number(below), people: number(people) })}
          draw={drawn.rows}
        />
      </Card>
      {gap === undefined ? null : (
        <Card>
          <ChartCard
            {...shared}
            title={t('consequences.needChart', { unit: gap.name, difference: figure(gap.by, language) })}
            draw={drawn.need}
          />
        </Card>
      )}
      {lowest === undefined ? null : (
        <Card>
          <ChartCard
            {...shared}
            title={t('consequences.indexChart', {
              unit: lowest.name,
              value: figure(Math.round((lowest.index.mean ?? 0) * 100) / 100, language),
            })}
            draw={drawn.index}
          />
        </Card>
      )}
    </>
  );
}
