import { expect, test } from 'vitest';
import { goalsAbove, goalTree } from '#shared/dossier/goal-tree.ts';
import type { WorkRows } from '#shared/dossier/work-tables.ts';

let rows = 0;
const source = () => {
  rows += 1;
  return {
    id: `r${rows}`,
    employee_id: null,
    period: '2025',
    file: 'pohon.xlsx',
    sheet: '',
    row: rows,
    cell: `A${rows}`,
  };
};

function goal(
  code: string | null,
  objective: string,
  parent: string | null,
  level: string | null = null,
): WorkRows['goal'] {
  return {
    ...source(),
    code,
    objective,
    parent_code: parent,
    goal_level: level,
    goal_kind: null,
    agency_code: null,
    unit: null,
    indicator: null,
    target: null,
    measure: null,
    remark: null,
  };
}

test('a circle is named once, and what lies on it is still reached', () => {
  const tree = goalTree(
    [goal('A', 'Satu', 'C'), goal('B', 'Dua', 'A'), goal('C', 'Tiga', 'B'), goal('D', 'Empat', 'A')],
    [],
  );
  expect(tree.cycles).toHaveLength(1);
  expect([...(tree.cycles[0] ?? [])].toSorted()).toEqual(['A', 'B', 'C']);
  expect([...goalsAbove(tree, 'D')].toSorted()).toEqual(['A', 'B', 'C', 'D']);
});

test('a goal that is its own parent is a circle of one', () => {
  expect(goalTree([goal('A', 'Satu', 'A')], []).cycles).toEqual([['A']]);
});

test('a parent that no goal bears is named; one given by its words is found, whatever its capitals and final stop', () => {
  const tree = goalTree(
    [goal('T', 'Layanan cepat', null), goal('K1', 'Loket', 'LAYANAN  CEPAT.'), goal('K2', 'Data', 'X9')],
    [],
  );
  expect(tree.missingParents).toMatchObject([{ goal: 'K2', parent: 'X9', place: { file: 'pohon.xlsx' } }]);
  expect(tree.nodes.get('K1')?.parents).toEqual(['T']);
});

test('two goals of one code are named with both their words; a second indicator row is no second goal', () => {
  const tree = goalTree(
    [goal('K1', 'Loket', null), goal('K1', 'loket.', null), goal('K2', 'Data', null), goal('K2', 'Arsip', null)],
    [],
  );
  expect(tree.doubledCodes).toMatchObject([{ code: 'K2', objectives: ['Data', 'Arsip'] }]);
  expect(tree.nodes.size).toBe(2);
});

test('without levels a root is what others serve, with levels what is highest', () => {
  expect(goalTree([goal('V', 'Visi', null), goal('K', 'Loket', 'V'), goal('O', 'Yatim', null)], []).orphans).toEqual([
    'O',
  ]);
  const levels = goalTree(
    [goal('V', 'Visi', null, '0'), goal('O', 'Yatim', null, '4'), goal('K', 'Loket', 'O', '5')],
    [],
  );
  expect(levels.orphans).toEqual(['O']);
});

test('several parents in one cell are several, and one of them that is missing is named alone', () => {
  const tree = goalTree([goal('A', 'Satu', null), goal('B', 'Dua', null), goal('C', 'Tiga', 'a; B, X')], []);
  expect(tree.nodes.get('C')?.parents).toEqual(['A', 'B']);
  expect(tree.missingParents).toMatchObject([{ goal: 'C', parent: 'X' }]);
});

test('a chain of ten thousand goals is walked, and its circle found', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => goal(`G${at}`, `Sasaran ${at}`, `G${(at + 1) % 10_000}`));
  expect(goalTree(chain, []).cycles.map(({ length }) => length)).toEqual([10_000]);
});
