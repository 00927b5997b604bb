import { readNip } from '#shared/people/nip.ts';
import { compareNames } from '#shared/people/person-name.ts';
import { type Choice, choice, leave } from './decision.ts';
import type { FindingCode } from './finding.ts';
import { type Ledger, rowKey } from './ledger.ts';
import { findFault, findMarks, type NipCell, nipCell, nipFault } from './nip-cell.ts';
import type { PeopleBook } from './people-book.ts';
import { writtenName } from './person-row.ts';
import { type Sheet, textOf } from './sheet.ts';

/**
 * Whom a row is about. `nip` only when it is beyond doubt or the user has said so; `tentative` is whom it seems to be, used to find
 * duplicates and conflicts among rows in doubt, never to write anything. `name` is as the row writes it.
 */
interface Identity {
  readonly nip: string | null;
  readonly tentative: string;
  readonly name: string;
}

/** Reads the NIP of a row and settles a damaged one as far as the witnesses in `book` and the user's answers allow. */
export function readIdentity(ledger: Ledger, sheet: Sheet, index: number, book: PeopleBook, today: string): Identity {
  const cell = nipCell(sheet, index, 'nip', today);
  const name = cell.name === '' ? writtenName(sheet, index) : cell.name;
  if (nipFault(cell.reading) === null) {
    findMarks(ledger, sheet, index, cell);
    return { nip: cell.reading.nip, tentative: cell.reading.nip, name };
  }
  const swapped = fromNikColumn(ledger, sheet, index, cell, today);
  if (swapped !== null) return { nip: swapped, tentative: swapped, name };
  findMarks(ledger, sheet, index, cell);
  return damaged(ledger, sheet, index, cell, name, book);
}

/** NIP and NIK under each other's heads in one row: both are whole, so nothing is guessed in taking the right one. */
function fromNikColumn(ledger: Ledger, sheet: Sheet, index: number, cell: NipCell, today: string): string | null {
  for (const field of ['nik', 'nipOld'] as const) {
    const other = readNip(textOf(sheet, index, field), 't', today);
    if (other.state !== 'ok' && other.state !== 'warn') continue;
    const mend = { kind: 'swap-nik', value: other.nip } as const;
    ledger.find(
      sheet,
      index,
      cell.field,
      'nip.nik-swapped',
      'changed',
      { written: cell.text.trim(), nip: other.nip },
      { mend },
    );
    return other.nip;
  }
  return null;
}

function damaged(ledger: Ledger, sheet: Sheet, index: number, cell: NipCell, name: string, book: PeopleBook): Identity {
  const { reading } = cell;
  const candidates = book.candidates(reading, name);
  const offered = candidates.length === 1 ? (candidates[0] ?? null) : null;
  const choices: Choice[] = [leave, ...candidates.map((nip) => choice(nip, 'use-nip', { nip, name: book.name(nip) }))];
  const whole = reading.state === 'doubtful';
  if (whole) choices.push(choice(reading.nip, 'keep-written', { nip: reading.nip }));
  const id = `nip:${rowKey(sheet, index)}`;
  const values = { written: cell.text.trim(), name, digits: reading.digits };
  const kind = reading.state === 'missing' && name !== '' ? 'named' : 'nip';
  const answer = ledger.ask({ id, kind, values, choices, suggested: offered, open: true });
  const settled = answer === null || answer === 'leave' ? null : answer;
  const mend = offered === null ? {} : { mend: { kind: 'match-nip', value: offered } as const };
  const code: FindingCode | null =
    reading.state === 'number-stored' && offered !== null
      ? 'nip.number-matched'
      : sheet.fields.has('nip') || sheet.fields.has('nipName')
        ? nipFault(reading)
        : 'nip.no-column';
  const severity = candidates.length > 0 || whole || reading.state === 'number-stored' ? 'doubtful' : 'refused';
  findFault(
    ledger,
    sheet,
    index,
    { ...cell, name },
    severity,
    { ...mend, decision: id, answered: settled !== null },
    code,
  );
  const tentative = settled ?? offered ?? `${reading.digits}?${name}`;
  return { nip: settled, tentative, name };
}

/** Whether the row may speak for a person already known: unknown people and foreign names are put to the user first. */
export function confirmKnown(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  identity: Identity,
  book: PeopleBook,
  today: string,
): Identity {
  const { nip, name } = identity;
  if (nip === null) return identity;
  const pending = book.pending(nip);
  if (pending !== null) {
    ledger.link(sheet, index, 'doubtful', pending);
    return { nip: null, tentative: nip, name };
  }
  const key = rowKey(sheet, index);
  if (!book.has(nip)) {
    const candidates = book.candidates(readNip(nip, 't', today), name);
    const offered = candidates.length === 1 ? (candidates[0] ?? null) : null;
    const choices = [
      leave,
      ...candidates.map((other) => choice(other, 'use-nip', { nip: other, name: book.name(other) })),
      choice('add', 'add-person', { nip, name }),
    ];
    const id = `person:${key}`;
    const answer = ledger.ask({
      id,
      kind: 'person-unknown',
      values: { nip, name },
      choices,
      suggested: offered,
      open: true,
    });
    const settled = answer === 'add' ? nip : answer === null || answer === 'leave' ? null : answer;
    const mend = offered === null ? {} : { mend: { kind: 'match-nip', value: offered } as const };
    ledger.find(
      sheet,
      index,
      nipField(sheet),
      'person.unknown',
      'doubtful',
      { nip, name },
      { ...mend, decision: id, answered: settled !== null },
    );
    return { nip: settled, tentative: settled ?? offered ?? nip, name };
  }
  const known = book.name(nip);
  if (name === '' || known === '' || compareNames(name, known) !== 'different') return identity;
  const id = `name:${key}`;
  const choices = [leave, choice('accept', 'keep-written', { nip, name: known })];
  const answer = ledger.ask({ id, kind: 'name', values: { nip, name, known }, choices, suggested: null, open: true });
  const settled = answer === 'accept' ? nip : answer === null || answer === 'leave' ? null : answer;
  ledger.find(
    sheet,
    index,
    'name',
    'name.differs',
    'doubtful',
    { nip, name, known },
    { decision: id, answered: settled !== null },
  );
  return { nip: settled, tentative: nip, name };
}

function nipField(sheet: Sheet): 'nip' | 'nipName' {
  return sheet.fields.has('nip') ? 'nip' : 'nipName';
}
