import { fold } from '#shared/rules/word-forms.ts';
import type { WorkRows } from './work-tables.ts';

/** A goal: its name, the keys of the goals that it serves, and its depth in the tree where the file gives one. */
interface GoalNode {
  readonly key: string;
  readonly code: string | null;
  readonly objective: string;
  readonly level: number | null;
  readonly parents: readonly string[];
}

/** A tree of goals, which is a graph: crosscutting gives a goal several parents. */
export interface GoalTree {
  readonly nodes: ReadonlyMap<string, GoalNode>;
  /** Parents that the file names and that no goal bears. */
  readonly missingParents: readonly { readonly goal: string; readonly parent: string }[];
  /** Codes that two goals bear, with what each says. */
  readonly doubledCodes: readonly { readonly code: string; readonly objectives: readonly string[] }[];
  readonly crosscutting: readonly string[];
  /** Goals that serve each other in a circle, each circle once. */
  readonly cycles: readonly (readonly string[])[];
  /** Goals without a parent that are no root. */
  readonly orphans: readonly string[];
  readonly byName: ReadonlyMap<string, string>;
}

type GoalRow = WorkRows['goal'];

/** Builds the tree; rows of further indicators of a goal are one goal, and a parent may be named by code or by its words. */
export function goalTree(goals: readonly GoalRow[], more: readonly WorkRows['goal_parent'][]): GoalTree {
  const keyed = Map.groupBy(goals, ({ code, objective }) => code ?? fold(objective ?? ''));
  const byName = new Map<string, string>();
  for (const [key, rows] of keyed)
    for (const { objective } of rows) if (objective !== null) byName.set(fold(objective), key);
  const keyOf = (said: string): string | null => (keyed.has(said) ? said : (byName.get(fold(said)) ?? null));
  const missing: { goal: string; parent: string }[] = [];
  const parentsOf = (key: string, said: readonly (string | null)[]): readonly string[] => [
    ...new Set(
      said.flatMap((parent) => {
        if (parent === null) return [];
        const found = keyOf(parent);
        if (found === null) missing.push({ goal: key, parent });
        return found === null ? [] : [found];
      }),
    ),
  ];
  const extra = Map.groupBy(more, ({ code, objective }) => keyOf(code ?? objective ?? '') ?? '');
  for (const { code, objective } of extra.get('') ?? []) missing.push({ goal: code ?? objective ?? '', parent: '' });
  const nodes = new Map<string, GoalNode>();
  for (const [key, rows] of keyed) {
    const level = rows.find(({ goal_level }) => goal_level !== null)?.goal_level ?? null;
    const said = [...rows, ...(extra.get(key) ?? [])].map(({ parent_code }) => parent_code);
    nodes.set(key, {
      key,
      code: rows[0]?.code ?? null,
      objective: rows.find(({ objective }) => objective !== null)?.objective ?? key,
      level: level === null || Number.isNaN(Number(level)) ? null : Number(level),
      parents: parentsOf(key, said),
    });
  }
  return {
    nodes,
    missingParents: missing,
    doubledCodes: [...keyed].flatMap(([code, rows]) => {
      const objectives = new Map(
        rows.flatMap(({ objective }) => (objective === null ? [] : [[fold(objective), objective]])),
      );
      return objectives.size > 1 ? [{ code, objectives: [...objectives.values()] }] : [];
    }),
    crosscutting: [...nodes.values()].filter(({ parents }) => parents.length > 1).map(({ key }) => key),
    cycles: cyclesOf(nodes),
    orphans: orphansOf(nodes),
    byName,
  };
}

/** A goal without a parent is a root where it is on the highest level, or where no level is known and others serve it. */
function orphansOf(nodes: ReadonlyMap<string, GoalNode>): readonly string[] {
  const all = [...nodes.values()];
  const levels = all.flatMap(({ level }) => level ?? []);
  const top = levels.length === 0 ? null : Math.min(...levels);
  const served = new Set(all.flatMap(({ parents }) => parents));
  return all
    .filter(
      ({ parents, level, key }) =>
        parents.length === 0 && (level !== null && top !== null ? level > top : !served.has(key)),
    )
    .map(({ key }) => key);
}

function cyclesOf(nodes: ReadonlyMap<string, GoalNode>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const start of nodes.keys()) {
    const path: string[] = [];
    const walk = (key: string): void => {
      const at = path.indexOf(key);
      if (at >= 0) {
        cycles.push(path.slice(at));
        return;
      }
      if (done.has(key)) return;
      path.push(key);
      for (const parent of nodes.get(key)?.parents ?? []) walk(parent);
      path.pop();
      done.add(key);
    };
    walk(start);
  }
  return cycles;
}

/** A goal and every goal above it; a circle ends where it began. */
export function goalsAbove({ nodes }: GoalTree, key: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(nodes.get(next)?.parents ?? []));
  }
  return found;
}
