import type { NamedDrawnLine } from '#shared/dossier/goal-contract.ts';
import type { DrawnGoal } from '#shared/dossier/goal-map.ts';

/** A row of the drawn tree. `id` names the way to it: a goal that serves several is below each of them. */
export interface TreeRow {
  readonly id: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly goal: DrawnGoal | null;
  readonly line: NamedDrawnLine | null;
  readonly hasChildren: boolean;
}

/** Rows at most; a circle ends where it began, but goals with many parents can still multiply. */
const mostRows = 4_000;

/**
 * The rows of one unit's tree that are in sight, from the top: goals on the way to its lines, and the lines themselves. `closed`: ids of
 * rows whose branches are folded. Lines that serve no goal come last, under no goal.
 */
export function branchRows(
  goals: readonly DrawnGoal[],
  lines: readonly NamedDrawnLine[],
  closed: ReadonlySet<string>,
): readonly TreeRow[] {
  const byKey = new Map(goals.map((goal) => [goal.goal, goal]));
  const below = Map.groupBy(lines, ({ goal }) => goal ?? '');
  const needed = new Set<string>();
  const open = [...below.keys()];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (needed.has(next)) continue;
    needed.add(next);
    open.push(...(byKey.get(next)?.parents ?? []));
  }
  const rows: TreeRow[] = [];
  const leaf = (line: NamedDrawnLine, at: number, parent: string | null, depth: number): TreeRow => ({
    id: `${parent ?? ''}\u0001${line.line}\u0001${at}`,
    parent,
    depth,
    goal: null,
    line,
    hasChildren: false,
  });
  const walk = (goal: DrawnGoal, parent: string | null, depth: number, way: readonly string[]): void => {
    if (rows.length >= mostRows) return;
    const id = `${parent ?? ''}\u0001${goal.goal}`;
    const children = goal.children.filter((key) => needed.has(key) && !way.includes(key));
    const own = below.get(goal.goal) ?? [];
    rows.push({ id, parent, depth, goal, line: null, hasChildren: children.length + own.length > 0 });
    if (closed.has(id)) return;
    for (const key of children) {
      const child = byKey.get(key);
      if (child !== undefined) walk(child, id, depth + 1, [...way, key]);
    }
    for (const [at, line] of own.entries()) rows.push(leaf(line, at, id, depth + 1));
  };
  // A goal is a top where no needed goal is above it; of a circle without a top its first goal is one.
  const reached = new Set<string>();
  const mark = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const child of byKey.get(key)?.children ?? []) mark(child);
  };
  const tops = goals.filter(({ goal, parents }) => needed.has(goal) && !parents.some((key) => byKey.has(key)));
  for (const { goal } of tops) mark(goal);
  const circled = goals.filter(({ goal }) => {
    if (!needed.has(goal) || reached.has(goal)) return false;
    mark(goal);
    return true;
  });
  for (const top of [...tops, ...circled]) walk(top, null, 0, [top.goal]);
  for (const [at, line] of (below.get('') ?? []).entries()) rows.push(leaf(line, at, null, 0));
  return rows;
}
