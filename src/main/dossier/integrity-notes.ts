import type { Command, Query, QueryContext } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { mayUse } from '#shared/contract.ts';
import { type IntegrityNoteRow, integrityColumns } from '#shared/dossier/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';

type Acting = Pick<QueryContext['actor'], 'id' | 'role'>;

/** Whether somebody is within the circle of a note: named in it, its writer, or a facilitator. */
function reads(row: IntegrityNoteRow, { id, role }: Acting): boolean {
  if (role === 'facilitator') return true;
  return id !== null && (row.actor_id === id || integrityColumns.readers.read(row.readers).includes(id));
}

const changes = (row: IntegrityNoteRow, { id, role }: Acting): boolean => role === 'facilitator' || row.actor_id === id;

/** The note with this id, for those who may change it. To everybody else it is as if it were not there. @throws Problem `integrity.unknown` */
function ownNote(store: Reader, id: string, actor: Acting): IntegrityNoteRow {
  const row = rowOf(store, 'integrity_note', id);
  if (row === null || !reads(row, actor)) throw new Problem('integrity.unknown', {}, { field: 'note' });
  if (!changes(row, actor)) throw new Problem('integrity.foreign', { name: row.actor_name }, { field: 'note' });
  return row;
}

/** People who may be named as readers: all who sit in the panel. */
function circleOf(store: Reader): readonly { readonly id: string; readonly name: string }[] {
  return rowsOf(store, 'actor')
    .filter(({ active, role }) => active === 1 && mayUse('integrity.list', role))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** The notes on one person that the caller may read. @throws Problem `employee.unknown` */
export const integrityList: Query<'integrity.list'> = ({ employee }, { store, actor }) => {
  const person = employeeOf(store, employee);
  const names = new Map(rowsOf(store, 'actor').map(({ id, name }) => [id, name]));
  return {
    circle: circleOf(store),
    rows: rowsOf(store, 'integrity_note')
      .filter((row) => row.employee_id === person.id && reads(row, actor))
      .toSorted((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
      .map((row) => ({
        id: row.id,
        text: row.text,
        readers: integrityColumns.readers.read(row.readers).map((id) => ({ id, name: names.get(id) ?? id })),
        by: row.actor_name,
        at: row.at,
        mayChange: changes(row, actor),
      })),
  };
};

/** Writes a note, or rewrites one. @throws Problem `employee.unknown`, `actor.needed`, `integrity.reader`, `integrity.unknown`, `integrity.foreign` */
export const integritySave: Command<'integrity.save'> = (input, { store, actor, now, newId }) => {
  const person = employeeOf(store, input.employee);
  if (actor.id === null) throw new Problem('actor.needed');
  const circle = new Set(circleOf(store).map(({ id }) => id));
  const stranger = input.readers.find((id) => !circle.has(id));
  if (stranger !== undefined) throw new Problem('integrity.reader', { key: stranger }, { field: 'readers' });
  const old = input.note === undefined ? null : ownNote(store, input.note, actor);
  if (old !== null && old.employee_id !== person.id) throw new Problem('integrity.unknown', {}, { field: 'note' });
  const written = { text: input.text, readers: integrityColumns.readers.write([...new Set(input.readers)]) };
  const isSame = old !== null && old.text === written.text && old.readers === written.readers;
  const change =
    old === null
      ? insertion('integrity_note', {
          id: newId(),
          employee_id: person.id,
          ...written,
          actor_id: actor.id,
          actor_name: actor.name,
          at: now,
        })
      : isSame
        ? null
        : update('integrity_note', old, { ...written, at: now });
  return { name: 'integrity.save', values: {}, reason: null, changes: changesOf([change]) };
};

/** Takes a note away. @throws Problem `integrity.unknown`, `integrity.foreign` */
export const integrityRemove: Command<'integrity.remove'> = ({ note }, { store, actor }) => ({
  name: 'integrity.remove',
  values: {},
  reason: null,
  changes: [deletion('integrity_note', ownNote(store, note, actor))],
});
