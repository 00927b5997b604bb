import { assessmentsByOthers } from '#main/calibration/assessment-reads.ts';
import { keptWhile } from '#main/calibration/model.ts';
import type { Query, QueryContext } from '#main/kernel/context.ts';
import { rowsOf, workshopOf, workshopYear } from '#main/store/rows.ts';
import { servedTree } from '#shared/dossier/goal-map.ts';
import { goalsAbove } from '#shared/dossier/goal-tree.ts';
import { behaviourGaps, competenceGaps, learningNeeds } from '#shared/dossier/learning-need.ts';
import { behindBelow } from '#shared/dossier/line-progress.ts';
import { missedPatterns, type ObservedPerson } from '#shared/dossier/missed-pattern.ts';
import { judgeLines } from '#shared/dossier/progress-check.ts';
import { type DrawnRisk, drawRisks } from '#shared/dossier/risk-map.ts';
import { linesAndProgress } from './check-queries.ts';
import { goalGround } from './goal-queries.ts';

type Store = QueryContext['store'];

/** From this product of likelihood and impact on a risk is high here, whatever matrix the register uses (ours). */
const highRisk = 15;
/** Minutes of work that a year has: 1,250 hours, as workload analyses count them (PermenPAN-RB 1/2020). */
const minutesOfYear = 75_000;
/** More lines than this are many (ours). */
const manyLines = 6;

const served = keptWhile(
  ['workshop', 'employee', 'unit', 'goal', 'goal_parent', 'skp_line', 'line_phase'],
  (store: Store) => servedTree(goalGround(store)),
);

/** Lines judged at a month: by the line's id and person, whether it is behind. Lines without a phase or report are not judged. */
function judgedAt(store: Store, month: number): ReadonlyMap<string, boolean> {
  const { lines, progress, year } = linesAndProgress(store);
  const { judged } = judgeLines(lines, progress, { month, threshold: behindBelow, year });
  return new Map(
    judged.flatMap(({ line, employee, state }) =>
      state === 'behind' || state === 'on-track' ? [[`${employee} ${line}`, state === 'behind'] as const] : [],
    ),
  );
}

/** What became of the lines that serve each goal or a goal below it. */
function attainment(store: Store, judged: ReadonlyMap<string, boolean>): (goal: string) => DrawnRisk['attained'] {
  const { tree, serves } = served(store);
  const counts = new Map<string, { lines: number; judged: number; behind: number }>();
  for (const [line, goal] of serves)
    for (const above of goal === null ? [] : goalsAbove(tree, goal)) {
      const own = counts.get(above) ?? { lines: 0, judged: 0, behind: 0 };
      const behind = judged.get(`${line.employee} ${line.id}`);
      own.lines += 1;
      if (behind !== undefined) own.judged += 1;
      if (behind === true) own.behind += 1;
      counts.set(above, own);
    }
  return (goal) => counts.get(goal) ?? { lines: 0, judged: 0, behind: 0 };
}

function risksOf(store: Store, judged: ReadonlyMap<string, boolean>, today: string): readonly DrawnRisk[] {
  const year = workshopYear(store);
  return drawRisks(rowsOf(store, 'risk'), served(store).tree.keyOf, attainment(store, judged), { today, year });
}

/** The risk register with what became of its goals. */
export const riskMap: Query<'risk.map'> = ({ month }, { store, today }) => ({
  risks: risksOf(store, judgedAt(store, month), today),
});

