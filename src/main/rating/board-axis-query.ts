import { join } from 'node:path';
import { assessmentsByOthers } from '#main/calibration/assessment-reads.ts';
import type { Query, QueryContext } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import { readRulesJson } from '#main/rules/rule-set-file.ts';
import { rowsOf, workshopOf, workshopYear } from '#main/store/rows.ts';
import {
  type AxisKey,
  type BoardAxes,
  type BoardAxis,
  levelOf,
  readPotential,
  readSanction,
} from '#shared/rating/board-axis.ts';
import { type AxisLevel, parseBoardAxes, type ShownAxis } from '#shared/rating/board-axis-contract.ts';
import type { Rating } from '#shared/rules/levels.ts';

const file = 'axes.json';

/** The axes of boards as they are shipped. `resources` is the folder of what is shipped. */
function loadBoardAxes(resources: string): BoardAxes {
  return parseBoardAxes(readRulesJson(join(resources, 'boards', file)), file);
}

type Cuts = readonly [number, number];

function figures(values: ReadonlyMap<string, number>, cuts: Cuts): readonly AxisLevel[] {
  return [...values].map(([employee, value]) => ({ employee, level: levelOf(value, cuts), value }));
}

/** Means over everybody's scores of a person, where enough people gave them; a single score cannot be derived from it. */
function peerMeans({ store, rules }: QueryContext): ReadonlyMap<string, number> {
  const { period } = workshopOf(store);
  const given = Map.groupBy(
    assessmentsByOthers(store).filter((row) => row.period === period),
    ({ ratee }) => ratee,
  );
  const means = new Map<string, number>();
  for (const [ratee, rows] of given) {
    const scored = rows.map((row) => ({
      rater: row.rater,
      scores: Object.values(row.scores).filter((s) => s !== null),
    }));
    const raters = new Set(scored.flatMap(({ rater, scores }) => (scores.length === 0 ? [] : [rater])));
    const all = scored.flatMap(({ scores }) => scores);
    if (raters.size >= rules.peerPrivacy.fewestRaters)
      means.set(ratee, all.reduce((sum, score) => sum + score, 0) / all.length);
  }
  return means;
}

function trainingHours({ store }: QueryContext): ReadonlyMap<string, number> {
  const year = workshopYear(store);
  const records = rowsOf(store, 'training').filter((row) => row.year === year);
  if (records.length === 0) return new Map();
  // Where a year's training was imported, people missing from it had none.
  const hours = new Map(roster(store, {}).map(({ id }) => [id, 0]));
  for (const { employee_id: employee, hours: own } of records)
    if (employee !== null && own !== null) hours.set(employee, (hours.get(employee) ?? 0) + own);
  return hours;
}

function indexTotals({ store }: QueryContext): ReadonlyMap<string, number> {
  const year = workshopYear(store);
  return new Map(
    rowsOf(store, 'professional_index').flatMap(({ employee_id: employee, total, period }) =>
      employee !== null && total !== null && (period ?? year).startsWith(year) ? [[employee, total] as const] : [],
    ),
  );
}

function potentials({ store }: QueryContext, cuts: Cuts): readonly AxisLevel[] {
  const levels = new Map<string, AxisLevel>();
  for (const { employee_id: employee, potential } of rowsOf(store, 'talent')) {
    const read = readPotential(potential ?? '');
    if (employee === null || read === null) continue;
    const level = 'level' in read ? read.level : levelOf(read.value, cuts);
    levels.set(employee, { employee, level, value: 'value' in read ? read.value : null });
  }
  return [...levels.values()];
}

/** Where a year's sanctions were imported, people missing from them had none: the upper level. Of several sanctions the gravest counts. */
function disciplines({ store }: QueryContext): readonly AxisLevel[] {
  const year = workshopYear(store);
  const records = rowsOf(store, 'discipline');
  if (records.length === 0) return [];
  const levels = new Map<string, Rating | null>(roster(store, {}).map(({ id }) => [id, 'di-atas']));
  for (const { employee_id: employee, decree_date: decreed, level } of records) {
    if (employee === null || (decreed !== null && !decreed.startsWith(year))) continue;
    const left = readSanction(level ?? '');
    const before = levels.get(employee);
    levels.set(employee, before === 'di-bawah' ? before : left);
  }
  return [...levels].flatMap(([employee, level]) => (level === null ? [] : [{ employee, level, value: null }]));
}

/** Minutes of main tasks in a year. */
function workloads({ store }: QueryContext): ReadonlyMap<string, number> {
  return new Map(
    rowsOf(store, 'workload').flatMap(({ employee_id: employee, minutes }) =>
      employee !== null && minutes !== null ? [[employee, minutes] as const] : [],
    ),
  );
}

function levelsOf(axis: BoardAxis, context: QueryContext): readonly AxisLevel[] {
  if (axis.key === 'disiplin') return disciplines(context);
  const cuts = axis.key === 'sejawat' ? (peerCutsOf(context) ?? axis.cuts) : axis.cuts;
  if (cuts === undefined) return [];
  if (axis.key === 'potensi') return potentials(context, cuts);
  if (axis.key === 'ip-asn') return figures(indexTotals(context), cuts);
  if (axis.key === 'sejawat') return figures(peerMeans(context), cuts);
  if (axis.key === 'beban') return figures(workloads(context), cuts);
  return axis.key === 'diklat' ? figures(trainingHours(context), cuts) : [];
}

/** The rule edition's own reading of raters' scores goes before the board's. */
function peerCutsOf({ rules }: QueryContext): Cuts | undefined {
  const { peerScale } = rules;
  return peerScale === undefined ? undefined : [peerScale.sesuai, peerScale['di-atas']];
}

/** The axes of boards, those only that say something about anybody here. */
export const axisList: Query<'axis.list'> = (_input, context) => {
  const { edition, axes, sources, talent } = loadBoardAxes(context.resources);
  const rows = roster(context.store, {});
  const people = (axis: BoardAxis) => {
    const { field } = axis;
    return field === undefined
      ? levelsOf(axis, context).length
      : rows.filter((row) => row.excluded === null && row[field] !== null).length;
  };
  const known = axes.map((axis): ShownAxis => {
    const source = sources.find(({ id }) => id === axis.source);
    const cuts = axis.key === 'sejawat' ? (peerCutsOf(context) ?? axis.cuts) : axis.cuts;
    const { title = axis.source, official = false } = source ?? {};
    return { ...axis, ...(cuts && { cuts }), people: people(axis), title, official };
  });
  return { edition, axes: known.filter(({ people: n, key }) => n > 0 || isDecided(key)), talent };
};

function isDecided(key: AxisKey): boolean {
  return key === 'hasil' || key === 'perilaku' || key === 'kinerja';
}

/** The level of everybody whom an imported figure is known of. */
export const axisLevels: Query<'axis.levels'> = ({ axis }, context) => {
  const found = loadBoardAxes(context.resources).axes.find(({ key }) => key === axis);
  return { axis, rows: found === undefined ? [] : levelsOf(found, context) };
};
