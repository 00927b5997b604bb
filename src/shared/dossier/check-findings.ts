import type { ProblemAnswer, ProblemCode, ProblemValues } from '#shared/kernel/problem.ts';
import type { EvidenceCheck } from './evidence-check.ts';
import { lastDays } from './evidence-check.ts';
import type { GoalCheck, NamedLine } from './goal-check.ts';
import type { ClarityCheck, LineClarity } from './line-clarity.ts';
import type { ProgressCheck } from './progress-check.ts';
import type { WorkLine, WorkPlace } from './work-lines.ts';

/** Something that cannot be right in the rows about work, where it was read; what to do is in its sentence. */
export interface CheckFinding extends WorkPlace {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
  /** Whom it is about, where that is known. */
  readonly employee?: string;
}

/** A finding with its sentence in the caller's language. */
export interface SaidFinding extends CheckFinding, Pick<ProblemAnswer, 'message'> {}

/** What a check answers beside its lists. */
export interface SaidFindings {
  readonly findings: readonly SaidFinding[];
}

const at = (code: ProblemCode, place: WorkPlace, values: ProblemValues): CheckFinding => ({ ...place, code, values });

/** How many names a sentence lists before it counts the rest. */
const named = 6;

function listed(names: readonly string[]): string {
  return names.length <= named ? names.join(', ') : `${names.slice(0, named).join(', ')}, ... (${names.length})`;
}

/** What is wrong in the tree of goals and in how lines name its goals. `lines`: those that were checked. */
export function goalFindings(check: GoalCheck, lines: readonly WorkLine[]): readonly CheckFinding[] {
  const places = new Map(check.goals.map(({ goal, place }) => [goal, place]));
  const unparented = new Set(check.missingParents.map(({ goal }) => goal));
  const said = new Map(lines.map((line) => [line.id, line.superiorPlan ?? line.superiorCode ?? line.plan]));
  const ofGoal = (code: ProblemCode, goal: string, values: ProblemValues): readonly CheckFinding[] => {
    const place = places.get(goal);
    return place === undefined ? [] : [at(code, place, values)];
  };
  return [
    ...check.cycles.flatMap((goals) => ofGoal('goal.circle', goals[0] ?? '', { goals: listed(goals) })),
    ...check.missingParents.map(({ goal, parent, place }) =>
      parent === '' || !places.has(goal)
        ? at('goal.parent-blank', place, { goal })
        : at('goal.parent-missing', place, { goal, parent }),
    ),
    ...check.doubledCodes.flatMap(({ code, objectives: [first = '', ...others], places: [own, ...elsewhere] }) =>
      others.flatMap((other, index) => {
        const place = elsewhere[index];
        if (place === undefined || own === undefined) return [];
        return [at('goal.code-doubled', place, { code, first: other, other: first, file: own.file, cell: own.cell })];
      }),
    ),
    ...check.orphans.flatMap((goal) => (unparented.has(goal) ? [] : ofGoal('goal.orphan', goal, { goal }))),
    ...check.withoutIndicator.map(({ line, plan, place }) => at('line.indicator-missing', place, { line, plan })),
    ...check.dangling.map(({ line, place }) => at('line.dangling', place, { line, said: said.get(line) ?? '' })),
  ];
}

/** What is wrong in progress and phased targets. `year`: the workshop's. */
export function progressFindings(check: ProgressCheck, year: string): readonly CheckFinding[] {
  const lineOf = ({ line }: NamedLine): string => line;
  return [
    ...check.falls.map((fall) => {
      const { month, before, after } = fall;
      return at('progress.falls', fall.at, { line: lineOf(fall), month, before, after });
    }),
    ...check.beyond
      .toSorted((a, b) => Number(b.far) - Number(a.far))
      .map((one) => {
        const { month, actual, target, far } = one;
        return at(far ? 'progress.far-beyond' : 'progress.beyond', one.at, { line: one.line, month, actual, target });
      }),
    ...check.outside.map((one) => at('progress.outside', one.at, { line: one.line, month: one.month, period: year })),
    ...check.doubled.map(({ line, month, values, at: place }) =>
      at('progress.month-doubled', place, { line, month, values: values.join(' / ') }),
    ),
    ...check.unknown.map(({ line, rows, at: place }) => at('progress.line-unknown', place, { line, n: rows })),
    ...check.doubledLines.flatMap(({ line, lines }) => {
      const last = lines.at(-1);
      const people = listed([...new Set(lines.map(({ nip }) => nip))]);
      return last === undefined ? [] : [at('line.code-doubled', last.place, { line, people })];
    }),
    ...check.unevenPhases.map(({ line, target, sum, at: place }) => at('phase.uneven', place, { line, target, sum })),
    ...check.differs.map(({ line, claimed, reported, place }) =>
      at('progress.claim-differs', place, { line, claimed, reported }),
    ),
  ];
}

