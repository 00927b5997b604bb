import { useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { CellGrid } from '#renderer/ui/cell-grid.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { NamedGoalMap } from '#shared/dossier/goal-contract.ts';
import type { DrawnGoal } from '#shared/dossier/goal-map.ts';
import { FormSwitch, type PictureForm, useGoalState, WithGoals } from './goal-picture.tsx';
import { GoalTrace, goalTitle } from './goal-trace.tsx';
import styles from './pictures.module.css';

/** Goals drawn at once; deeper levels are left out until they fit. */
const mostRows = 160;
/** The row of lines that serve no goal; no code of a goal is blank. */
const orphanRow = '';

/** The deepest level at which so many goals fit, at least the first. */
function fittingDepth(goals: readonly DrawnGoal[], deepest: number): number {
  for (let depth = deepest; depth > 0; depth -= 1)
    if (goals.filter((goal) => goal.depth <= depth).length <= mostRows) return depth;
  return 0;
}

function CoverageMap({ map, onPerson }: { readonly map: NamedGoalMap; onPerson(employee: string): void }) {
  const { t, number } = useWords();
  const stateOf = useGoalState();
  const [form, setForm] = useState<PictureForm>('picture');
  const [depth, setDepth] = useState<number | null>(null);
  const [chosen, setChosen] = useState<{ readonly row: string; readonly column: string } | null>(null);
  const deepest = map.goals.reduce((most, goal) => Math.max(most, goal.depth), 0);
  const shownDepth = depth ?? fittingDepth(map.goals, deepest);
  const goals = map.goals.filter((goal) => goal.depth <= shownDepth);
  const places = new Map(map.goals.map(({ goal }, at) => [goal, at]));
  const most = Math.max(1, ...map.units.flatMap(({ served, orphans }) => [...served, orphans]));
  const unserved = map.goals.filter(({ lines }) => lines === 0).length;
  const orphans = map.units.reduce((sum, unit) => sum + unit.orphans, 0);
  const unitKey = (unit: string | null): string => unit ?? '';
  const nameOf = (name: string | null): string => name ?? t('goals.noUnit');
  const goal = map.goals.find((one) => one.goal === chosen?.row) ?? null;
  const unit = map.units.find((one) => unitKey(one.unit) === chosen?.column);
  const cellOf = (title: string, name: string, n: number, marked: boolean) => ({
    text: n === 0 ? '–' : number(n),
    label: t('goals.cell', { goal: title, unit: name, n }),
    // Counts of lines are skewed: roots keep the small ones apart.
    fill: Math.sqrt(n / most),
    marked,
  });
  return (
    <>
      <h2>
        {unserved === 0
          ? t('goals.titleNone', { all: number(map.goals.length) })
          : t('goals.title', { n: number(unserved), all: number(map.goals.length) })}
      </h2>
      <p className={styles.sub}>{t('goals.sub', { orphans: number(orphans) })}</p>
      <div className={styles.tools}>
        <FormSwitch value={form} onChange={setForm} />
        {deepest === 0 ? null : (
          <Select
            label={t('goals.depth')}
            inline
            options={Array.from({ length: deepest + 1 }, (_, at) => ({
              key: String(at),
              label: t('goals.depthTo', { n: at + 1 }),
            }))}
            value={String(shownDepth)}
            onChange={(key) => setDepth(Number(key))}
          />
        )}
      </div>
      <div className={styles.frame}>
        {form === 'picture' ? (
          <CellGrid
            label={t('picture.coverage')}
            corner={t('goals.corner')}
            columns={map.units.map(({ unit: key, name }) => ({ key: unitKey(key), head: nameOf(name) }))}
            rows={[
              ...goals.map((one) => ({
                key: one.goal,
                head: goalTitle(one),
                cells: map.units.map(({ served, name }) =>
                  cellOf(goalTitle(one), nameOf(name), served[places.get(one.goal) ?? -1] ?? 0, one.lines === 0),
                ),
              })),
              {
                key: orphanRow,
                head: t('goals.orphanRow'),
                cells: map.units.map((one) =>
                  cellOf(t('goals.orphanRow'), nameOf(one.name), one.orphans, one.orphans > 0),
                ),
              },
            ]}
            chosen={chosen}
            onChoose={(row, column) => setChosen({ row, column })}
          />
        ) : (
          <PlainTable
            label={t('picture.coverage')}
            dense
            keyOf={(one) => one.goal}
            rows={goals}
            columns={[
              { key: 'goal', head: t('goals.corner'), cell: goalTitle },
              { key: 'parent', head: t('goals.parent'), cell: ({ parents }) => parents.join(', ') },
              { key: 'count', head: t('goals.count'), right: true, cell: ({ lines }) => number(lines) },
              {
                key: 'units',
                head: t('goals.unit'),
                cell: (one) =>
                  map.units
                    .flatMap(({ served, name }) => {
                      const n = served[places.get(one.goal) ?? -1] ?? 0;
                      return n === 0 ? [] : [`${nameOf(name)} ${number(n)}`];
                    })
                    .join(', '),
              },
              { key: 'state', head: t('goals.state'), cell: stateOf },
            ]}
          />
        )}
      </div>
      {goal === null ? (
        <p className={styles.sub}>{t('goals.choose')}</p>
      ) : (
        <GoalTrace goal={goal} goals={map.goals} unit={unit} onPerson={onPerson} />
      )}
    </>
  );
}

/** Goals against units: who serves what, and what nobody serves. */
export function GoalCoverage({ onPerson }: { onPerson(employee: string): void }) {
  return <WithGoals>{(map) => <CoverageMap map={map} onPerson={onPerson} />}</WithGoals>;
}
