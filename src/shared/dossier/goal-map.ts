import { servedGoals } from './goal-check.ts';
import { type GoalTree, goalsAbove, goalTree } from './goal-tree.ts';
import type { WorkLine, WorkPlace } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** What the pictures of goals are drawn from. `superiors` and `units` are by a person's id; null is no unit. */
export interface GoalMapGround {
  readonly goals: readonly WorkRows['goal'][];
  readonly goalParents: readonly WorkRows['goal_parent'][];
  readonly lines: readonly WorkLine[];
  readonly superiors: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string | null>;
}

/** A goal as it is drawn. `depth`: steps down from the top by the shortest way; `children` in the order of the file. */
export interface DrawnGoal {
  readonly goal: string;
  readonly objective: string;
  readonly depth: number;
  readonly parents: readonly string[];
  readonly children: readonly string[];
  /** No parent although it is not at the top. */
  readonly orphan: boolean;
  /** Part of a circle of goals. */
  readonly circle: boolean;
  /** Lines that serve it, itself or through goals below it. */
  readonly lines: number;
  readonly place: WorkPlace;
}

/** A line as a leaf of the tree; `goal` null where it serves none. */
export interface DrawnLine {
  readonly line: string;
  readonly plan: string;
  readonly indicator: string | null;
  readonly employee: string;
  readonly unit: string | null;
  readonly goal: string | null;
  readonly place: WorkPlace;
}

/** The goals of an agency, in the order of the tree, and how many lines of each unit serve each of them. */
export interface GoalMap {
  readonly goals: readonly DrawnGoal[];
  /** Of each unit with lines: how many, how many serve no goal, and how many serve each goal, in the order of `goals`. */
  readonly units: readonly {
    readonly unit: string | null;
    readonly lines: number;
    readonly orphans: number;
    readonly served: readonly number[];
  }[];
}

/** The goal that each line serves, in a tree of goals; null for none. */
function linesServed(
  tree: GoalTree,
  { lines, superiors }: Pick<GoalMapGround, 'lines' | 'superiors'>,
): ReadonlyMap<WorkLine, string | null> {
  const own = Map.groupBy(lines, ({ employee }) => employee);
  return servedGoals(
    tree,
    lines,
    (employee) => own.get(employee) ?? [],
    (employee) => superiors.get(employee) ?? null,
  );
}

/** The tree and the lines as they hang on it. */
export function servedTree(ground: GoalMapGround): {
  readonly tree: GoalTree;
  readonly serves: ReadonlyMap<WorkLine, string | null>;
} {
  const tree = goalTree(ground.goals, ground.goalParents);
  return { tree, serves: linesServed(tree, ground) };
}

/** Goals from the top down, each below its first parent; what a circle or an orphan keeps from the top comes last. */
function ordered({ nodes }: GoalTree): readonly { readonly key: string; readonly depth: number }[] {
  const children = childrenOf(nodes);
  const depths = new Map<string, number>();
  const order: { readonly key: string; readonly depth: number }[] = [];
  const walk = (start: string): void => {
    const open = [{ key: start, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (depths.has(next.key)) continue;
      depths.set(next.key, next.depth);
      order.push(next);
      const { key, depth } = next;
      for (const child of (children.get(key) ?? []).toReversed())
        if (nodes.get(child)?.parents[0] === key) open.push({ key: child, depth: depth + 1 });
    }
  };
  const roots = [...nodes.values()].filter(({ parents }) => parents.length === 0).map(({ key }) => key);
  for (const key of [...roots, ...nodes.keys()]) walk(key);
  return order;
}

function childrenOf(nodes: GoalTree['nodes']): ReadonlyMap<string, readonly string[]> {
  const pairs = [...nodes.values()].flatMap(({ key, parents }) => parents.map((parent) => ({ key, parent })));
  return new Map(
    [...Map.groupBy(pairs, ({ parent }) => parent)].map(([parent, own]) => [parent, own.map(({ key }) => key)]),
  );
}

/** Draws the goals, and counts the lines of every unit on each goal and on those above it. */
export function mapGoals(ground: GoalMapGround): GoalMap {
  const { tree, serves } = servedTree(ground);
  const order = ordered(tree);
  const at = new Map(order.map(({ key }, index) => [key, index]));
  const children = childrenOf(tree.nodes);
  const orphans = new Set(tree.orphans);
  const circles = new Set(tree.cycles.flat());
  const above = new Map(order.map(({ key }) => [key, goalsAbove(tree, key)]));
  const all = order.map(() => 0);
  const units = [...Map.groupBy(ground.lines, ({ employee }) => ground.units.get(employee) ?? null)].map(
    ([unit, lines]) => {
      const served = order.map(() => 0);
      for (const line of lines)
        for (const goal of above.get(serves.get(line) ?? '') ?? []) {
          const index = at.get(goal) ?? 0;
          served[index] = (served[index] ?? 0) + 1;
          all[index] = (all[index] ?? 0) + 1;
        }
      return { unit, lines: lines.length, orphans: lines.filter((line) => serves.get(line) === null).length, served };
    },
  );
  return {
    goals: order.flatMap(({ key, depth }, index): readonly DrawnGoal[] => {
      const node = tree.nodes.get(key);
      if (node === undefined) return [];
      return [
        {
          goal: key,
          objective: node.objective,
          depth,
          parents: node.parents,
          children: children.get(key) ?? [],
          orphan: orphans.has(key),
          circle: circles.has(key),
          lines: all[index] ?? 0,
          place: node.place,
        },
      ];
    }),
    units,
  };
}

/** The lines of one unit or of everybody, and those that serve one goal or a goal below it. */
export function linesOn(
  ground: GoalMapGround,
  { unit, goal }: { readonly unit?: string | null | undefined; readonly goal?: string | undefined },
): readonly DrawnLine[] {
  const { tree, serves } = servedTree(ground);
  return ground.lines.flatMap((line): readonly DrawnLine[] => {
    const own = ground.units.get(line.employee) ?? null;
    const served = serves.get(line) ?? null;
    if (unit !== undefined && own !== unit) return [];
    if (goal !== undefined && (served === null || !goalsAbove(tree, served).has(goal))) return [];
    const { id, plan, indicator, employee, place } = line;
    return [{ line: id, plan, indicator, employee, unit: own, goal: served, place }];
  });
}
