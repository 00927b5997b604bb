import { randomInt } from 'node:crypto';
import type { Command } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { drawStratified } from '#shared/dossier/audit-draw.ts';
import { type AuditItemRow, type AuditSampleRow, auditColumns } from '#shared/dossier/rows.ts';
import type { WorkLine } from '#shared/dossier/work-lines.ts';
import { changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow } from '#shared/people/rows.ts';
import { auditResult, sampleItems } from './audit-query.ts';
import { linesSeen } from './check-queries.ts';

/** Seeds are whole numbers below this: as many as fit a form's field and a 32-bit generator. */
const seeds = 2_147_483_648;

/** Who records the findings: somebody who sees people's rows. @throws Problem `audit.auditor-unknown`, `actor.needed` */
function auditorOf(store: Reader, key: string | undefined, actor: string | null): ActorRow {
  const wanted = key ?? actor;
  if (wanted === null) throw new Problem('actor.needed');
  const found = rowsOf(store, 'actor').find(
    ({ id, name, role, active }) =>
      (id === wanted || name === wanted) && active === 1 && ['facilitator', 'member', 'secretary'].includes(role),
  );
  if (found === undefined) throw new Problem('audit.auditor-unknown', { auditor: wanted }, { field: 'auditor' });
  return found;
}

/** What a line names as evidence, and what was attached to it. */
function evidenceOf(line: WorkLine, attached: ReadonlyMap<string, readonly string[]>): string | null {
  const all = [line.evidence, ...(attached.get(`${line.employee} ${line.id}`) ?? [])].filter((one) => one !== null);
  return all.length === 0 ? null : all.join('; ');
}

/** Draws a sample of the lines of everybody who is rated. @throws Problem `audit.nothing`, `audit.auditor-unknown` */
export const auditDraw: Command<'audit.draw'> = (input, { store, actor, now, newId }) => {
  const auditor = auditorOf(store, input.auditor, actor.id);
  const people = new Map(roster(store, {}).flatMap((row) => (row.excluded === null ? [[row.id, row]] : [])));
  const population = linesSeen(store).filter(({ employee }) => people.has(employee));
  if (population.length === 0) throw new Problem('audit.nothing');
  const seed = input.seed ?? randomInt(seeds);
  const stratum = ({ employee }: WorkLine): string => {
    const { unit = null, predicate = null } = people.get(employee) ?? {};
    return input.strata.map((by) => (by === 'unit' ? unit : predicate) ?? '').join('\u0001');
  };
  // Ids of rows differ from machine to machine: a line is known by what its file says.
  const key = ({ nip, plan, indicator, place }: WorkLine): string =>
    [nip, plan, indicator ?? '', place.file, place.sheet, place.cell].join('\u0001');
  const drawn = drawStratified(population, input.size, seed, stratum, key);
  const attached = Map.groupBy(rowsOf(store, 'attachment'), ({ employee_id, line }) => `${employee_id} ${line ?? ''}`);
  const names = new Map([...attached].map(([of, rows]) => [of, rows.map(({ name }) => name)]));
  const sample: AuditSampleRow = {
    id: newId(),
    seed,
    size: drawn.length,
    strata: auditColumns.strata.write(input.strata),
    population: population.length,
    drawn_by: actor.name,
    drawn_at: now,
    auditor_id: auditor.id,
    auditor_name: auditor.name,
    closed_at: null,
  };
  const items = drawn.map((line, at): AuditItemRow => {
    const { unit = null, predicate = null } = people.get(line.employee) ?? {};
    return {
      id: newId(),
      sample_id: sample.id,
      position: at + 1,
      employee_id: line.employee,
      line: line.id,
      plan: line.plan,
      indicator: line.indicator,
      evidence: evidenceOf(line, names),
      unit,
      predicate,
      finding: null,
      note: null,
      recorded_by: null,
      recorded_at: null,
    };
  });
  const values = { n: drawn.length, population: population.length, seed: String(seed), auditor: auditor.name };
  const changes = [insertion('audit_sample', sample), ...items.map((item) => insertion('audit_item', item))];
  return { name: 'audit.draw', values, reason: null, changes };
};

/** The sample, where it is open. @throws Problem `audit.unknown`, `audit.closed` */
function openSample(store: Reader, id: string, field: string): AuditSampleRow {
  const sample = rowOf(store, 'audit_sample', id);
  if (sample === null) throw new Problem('audit.unknown', {}, { field });
  if (sample.closed_at !== null) throw new Problem('audit.closed', { at: sample.closed_at }, { field });
  return sample;
}

/** Records a finding. @throws Problem `audit.unknown`, `audit.closed`, `audit.not-auditor`, `audit.note-needed` */
export const auditRecord: Command<'audit.record'> = ({ item: id, finding, note }, { store, actor, now }) => {
  const item = rowOf(store, 'audit_item', id);
  if (item === null) throw new Problem('audit.unknown', {}, { field: 'item' });
  const sample = openSample(store, item.sample_id, 'item');
  if (actor.id !== sample.auditor_id) throw new Problem('audit.not-auditor', { name: sample.auditor_name });
  if (finding !== null && finding !== 'agrees' && note === null)
    throw new Problem('audit.note-needed', {}, { field: 'note' });
  const patch =
    finding === null
      ? { finding, note: null, recorded_by: null, recorded_at: null }
      : { finding, note, recorded_by: actor.name, recorded_at: now };
  const same = item.finding === finding && item.note === patch.note;
  const name = rowOf(store, 'employee', item.employee_id)?.name ?? '';
  return {
    name: 'audit.record',
    values: { line: item.line, name, finding: finding ?? '-' },
    reason: note,
    changes: same ? [] : changesOf([update('audit_item', item, patch)]),
  };
};

/** Ends a sample whose lines were all looked at. @throws Problem `audit.unfinished`, and as {@link auditRecord} */
export const auditClose: Command<'audit.close'> = ({ sample: id }, { store, actor, now }) => {
  const sample = openSample(store, id, 'sample');
  if (actor.id !== sample.auditor_id && actor.role !== 'facilitator')
    throw new Problem('audit.not-auditor', { name: sample.auditor_name });
  const items = sampleItems(store, id);
  const open = items.filter(({ finding }) => finding === null).length;
  if (open > 0) throw new Problem('audit.unfinished', { n: open });
  const { counts, unsupported } = auditResult(items);
  const percent = (share: number | null): number => Math.round((share ?? 0) * 1_000) / 10;
  return {
    name: 'audit.close',
    values: {
      n: items.length,
      unsupported: counts.differs + counts['not-found'],
      share: percent(unsupported.value),
      lower: percent(unsupported.lower),
      upper: percent(unsupported.upper),
    },
    reason: null,
    changes: changesOf([update('audit_sample', sample, { closed_at: now })]),
  };
};
