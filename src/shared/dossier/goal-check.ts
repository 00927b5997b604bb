import { fold } from '#shared/rules/word-forms.ts';
import { type GoalTree, goalsAbove, goalTree } from './goal-tree.ts';
import { namesSquad, recordsSquad, type WorkLine, type WorkPlace, workPlaceOf } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** What the check of goals reads. `superiors`: the id of each person's superior, by id; `nips` too are by id. */
interface GoalGround {
  readonly goals: readonly WorkRows['goal'][];
  readonly goalParents: readonly WorkRows['goal_parent'][];
  readonly lines: readonly WorkLine[];
  readonly members: readonly WorkRows['squad_member'][];
  readonly matrix: readonly WorkRows['role_result'][];
  readonly superiors: ReadonlyMap<string, string>;
  readonly nips: ReadonlyMap<string, string>;
}

/** A line named in an answer. */
export interface NamedLine {
  readonly line: string;
  readonly result: string;
  readonly employee: string;
  readonly nip: string;
  readonly plan: string;
  readonly place: WorkPlace;
}

/** Somebody's role in a squad that one list knows and the SKP does not. */
interface UnrecordedRole {
  readonly employee: string;
  readonly nip: string;
  readonly team: string;
  readonly role: string | null;
  readonly place: WorkPlace;
}

/** What {@link checkGoals} finds. Goals are named by code, or by their words where they have none. */
export interface GoalCheck extends Omit<GoalTree, 'nodes' | 'keyOf'> {
  readonly goals: readonly {
    readonly goal: string;
    readonly objective: string;
    readonly parents: readonly string[];
    readonly lines: number;
    readonly place: WorkPlace;
  }[];
  readonly unserved: readonly string[];
  readonly results: number;
  readonly lines: number;
  readonly orphanLines: readonly NamedLine[];
  readonly dangling: readonly NamedLine[];
  readonly doubleClaims: readonly { readonly lines: readonly NamedLine[]; readonly sameEvidence: boolean }[];
  readonly withoutIndicator: readonly NamedLine[];
  readonly unrecordedSquads: readonly UnrecordedRole[];
  readonly matrixOnly: readonly UnrecordedRole[];
}

/** A line as an answer names it. */
export function namedLine({ id, result, employee, nip, plan, place }: WorkLine): NamedLine {
  return { line: id, result, employee, nip, plan, place };
}

/**
 * Holds the lines of everybody against the tree of goals: which goals nobody serves, which lines serve none, what two people claim, and
 * who works in a squad without a line. Which goal a line serves: the code it gives, else the words of the leader's result, else what the
 * leader's own line of these words serves.
 */
export function checkGoals(ground: GoalGround): GoalCheck {
  const tree = goalTree(ground.goals, ground.goalParents);
  const { lines } = ground;
  const own = Map.groupBy(lines, ({ employee }) => employee);
  const linesBy = (employee: string): readonly WorkLine[] => own.get(employee) ?? [];
  const serves = servedGoals(tree, lines, linesBy, (employee) => ground.superiors.get(employee) ?? null);
  const counts = new Map<string, number>();
  for (const goal of serves.values())
    if (goal !== null) for (const above of goalsAbove(tree, goal)) counts.set(above, (counts.get(above) ?? 0) + 1);
  const { nodes, keyOf: _keyOf, ...shape } = tree;
  return {
    ...shape,
    goals: [...nodes.values()].map(({ key, objective, parents, place }) => ({
      goal: key,
      objective,
      parents,
      lines: counts.get(key) ?? 0,
      place,
    })),
    unserved: lines.length === 0 ? [] : [...nodes.keys()].filter((key) => !counts.has(key)),
    results: new Set(lines.map(({ result }) => result)).size,
    lines: lines.length,
    ...unlinkedLines(tree, serves, lines),
    doubleClaims: claimsOf(lines),
    withoutIndicator: lines.filter(({ indicator }) => indicator === null).map(namedLine),
    unrecordedSquads: unrecordedSquads(ground.members, linesBy, ground.nips),
    matrixOnly: matrixRoles(ground, linesBy),
  };
}

