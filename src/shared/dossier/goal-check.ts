import { fold } from '#shared/rules/word-forms.ts';
import { type GoalTree, goalsAbove, goalTree } from './goal-tree.ts';
import { namesSquad, recordsSquad, type WorkLine, type WorkPlace } from './work-lines.ts';
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
export interface GoalCheck extends Omit<GoalTree, 'nodes' | 'byName'> {
  readonly goals: readonly { readonly goal: string; readonly objective: string; readonly lines: number }[];
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
  const serves = servedGoals(tree, lines, ground.superiors);
  const counts = new Map<string, number>();
  for (const goal of serves.values())
    if (goal !== null) for (const above of goalsAbove(tree, goal)) counts.set(above, (counts.get(above) ?? 0) + 1);
  const orphan = (line: WorkLine): boolean => line.superiorPlan === null && line.superiorCode === null;
  const known = tree.nodes.size > 0;
  const { nodes, byName: _byName, ...shape } = tree;
  const unlinked = lines.filter((line) => serves.get(line) === null);
  return {
    ...shape,
    goals: [...nodes.values()].map(({ key, objective }) => ({ goal: key, objective, lines: counts.get(key) ?? 0 })),
    unserved: lines.length === 0 ? [] : [...nodes.keys()].filter((key) => !counts.has(key)),
    results: new Set(lines.map(({ result }) => result)).size,
    lines: lines.length,
    orphanLines: unlinked.filter(orphan).map(namedLine),
    dangling: known ? unlinked.filter((line) => !orphan(line)).map(namedLine) : [],
    doubleClaims: doubleClaims(lines),
    withoutIndicator: lines.filter(({ indicator }) => indicator === null).map(namedLine),
    ...squadRoles(ground),
  };
}

/** The goal that each line serves, null for none. */
function servedGoals(
  tree: GoalTree,
  lines: readonly WorkLine[],
  superiors: ReadonlyMap<string, string>,
): ReadonlyMap<WorkLine, string | null> {
  const own = Map.groupBy(lines, ({ employee }) => employee);
  const named = new Set(lines.flatMap(({ employee, superiorPlan }) => (superiorPlan === null ? [] : [employee])));
  const served = new Map<WorkLine, string | null>();
  const goalOf = (line: WorkLine, seen: ReadonlySet<WorkLine>): string | null => {
    const known = served.get(line);
    if (known !== undefined) return known;
    if (line.superiorCode !== null && tree.nodes.has(line.superiorCode)) return line.superiorCode;
    // A form without a column for the leader's result is that of the head: its results are goals themselves.
    const said = line.superiorPlan ?? (named.has(line.employee) ? null : line.plan);
    if (said === null) return null;
    const goal = tree.byName.get(fold(said));
    if (goal !== undefined) return goal;
    const leader = superiors.get(line.employee) ?? '';
    const above = own.get(leader)?.find((other) => fold(other.plan) === fold(said));
    return above === undefined || seen.has(above) ? null : goalOf(above, new Set([...seen, above]));
  };
  for (const line of lines) served.set(line, goalOf(line, new Set([line])));
  return served;
}

/** The same result with the same indicator in the SKP of two people, unless both name the squad that they share it in. */
function doubleClaims(lines: readonly WorkLine[]): GoalCheck['doubleClaims'] {
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

/** Squad members, and squad roles of the matrix, without a line that names the squad. */
function squadRoles({ lines, members, matrix, nips }: GoalGround): Pick<GoalCheck, 'unrecordedSquads' | 'matrixOnly'> {
  const own = Map.groupBy(lines, ({ employee }) => employee);
  const records = (employee: string, team: string): boolean => recordsSquad(own.get(employee) ?? [], team);
  const bare = (text: string): string => text.replace(/^.*?\btim(?: kerja)?\s+/i, '').trim();
  return {
    unrecordedSquads: members.flatMap(
      ({ employee_id: employee, team_name, team_code, role, in_skp, file, sheet, cell }) => {
        const team = team_name ?? team_code;
        if (employee === null || team === null || in_skp === 1) return [];
        const missing = in_skp === 0 || !records(employee, team);
        return missing ? [{ employee, nip: nips.get(employee) ?? '', team, role, place: { file, sheet, cell } }] : [];
      },
    ),
    matrixOnly: matrix.flatMap(({ employee_id: employee, role, file, sheet, cell }) => {
      if (employee === null || role === null) return [];
      const team = bare(role);
      return records(employee, team)
        ? []
        : [{ employee, nip: nips.get(employee) ?? '', team, role, place: { file, sheet, cell } }];
    }),
  };
}
