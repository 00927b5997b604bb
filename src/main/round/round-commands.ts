import { join } from 'node:path';
import { newSigningPair } from '#main/exchange/keys.ts';
import type { Command } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { recipientsNow } from '#main/people/facilitator-keys.ts';
import { personOf } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { changesOf, deletion, insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { parseInstrument } from '#shared/round/instrument-schema.ts';
import { type AssignmentRow, type RoundRow, type RoundState, roundColumns } from '#shared/round/rows.ts';
import { loadInstrument } from './instrument-file.ts';
import { newRoundPair } from './round-keys.ts';

const stateProblems = { draft: 'round.is-draft', open: 'round.is-open', closed: 'round.is-closed' } as const;

/** The round with this id, in one of these states. @throws Problem `round.unknown`, `round.is-draft` and the like */
export function roundIn(store: Reader, id: string, states: readonly RoundState[]): RoundRow {
  const round = rowOf(store, 'round', id);
  if (round === null) throw new Problem('round.unknown', {}, { field: 'round' });
  if (!states.includes(round.state)) throw new Problem(stateProblems[round.state], {}, { field: 'round' });
  return round;
}

/** A new round in draft, with keys of its own. */
export const roundCreate: Command<'round.create'> = async (input, { store, newId, resources, home }) => {
  const shipped = join(resources, 'instruments', 'berakhlak.json');
  const instrument =
    input.instrument === undefined ? loadInstrument(shipped) : parseInstrument(input.instrument, input.name);
  if (input.expires < input.due) throw new Problem('round.days', {}, { field: 'expires' });
  const id = newId();
  const row: RoundRow = {
    id,
    name: input.name,
    instrument: roundColumns.instrument.write(instrument),
    masked: input.masked ? 1 : 0,
    due: input.due,
    expires: input.expires,
    state: 'draft',
  };
  if (rowsOf(store, 'round').some(({ name }) => name === row.name))
    throw new Problem('round.name-taken', { name: row.name }, { field: 'name' });
  const signing = newSigningPair();
  const { recipients, changes } = await recipientsNow(home, store);
  const pair = await newRoundPair(recipients);
  const key = { id, signing_open: signing.open, signing_secret: signing.secret, ...pair };
  return {
    name: 'round.create',
    values: { name: row.name },
    reason: null,
    changes: [...changes, insertion('round', row), insertion('round_key', key)],
  };
};

/** Takes a draft away, with its plan. */
export const roundRemove: Command<'round.remove'> = (input, { store }) => {
  const round = roundIn(store, input.round, ['draft']);
  const key = rowOf(store, 'round_key', round.id);
  const pairs = rowsOf(store, 'assignment').filter(({ round_id }) => round_id === round.id);
  return {
    name: 'round.remove',
    values: { name: round.name },
    reason: null,
    changes: changesOf([
      ...pairs.map((row) => deletion('assignment', row)),
      key === null ? null : deletion('round_key', key),
      deletion('round', round),
    ]),
  };
};

/** One more pair, by hand. A rater who is an employee is named by NIP or id; anybody else by name, as external. */
export const assignmentAdd: Command<'assignment.add'> = (input, { store, newId }) => {
  const round = roundIn(store, input.round, ['draft', 'open']);
  const ratee = employeeOf(store, input.ratee, 'ratee');
  if (ratee.excluded !== null) throw new Problem('rating.excluded', { name: ratee.name }, { field: 'ratee' });
  const rater = personOf(store, input.rater);
  if (rater === null && input.kind !== 'external')
    throw new Problem('employee.unknown', { key: input.rater }, { field: 'rater' });
  const itself = rater?.id === ratee.id;
  if (itself !== (input.kind === 'self')) throw new Problem('round.self-kind', {}, { field: 'kind' });
  const row: AssignmentRow = {
    id: newId(),
    round_id: round.id,
    rater_key: rater?.nip ?? input.rater,
    rater_name: rater?.name ?? input.rater,
    ratee_id: ratee.id,
    kind: input.kind,
    weight: input.weight,
  };
  const there = rowsOf(store, 'assignment').some(
    (pair) => pair.round_id === round.id && pair.rater_key === row.rater_key && pair.ratee_id === row.ratee_id,
  );
  if (there) throw new Problem('round.pair-there', { rater: row.rater_name, ratee: ratee.name }, { field: 'rater' });
  return {
    name: 'assignment.add',
    values: { rater: row.rater_name, ratee: ratee.name },
    reason: null,
    changes: [insertion('assignment', row)],
  };
};

/** Takes pairs out by hand, as long as nobody has answered them. */
export const assignmentRemove: Command<'assignment.remove'> = (input, { store }) => {
  const wanted = new Set(input.assignments);
  const rows = rowsOf(store, 'assignment').filter(({ id }) => wanted.has(id));
  const answered = new Set(rowsOf(store, 'answer').map(({ round_id, rater_key }) => `${round_id} ${rater_key}`));
  for (const row of rows) {
    roundIn(store, row.round_id, ['draft', 'open']);
    if (answered.has(`${row.round_id} ${row.rater_key}`))
      throw new Problem('round.pair-answered', { rater: row.rater_name }, { field: 'assignments' });
  }
  return {
    name: 'assignment.remove',
    values: { pairs: rows.length },
    reason: null,
    changes: rows.map((row) => deletion('assignment', row)),
  };
};
