import { birthDateOf, sexOf } from '#shared/people/nip.ts';
import { splitName } from '#shared/people/person-name.ts';
import { speltSex } from '#shared/rules/level-spelling.ts';
import { isMissing, tidy } from '#shared/rules/word-forms.ts';
import { readDate } from './dates.ts';
import { choice, leave } from './decision.ts';
import type { Field } from './field.ts';
import { type Ledger, rowKey } from './ledger.ts';
import type { PersonRecord } from './record.ts';
import { cellKindOf, type Sheet, textOf } from './sheet.ts';

/** The person that a row describes, all but unit and superior, which need the whole import to be settled. */
export function personRecordOf(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  nip: string,
  ownName: string,
): PersonRecord {
  const { name, front, back } = nameOf(sheet, index, ownName);
  return {
    nip,
    name,
    frontTitle: front,
    backTitle: back,
    birthDate: birthDate(ledger, sheet, index, nip),
    sex: sex(ledger, sheet, index, nip),
    grade: plain(sheet, index, 'grade'),
    position:
      plain(sheet, index, 'position') ??
      plain(sheet, index, 'positionFunctional') ??
      plain(sheet, index, 'positionGeneral'),
    positionKind: plain(sheet, index, 'positionKind'),
    education: plain(sheet, index, 'education'),
    unit: null,
    superiorNip: null,
  };
}

function plain(sheet: Sheet, index: number, field: Field): string | null {
  const text = textOf(sheet, index, field);
  return isMissing(text) ? null : tidy(text);
}

/** `1. Ahmad Fauzi`, `Nama: Ahmad Fauzi`: a name begins with neither a number nor a label. */
export function unnumbered(name: string): string {
  return name.replace(/^\s*(?:\d{1,4}\s*[.)]\s*|nama\s*:\s*)(?=\p{L})/iu, '');
}

/** The full name of a row as written, titles and all; '' when there is none. */
export function writtenName(sheet: Sheet, index: number): string {
  return unnumbered(plain(sheet, index, 'name') ?? plain(sheet, index, 'fullName') ?? '');
}

function nameOf(
  sheet: Sheet,
  index: number,
  ownName: string,
): { name: string; front: string | null; back: string | null } {
  const written = ownName === '' ? writtenName(sheet, index) : ownName;
  const front = plain(sheet, index, 'frontTitle');
  const back = plain(sheet, index, 'backTitle');
  const titled = sheet.fields.has('frontTitle') || sheet.fields.has('backTitle');
  // Where titles have columns of their own the name is taken as it is, unless it plainly carries them as well.
  if (titled && sheet.fields.has('name') && !written.includes(',')) return { name: written, front, back };
  const parts = splitName(written);
  return { name: parts.name, front: front ?? (parts.front || null), back: back ?? (parts.back || null) };
}

function birthDate(ledger: Ledger, sheet: Sheet, index: number, nip: string): string | null {
  const style = sheet.dates.get('birthDate');
  if (style === undefined) return null;
  const text = textOf(sheet, index, 'birthDate');
  const kind = cellKindOf(sheet, index, 'birthDate');
  const date = readDate(text, kind, style);
  if (date === null) return null;
  const own = birthDateOf(nip);
  if (date === own) return date;
  const id = `birth-date:${rowKey(sheet, index)}`;
  const choices = [leave];
  if (own !== null) choices.push(choice(own, 'use-nip', { date: own }));
  if (date !== undefined) choices.push(choice(date, 'use-value', { date }));
  const answer = ledger.ask({
    id,
    kind: 'birth-date',
    values: { nip, written: text, date: own ?? '' },
    choices,
    suggested: own,
    open: false,
  });
  const code =
    date === undefined ? 'date.unreadable' : isSwapped(date, own) ? 'birth-date.swapped' : 'birth-date.differs';
  const values = { nip, written: text, date: own ?? '', field: 'birthDate' };
  const mend = own === null ? {} : { mend: { kind: 'use-nip-date', value: own } as const };
  ledger.find(sheet, index, 'birthDate', code, 'doubtful', values, {
    ...mend,
    decision: id,
    answered: answer !== null,
  });
  return answer === null || answer === 'leave' ? null : answer;
}

function isSwapped(date: string, own: string | null): boolean {
  return own !== null && `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}` === own;
}

function sex(ledger: Ledger, sheet: Sheet, index: number, nip: string): 'M' | 'F' | null {
  const text = textOf(sheet, index, 'sex');
  if (isMissing(text)) return null;
  const said = speltSex(text);
  const own = sexOf(nip);
  if (said !== null && said === own) return said;
  const id = `sex:${rowKey(sheet, index)}`;
  const choices = [leave];
  if (own !== null) choices.push(choice(own, 'use-nip', { sex: own }));
  if (said !== null && said !== own) choices.push(choice(said, 'use-value', { sex: said }));
  const answer = ledger.ask({
    id,
    kind: 'sex',
    values: { nip, written: text, sex: own ?? '' },
    choices,
    suggested: null,
    open: false,
  });
  const mend = own === null ? {} : { mend: { kind: 'use-nip-sex', value: own } as const };
  const code = said === null ? 'sex.unknown' : 'sex.differs';
  ledger.find(
    sheet,
    index,
    'sex',
    code,
    'doubtful',
    { nip, written: text, sex: own ?? '' },
    { ...mend, decision: id, answered: answer !== null },
  );
  return answer === 'M' || answer === 'F' ? answer : null;
}
