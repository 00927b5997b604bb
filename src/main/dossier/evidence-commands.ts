import type { Command, Context } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import type { Input } from '#shared/contract.ts';
import { type AttachmentRow, gateColumns } from '#shared/dossier/rows.ts';
import { type Change, changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { roleWords } from '#shared/people/role-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { assertDescribed, evidenceRulesOf } from './evidence-rules-file.ts';
import { linesAbout } from './person-checks.ts';

/**
 * The person and, where one is named, that the line is theirs. @throws Problem `employee.unknown`, `attachment.in-part`, `attachment.line-unknown`
 */
export function assertWhose(store: Reader, employee: string, line: string | null): RosterRow {
  const person = employeeOf(store, employee);
  if (rowsOf(store, 'part').some(({ own }) => own === 1)) throw new Problem('attachment.in-part');
  if (line !== null && !linesAbout(store, person).some(({ id }) => id === line))
    throw new Problem('attachment.line-unknown', { line, name: person.name }, { field: 'line' });
  return person;
}

/** An attachment of a person. @throws Problem `employee.unknown`, `attachment.unknown` */
export function attachmentOf(
  store: Reader,
  { employee, attachment }: { readonly employee: string; readonly attachment: string },
): { readonly person: RosterRow; readonly row: AttachmentRow } {
  const person = employeeOf(store, employee);
  const row = rowOf(store, 'attachment', attachment);
  if (row === null || row.employee_id !== person.id)
    throw new Problem('attachment.unknown', { name: person.name }, { field: 'attachment' });
  return { person, row };
}

/** What is the same of every new piece of evidence. */
export function newAttachment(
  {
    kind,
    date,
    strength,
    comment,
    line,
  }: Pick<Input<'evidence.refer'>, 'kind' | 'date' | 'strength' | 'comment' | 'line'>,
  person: RosterRow,
  { newId, now, actor }: Pick<Context, 'newId' | 'now' | 'actor'>,
): Omit<AttachmentRow, 'name' | 'address' | 'sha256' | 'bytes' | 'media'> {
  return {
    id: newId(),
    employee_id: person.id,
    line,
    kind,
    date,
    strength,
    comment,
    added_by: actor.name,
    added_at: now,
    verified_by: null,
    verified_role: null,
    verified_on: null,
    verified_note: null,
  };
}

/** Notes where evidence lies. @throws Problem as {@link assertWhose} and {@link assertDescribed} */
export const evidenceRefer: Command<'evidence.refer'> = (input, context) => {
  const person = assertWhose(context.store, input.employee, input.line);
  assertDescribed(evidenceRulesOf(context), input);
  const { name, address } = input;
  const row = { ...newAttachment(input, person, context), name, address, sha256: null, bytes: null, media: null };
  return {
    name: 'evidence.refer',
    values: { file: name, name: person.name },
    reason: null,
    changes: [insertion('attachment', row)],
  };
};

/** Changes what is said of a piece of evidence. */
export const evidenceDescribe: Command<'evidence.describe'> = (input, context) => {
  const { store } = context;
  const { row } = attachmentOf(store, input);
  const person = assertWhose(store, input.employee, input.line ?? null);
  const { line = row.line, kind = row.kind, date = row.date, strength = row.strength, comment = row.comment } = input;
  assertDescribed(evidenceRulesOf(context), input);
  return {
    name: 'evidence.describe',
    values: { file: row.name, name: person.name },
    reason: null,
    changes: changesOf([update('attachment', row, { line, kind, date, strength, comment })]),
  };
};

/** Records who verified, or takes that back. @throws Problem `attachment.verified-early` where it is dated before the evidence or after today */
export const evidenceVerify: Command<'evidence.verify'> = (input, context) => {
  const { store, actor, today, language } = context;
  const { person, row } = attachmentOf(store, input);
  assertDescribed(evidenceRulesOf(context), input);
  const { verified, by = actor.name, on = today, note, strength = row.strength } = input;
  if (verified && (on > today || (row.date !== null && on < row.date)))
    throw new Problem('attachment.verified-when', { on, date: row.date ?? '–', today }, { field: 'on' });
  const role =
    input.role ?? (input.by === undefined && actor.role !== 'nobody' ? roleWords[actor.role][language] : null);
  const patch = verified
    ? { verified_by: by, verified_role: role, verified_on: on, verified_note: note, strength }
    : { verified_by: null, verified_role: null, verified_on: null, verified_note: null };
  // `from` and `to` are equal where the verification is withdrawn: see `same` of the entry.
  const said = verified ? { from: '', to: by } : { from: '', to: '' };
  return {
    name: 'evidence.verify',
    values: { file: row.name, name: person.name, by, ...said },
    reason: null,
    changes: changesOf([update('attachment', row, patch)]),
  };
};

/** Takes a piece of evidence off a person. Its bytes stay, since undo may bring it back. */
export const evidenceRemove: Command<'evidence.remove'> = (input, { store }) => {
  const { person, row } = attachmentOf(store, input);
  return {
    name: 'evidence.remove',
    values: { file: row.name, name: person.name },
    reason: input.reason,
    changes: [deletion('attachment', row)],
  };
};

/** The agency's own choice of the predicates that need verified evidence, or a return to what ships. */
export const evidenceSetGate: Command<'evidence.setGate'> = ({ predicates, reason }, context) => {
  const { store, resources } = context;
  const old = rowOf(store, 'evidence_gate', '1');
  const row = predicates === null ? null : { id: '1', predicates: gateColumns.predicates.write(predicates) };
  const change: Change | null =
    row === null
      ? old && deletion('evidence_gate', old)
      : old === null
        ? insertion('evidence_gate', row)
        : update('evidence_gate', old, row);
  const shown = predicates ?? evidenceRulesOf({ store, resources }).gate.predicates;
  const named = shown.length === 0 ? '-' : shown.join(', ');
  return { name: 'evidence.setGate', values: { predicates: named }, reason, changes: changesOf([change]) };
};