const missing = { none: 'evidence.missing', vague: 'evidence.vague', absent: 'evidence.absent' } as const;
const faulty = {
  executable: 'evidence.executable',
  pathInName: 'evidence.path-in-name',
  empty: 'evidence.empty',
  wrongKind: 'evidence.wrong-kind',
  escapingArchive: 'evidence.escaping-archive',
} as const;

/** What is wrong with evidence: of files the place is the name in their folder. `names`: people by id. */
export function evidenceFindings(check: EvidenceCheck, names: ReadonlyMap<string, string>): readonly CheckFinding[] {
  const file = (name: string): WorkPlace => ({ file: name, sheet: '', row: 0, cell: '' });
  return [
    ...(Object.keys(faulty) as (keyof typeof faulty)[]).flatMap((kind) =>
      check[kind].map((name) => at(faulty[kind], file(name), { name })),
    ),
    ...check.missing.map(({ line, because, written, place }) => at(missing[because], place, { line, written })),
    ...check.identical.map((files) => at('evidence.identical', file(files[0] ?? ''), { files: listed(files) })),
    ...check.citedTwice.flatMap(({ evidence, lines }) => {
      const last = lines.at(-1);
      const results = [...new Set(lines.map(({ result }) => result))];
      const values = { written: evidence, n: results.length, lines: listed(results) };
      return last === undefined ? [] : [at('evidence.cited-twice', last.place, values)];
    }),
    ...check.otherCase.map(({ line, written, file: name }) =>
      at('evidence.other-case', line.place, { line: line.line, written, name }),
    ),
    ...check.lateOnly.map(({ employee, dates, place }) =>
      at('evidence.late-only', place, {
        name: names.get(employee) ?? '',
        n: lastDays,
        first: dates[0] ?? '',
        last: dates.at(-1) ?? '',
      }),
    ),
  ];
}

type Misses = { readonly [C in Exclude<ClarityCheck, 'evidence'>]: (line: LineClarity) => ProblemCode | null };

/** What each answer "no" about a plan means. Evidence is said by its own check; a result without an indicator is said once. */
const misses: Misses = {
  aspect: () => 'clarity.aspect',
  indicator: ({ indicator }) => (indicator === null ? 'line.indicator-missing' : 'clarity.indicator-vague'),
  target: ({ target }) => (target === null ? 'clarity.target-missing' : 'clarity.target-vague'),
  proposed: () => 'clarity.proposer-missing',
  agreed: () => 'clarity.agreement-missing',
  result: () => 'clarity.activity',
  mandate: ({ dangling }) => (dangling ? 'clarity.goal-unknown' : 'clarity.mandate'),
  fit: () => 'clarity.aspect-misfit',
  enough: ({ indicator }) => (indicator === null ? null : 'clarity.indicator-doubled'),
  targetFit: ({ below }) => (below === null ? 'clarity.target-misfit' : 'clarity.target-below-past'),
};

/** What is unclear in the plans of lines. */
export function clarityFindings(lines: readonly LineClarity[]): readonly CheckFinding[] {
  return lines.flatMap((line) =>
    (Object.keys(misses) as (keyof Misses)[]).flatMap((check) => {
      const code = line.answers[check] === false ? misses[check](line) : null;
      const { plan, aspect, indicator, target, below, superiorPlan } = line;
      const values = {
        line: line.line,
        plan,
        aspect: aspect ?? '',
        indicator: indicator ?? '',
        target: target ?? '',
        goal: superiorPlan ?? '',
        period: below?.period ?? '',
        past: below?.realisation ?? '',
      };
      return code === null ? [] : [at(code, line.place, values)];
    }),
  );
}