/** The lines that serve no goal: those that name none, and, where there is a tree, those whose goal it does not hold. */
export function unlinkedLines(
  { nodes }: Pick<GoalTree, 'nodes'>,
  serves: ReadonlyMap<WorkLine, string | null>,
  lines: readonly WorkLine[],
): Pick<GoalCheck, 'orphanLines' | 'dangling'> {
  const isOrphan = (line: WorkLine): boolean => line.superiorPlan === null && line.superiorCode === null;
  const unlinked = lines.filter((line) => serves.get(line) === null);
  return {
    orphanLines: unlinked.filter(isOrphan).map(namedLine),
    dangling: nodes.size > 0 ? unlinked.filter((line) => !isOrphan(line)).map(namedLine) : [],
  };
}

/** The goal that each of these lines serves, null for none. `linesBy` and `superiorOf` give anybody's lines and superior. */
export function servedGoals(
  tree: GoalTree,
  lines: readonly WorkLine[],
  linesBy: (employee: string) => readonly WorkLine[],
  superiorOf: (employee: string) => string | null,
): ReadonlyMap<WorkLine, string | null> {
  const served = new Map<WorkLine, string | null>();
  const named = new Map<string, boolean>();
  const namesAny = (employee: string): boolean => {
    const known = named.get(employee) ?? linesBy(employee).some(({ superiorPlan }) => superiorPlan !== null);
    named.set(employee, known);
    return known;
  };
  const goalOf = (line: WorkLine, seen: ReadonlySet<WorkLine>): string | null => {
    const known = served.get(line);
    if (known !== undefined) return known;
    const coded = line.superiorCode === null ? null : tree.keyOf(line.superiorCode);
    if (coded !== null) return coded;
    // A form without a column for the leader's result is that of the head: its results are goals themselves.
    const said = line.superiorPlan ?? (namesAny(line.employee) ? null : line.plan);
    if (said === null) return null;
    const goal = tree.keyOf(said);
    if (goal !== null) return goal;
    const leader = superiorOf(line.employee);
    const above = leader === null ? undefined : linesBy(leader).find((other) => fold(other.plan) === fold(said));
    return above === undefined || seen.has(above) ? null : goalOf(above, new Set([...seen, above]));
  };
  for (const line of lines) served.set(line, goalOf(line, new Set([line])));
  return served;
}

/** The same result with the same indicator in the SKP of two people, unless both name the squad that they share it in. */
export function claimsOf(lines: readonly WorkLine[]): GoalCheck['doubleClaims'] {
  const groups = Map.groupBy(
    lines.filter((line) => !namesSquad(line)),
    ({ plan, indicator }) => `${fold(plan)}\u0001${fold(indicator ?? '')}`,
  );
  return [...groups.values()].flatMap((group) => {
    if (new Set(group.map(({ employee }) => employee)).size < 2) return [];
    const proofs = new Set(group.map(({ evidence }) => (evidence === null ? '' : fold(evidence))));
    return [{ lines: group.map(namedLine), sameEvidence: proofs.size === 1 && !proofs.has('') }];
  });
}

/** Squad members without a line that names the squad. `nips` are by id. */
export function unrecordedSquads(
  members: readonly WorkRows['squad_member'][],
  linesBy: (employee: string) => readonly WorkLine[],
  nips: ReadonlyMap<string, string>,
): readonly UnrecordedRole[] {
  return members.flatMap(({ employee_id: employee, team_name, team_code, role, in_skp, ...row }) => {
    const team = team_name ?? team_code;
    if (employee === null || team === null || in_skp === 1) return [];
    const missing = in_skp === 0 || !recordsSquad(linesBy(employee), team);
    return missing ? [{ employee, nip: nips.get(employee) ?? '', team, role, place: workPlaceOf(row) }] : [];
  });
}

/** Squad roles of the matrix without a line that names the squad. */
function matrixRoles(
  { matrix, nips }: GoalGround,
  linesBy: (employee: string) => readonly WorkLine[],
): readonly UnrecordedRole[] {
  return matrix.flatMap(({ employee_id: employee, role, ...row }) => {
    if (employee === null || role === null) return [];
    // The matrix writes the role before the squad: `Anggota Tim Kerja Layanan`.
    const team = role.replace(/^.*?\btim(?: kerja)?\s+/i, '').trim();
    if (recordsSquad(linesBy(employee), team)) return [];
    return [{ employee, nip: nips.get(employee) ?? '', team, role, place: workPlaceOf(row) }];
  });
}
