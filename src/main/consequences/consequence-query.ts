import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import { rowsOf } from '#main/store/rows.ts';
import type {
  ConsequenceFinding,
  ListedFinding,
  PersonConsequences,
  UnitConsequences,
} from '#shared/consequences/results.ts';
import { birthDateOf } from '#shared/people/nip.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { problemSentence } from '#shared/problem-words.ts';
import { speltFrequency } from '#shared/rules/consequence/fact-spelling.ts';
import { needOf, type TaskFact, type UnitNeed } from '#shared/rules/consequence/need.ts';
import { type PostHolder, projectionOf } from '#shared/rules/consequence/projection.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { meanOf } from '#shared/stats/base/moments.ts';
import type { WorkTables } from '#shared/tables.ts';
import { allConsequences, judgedYear } from './computed.ts';
import { editionFor, editionsInForce } from './editions.ts';

/** Everybody's consequences, by unit and name. */
export const consequenceList: Query<'consequence.list'> = (_input, context) => ({ rows: allConsequences(context) });

/** The tasks of a post as its form gives them: in hours a result, or in minutes with a frequency. */
function taskOf(row: WorkTables['post_task']): TaskFact {
  const { file, sheet, cell } = row;
  return {
    unit: row.unit ?? '',
    post: row.position ?? '',
    task: row.task ?? '',
    volume: row.volume,
    frequency: speltFrequency(row.frequency),
    minutes: row.norm_minutes ?? (row.norm_hours === null ? null : row.norm_hours * 60),
    effective: row.effective_time,
    at: { file, sheet, row: row.row, cell },
  };
}

/** Units with their need of posts, by name. A unit of the analysis that the workshop does not know is listed under its own name. */
export const consequenceUnits: Query<'consequence.units'> = (_input, context) => {
  const { store } = context;
  const year = judgedYear(store);
  const edition = editionFor(editionsInForce(context, year), 'workload', 'PNS');
  const people = allConsequences(context);
  const byUnit = Map.groupBy(people, ({ unit }) => fold(unit ?? ''));
  const posts = Map.groupBy(roster(store, {}), ({ unit }) => fold(unit ?? ''));
  const tasks = Map.groupBy(rowsOf(store, 'post_task').toSorted(inFileOrder).map(taskOf), ({ unit }) => fold(unit));
  const units = new Map(rowsOf(store, 'unit').map(({ id, name }) => [fold(name), { id, name }]));
  for (const [key, [first]] of tasks)
    if (!units.has(key) && first !== undefined) units.set(key, { id: '', name: first.unit });
  const rows = [...units].map(([key, { id, name }]): UnitConsequences => {
    const own = byUnit.get(key) ?? [];
    const incumbents = new Map<string, number>();
    for (const { position } of posts.get(key) ?? [])
      if (position !== null) incumbents.set(position, (incumbents.get(position) ?? 0) + 1);
    const squadMinutes = own.reduce((sum, { load }) => sum + load.squad, 0);
    const work = tasks.get(key);
    const abk = work === undefined ? null : needOf(edition, work, incumbents, squadMinutes);
    return {
      unit: id,
      name,
      people: own.length,
      abk,
      index: indexOf(own),
      rows: {
        'di-atas': own.filter(({ talent }) => talent.row === 'di-atas').length,
        sesuai: own.filter(({ talent }) => talent.row === 'sesuai').length,
        'di-bawah': own.filter(({ talent }) => talent.row === 'di-bawah').length,
      },
      double: own.filter(({ load }) => load.double).length,
      projection: abk === null ? null : projectionOf(edition, abk, (posts.get(key) ?? []).map(holder), year),
      findings: abk === null ? [] : needFindings(abk),
    };
  });
  return { rows: rows.toSorted((a, b) => a.name.localeCompare(b.name, 'id')) };
};

/** Born on the day on file, else on the one inside the NIP. */
function holder({ position, birth_date, nip }: RosterRow): PostHolder {
  return { post: position, born: birth_date ?? birthDateOf(nip) };
}

/** What is odd in a unit's analysis: a divisor that is not the edition's, a task that lacks an input. */
function needFindings({ wrongDivisor, left }: UnitNeed): readonly ConsequenceFinding[] {
  const divisors = new Map(wrongDivisor.map((one) => [`${one.post} ${one.value}`, one]));
  return [
    ...[...divisors.values()].map(
      ({ post, value, at }): ConsequenceFinding => ({
        code: 'consequence.divisor-wrong',
        values: { post, value },
        at,
      }),
    ),
    ...left.map(
      ({ task, lacks, at }): ConsequenceFinding => ({
        code: `consequence.task-without-${lacks}`,
        values: { task },
        at,
      }),
    ),
  ];
}

/** Every finding about people and units, in the asker's words. */
export const consequenceFindings: Query<'consequence.findings'> = (_input, context) => {
  const listed = (about: string, name: string, findings: readonly ConsequenceFinding[]): readonly ListedFinding[] =>
    findings.map(({ code, values, at }) => ({
      about,
      name,
      code,
      message: problemSentence({ code, values }, context.language),
      file: at?.file ?? '',
      sheet: at?.sheet ?? '',
      cell: at?.cell ?? '',
    }));
  return {
    rows: [
      ...allConsequences(context).flatMap(({ nip, name, findings }) => listed(nip, name, findings)),
      ...consequenceUnits({}, context).rows.flatMap(({ unit, name, findings }) => listed(unit, name, findings)),
    ],
  };
};

function inFileOrder(a: WorkTables['post_task'], b: WorkTables['post_task']): number {
  return a.file.localeCompare(b.file) || a.sheet.localeCompare(b.sheet) || a.row - b.row;
}

/** The mean index of a unit; `incomplete` counts the people of whom an input is missing. */
function indexOf(people: readonly PersonConsequences[]): UnitConsequences['index'] {
  const values = people.flatMap(({ ipAsn }) => ipAsn.value ?? []);
  return {
    mean: meanOf(values),
    people: values.length,
    incomplete: people.filter(({ ipAsn }) => ipAsn.missing.length > 0).length,
  };
}
