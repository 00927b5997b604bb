import { fold, isMissing } from '#shared/rules/word-forms.ts';
import { type WorkPlace, workPlaceOf } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** A goal: its name, the keys of the goals that it serves, and its depth in the tree where the file gives one. */
interface GoalNode {
  readonly key: string;
  readonly code: string | null;
  readonly objective: string;
  readonly level: number | null;
  readonly parents: readonly string[];
  readonly place: WorkPlace;
}

/** A tree of goals, which is a graph: crosscutting gives a goal several parents. */
export interface GoalTree {
  readonly nodes: ReadonlyMap<string, GoalNode>;
  /** Parents that the file names and that no goal bears. */
  readonly missingParents: readonly { readonly goal: string; readonly parent: string; readonly place: WorkPlace }[];
  /** Codes that two goals bear, with what each says and where. */
  readonly doubledCodes: readonly {
    readonly code: string;
    readonly objectives: readonly string[];
    readonly places: readonly WorkPlace[];
  }[];
  readonly crosscutting: readonly string[];
  /** Goals that serve each other in a circle, each circle once. */
  readonly cycles: readonly (readonly string[])[];
  /** Goals without a parent that are no root. */
  readonly orphans: readonly string[];
  /** The key of the goal that is meant by a code or by a goal's words, null where there is none. */
  keyOf(said: string): string | null;
}

type GoalRow = WorkRows['goal'];

/** Codes and words of the goals, each to the goal's key: as written, else but for case and punctuation where only one goal fits. */
function namesOf(keyed: ReadonlyMap<string, readonly GoalRow[]>): GoalTree['keyOf'] {
  const folded = new Map<string, string>();
  const words = new Map<string, string>();
  for (const key of keyed.keys()) folded.set(fold(key), folded.has(fold(key)) ? '' : key);
  for (const [key, rows] of keyed)
    for (const { objective } of rows) if (objective !== null) words.set(fold(objective), key);
  return (said) => (keyed.has(said) ? said : folded.get(fold(said)) || (words.get(fold(said)) ?? null));
}

/** The parents that one cell names: the whole of it, or several with separators, as *crosscutting* is also written (`SS1; SS2`). */
export function parentsIn(
  cell: string,
  keyOf: GoalTree['keyOf'],
): readonly { readonly said: string; readonly key: string | null }[] {
  const whole = keyOf(cell);
  const parts = cell.split(/[;,/|&\n]|\s+dan\s+/).map((part) => part.trim());
  const several = whole === null && parts.some((part) => keyOf(part) !== null);
  if (!several) return [{ said: cell, key: whole }];
  return parts.filter((part) => part !== '').map((said) => ({ said, key: keyOf(said) }));
}

/** Builds the tree; rows of further indicators of a goal are one goal, and a parent may be named by code or by its words. */
export function goalTree(goals: readonly GoalRow[], more: readonly WorkRows['goal_parent'][]): GoalTree {
  const keyed = Map.groupBy(goals, ({ code, objective }) => code ?? fold(objective ?? ''));
  const keyOf = namesOf(keyed);
  const missing: GoalTree['missingParents'][number][] = [];
  const named = new Set<string>();
  const miss = (goal: string, parent: string, row: WorkPlace): void => {
    const once = `${goal}\u0001${parent}`;
    if (!named.has(once)) missing.push({ goal, parent, place: workPlaceOf(row) });
    named.add(once);
  };
  const extra = Map.groupBy(more, ({ code, objective }) => keyOf(code ?? objective ?? '') ?? '');
  for (const row of extra.get('') ?? []) miss(row.code ?? row.objective ?? '', row.parent_code ?? '', row);
  const nodes = new Map<string, GoalNode>();
  for (const [key, rows] of keyed) {
    const [first] = rows;
    if (first === undefined) continue;
    const level = rows.find(({ goal_level }) => goal_level !== null)?.goal_level ?? null;
    const parents = new Set<string>();
    for (const row of [...rows, ...(extra.get(key) ?? [])])
      for (const one of row.parent_code === null || isMissing(row.parent_code) ? [] : parentsIn(row.parent_code, keyOf))
        if (one.key === null) miss(key, one.said, row);
        else parents.add(one.key);
    nodes.set(key, {
      key,
      code: first.code,
      objective: rows.find(({ objective }) => objective !== null)?.objective ?? key,
      level: level === null || Number.isNaN(Number(level)) ? null : Number(level),
      parents: [...parents],
      place: workPlaceOf(first),
    });
  }
  return {
    nodes,
    missingParents: missing,
    doubledCodes: [...keyed].flatMap(([code, rows]) => {
      const said = new Map<string, GoalRow>();
      for (const row of rows)
        if (row.objective !== null && !said.has(fold(row.objective))) said.set(fold(row.objective), row);
      const each = [...said.values()];
      return each.length < 2
        ? []
        : [{ code, objectives: each.map(({ objective }) => objective ?? ''), places: each.map(workPlaceOf) }];
    }),
    crosscutting: [...nodes.values()].filter(({ parents }) => parents.length > 1).map(({ key }) => key),
    cycles: cyclesOf(nodes),
    orphans: orphansOf(nodes),
    keyOf,
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

/** Every way up from every goal, each goal's once; a goal met again on its own way closes a circle. Without recursion: a chain may be long. */
function cyclesOf(nodes: ReadonlyMap<string, GoalNode>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const start of nodes.keys()) {
    const path: { readonly key: string; next: number }[] = [];
    const places = new Map<string, number>();
    const enter = (key: string): void => {
      const at = places.get(key);
      if (at !== undefined) cycles.push(path.slice(at).map((step) => step.key));
      else if (!done.has(key)) {
        places.set(key, path.length);
        path.push({ key, next: 0 });
      }
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const parent = nodes.get(top.key)?.parents[top.next++];
      if (parent !== undefined) enter(parent);
      else {
        path.pop();
        places.delete(top.key);
        done.add(top.key);
      }
    }
  }
  return cycles;
}

/** A goal and every goal above it; a circle ends where it began. */
export function goalsAbove({ nodes }: Pick<GoalTree, 'nodes'>, key: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(nodes.get(next)?.parents ?? []));
  }
  return found;
}
