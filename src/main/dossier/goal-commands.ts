import type { Command, QueryContext } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
import { type GoalTree, goalsAbove, goalTree, parentsIn } from '#shared/dossier/goal-tree.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';

type Pair = { readonly goal: string; readonly parent: string };

/** The tree, and the two goals meant. @throws Problem `goal.unknown` */
function pairOf(store: QueryContext['store'], { goal, parent }: Pair): Pair & { readonly tree: GoalTree } {
  const tree = goalTree(rowsOf(store, 'goal'), rowsOf(store, 'goal_parent'));
  const known = (said: string, field: string): string => {
    const key = tree.keyOf(said);
    if (key === null) throw new Problem('goal.unknown', { goal: said }, { field });
    return key;
  };
  return { goal: known(goal, 'goal'), parent: known(parent, 'parent'), tree };
}

/** Hangs a goal on one more parent. The row that says so bears no file: it was made here. */
export const goalLink: Command<'goal.link'> = (input, { store, newId }) => {
  const { goal, parent, tree } = pairOf(store, input);
  const values = { goal, parent };
  if (tree.nodes.get(goal)?.parents.includes(parent) === true) throw new Problem('goal.linked', values);
  if (goalsAbove(tree, parent).has(goal)) throw new Problem('goal.closes-circle', values, { field: 'parent' });
  const source = { id: newId(), employee_id: null, period: null, file: '', sheet: '', row: 0, cell: '' };
  const objective = tree.nodes.get(goal)?.objective ?? null;
  const row = { ...source, code: goal, objective, parent_code: parent, unit: null, remark: null };
  return { name: 'goal.link', values, reason: null, changes: [insertion('goal_parent', row)] };
};

/** Takes a goal off a parent, wherever that is said: in the tree's own rows, in the list of crosscutting goals, or here. */
export const goalUnlink: Command<'goal.unlink'> = (input, { store }) => {
  const { goal, parent, tree } = pairOf(store, input);
  const says = (cell: string | null): boolean =>
    cell !== null && parentsIn(cell, tree.keyOf).some(({ key }) => key === parent);
  const without = (cell: string | null): string | null => {
    const left = cell === null ? [] : parentsIn(cell, tree.keyOf).filter(({ key }) => key !== parent);
    return left.length === 0 ? null : left.map(({ said }) => said).join('; ');
  };
  const isOwn = ({ code, objective }: { readonly code: string | null; readonly objective: string | null }): boolean =>
    tree.keyOf(code ?? objective ?? '') === goal;
  const changes = changesOf([
    ...rowsOf(store, 'goal')
      .filter((row) => isOwn(row) && says(row.parent_code))
      .map((row) => update('goal', row, { parent_code: without(row.parent_code) })),
    ...rowsOf(store, 'goal_parent')
      .filter((row) => isOwn(row) && says(row.parent_code))
      .map((row) => {
        const left = without(row.parent_code);
        return left === null ? deletion('goal_parent', row) : update('goal_parent', row, { parent_code: left });
      }),
  ]);
  if (changes.length === 0) throw new Problem('goal.not-linked', { goal, parent });
  return { name: 'goal.unlink', values: { goal, parent }, reason: null, changes };
};