/** Learning needs by measured gaps. */
export const needList: Query<'need.list'> = (_input, { store, rules }) => {
  const people = rowsOf(store, 'employee');
  const fewest = rules.peerPrivacy.fewestRaters;
  const posts = new Map(
    people.map(({ id, position, position_kind }) => [id, { position: position ?? '', kind: position_kind ?? '' }]),
  );
  const competence = competenceGaps(rowsOf(store, 'competence_standard'), rowsOf(store, 'competence'), posts);
  const behaviour =
    rules.peerScale === undefined
      ? []
      : behaviourGaps(
          assessmentsByOthers(store).filter(({ period }) => period === workshopOf(store).period),
          rules.peerScale.sesuai,
          Math.max(2, fewest),
        );
  const strategic = new Map<string, number>();
  for (const [{ employee }, goal] of served(store).serves)
    if (goal !== null) strategic.set(employee, (strategic.get(employee) ?? 0) + 1);
  const units = new Map(people.map(({ id, unit_id }) => [id, unit_id]));
  const { unmatched } = competence;
  const found = learningNeeds([...competence.gaps, ...behaviour], units, strategic, { fewest, unmatched });
  const names = new Map(rowsOf(store, 'unit').map(({ id, name }) => [id, name]));
  return { ...found, needs: found.needs.map((need) => ({ ...need, name: names.get(need.unit ?? '') ?? null })) };
};

/** Minutes of squads and of a person's own work, over those of the months worked; null where the file does not say. */
function overloaded(store: Store): (employee: string) => boolean | null {
  const year = workshopYear(store);
  const own = new Map(
    rowsOf(store, 'workload').flatMap((row) =>
      row.employee_id !== null && (row.year ?? row.period ?? year).startsWith(year) ? [[row.employee_id, row]] : [],
    ),
  );
  const squads = Map.groupBy(rowsOf(store, 'squad_member'), ({ employee_id }) => employee_id ?? '');
  return (employee) => {
    const load = own.get(employee);
    if (load?.minutes == null) return null;
    const extra = (squads.get(employee) ?? []).reduce(
      (sum, { minutes, months }) => sum + (minutes ?? 0) * Math.min(12, months ?? 12),
      0,
    );
    return load.minutes + extra > (minutesOfYear * (load.months ?? 12)) / 12;
  };
}

/** Which conditions go with missed lines. */
export const missedPatternList: Query<'missed.patterns'> = ({ month }, { store, rules, today }) => {
  const judged = judgedAt(store, month);
  const { tree, serves } = served(store);
  const risky = new Set(
    risksOf(store, judged, today).flatMap(({ goal, inherent: { likelihood, impact } }) =>
      goal !== null && (likelihood ?? 0) * (impact ?? 0) >= highRisk ? [goal] : [],
    ),
  );
  const half = `${workshopYear(store)}-07-01`;
  const dialogues = rowsOf(store, 'dialogue');
  const early = new Set(
    dialogues.flatMap(({ employee_id, date }) => (date !== null && date < half ? (employee_id ?? []) : [])),
  );
  const members = Map.groupBy(rowsOf(store, 'squad_member'), ({ employee_id }) => employee_id ?? '');
  const load = overloaded(store);
  const own = Map.groupBy(serves.keys(), ({ employee }) => employee);
  const units = new Map(rowsOf(store, 'employee').map(({ id, unit_id }) => [id, unit_id]));
  const observed = [...own].flatMap(([employee, lines]): readonly ObservedPerson[] => {
    const states = lines.flatMap(({ id }) => judged.get(`${employee} ${id}`) ?? []);
    if (states.length === 0) return [];
    const goals = lines.flatMap((line) => {
      const goal = serves.get(line) ?? null;
      return goal === null ? [] : [...goalsAbove(tree, goal)];
    });
    return [
      {
        unit: units.get(employee) ?? null,
        missed: states.includes(true),
        holds: {
          'high-risk': risky.size === 0 ? null : goals.some((goal) => risky.has(goal)),
          overload: load(employee),
          'no-early-dialogue': dialogues.length === 0 ? null : !early.has(employee),
          'several-squads': members.size === 0 ? null : (members.get(employee)?.length ?? 0) > 1,
          'many-lines': lines.length > manyLines,
        },
      },
    ];
  });
  return missedPatterns(observed, rules.peerPrivacy.fewestRaters);
};
