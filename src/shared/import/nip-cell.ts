import { type NipFlaw, type NipMark, type NipReading, type NipState, readNip } from '#shared/people/nip.ts';
import { tidy } from '#shared/rules/word-forms.ts';
import type { Field } from './field.ts';
import type { FindingCode } from './finding.ts';
import type { FindingMore, Ledger } from './ledger.ts';
import { unnumbered } from './person-row.ts';
import { cellKindOf, type Sheet, textOf } from './sheet.ts';

/** A NIP cell read, and the name beside it when one cell holds both. */
export interface NipCell {
  readonly reading: NipReading;
  readonly text: string;
  readonly field: Field;
  readonly name: string;
}

const markCode: Readonly<Record<NipMark, FindingCode>> = {
  apostrophe: 'nip.apostrophe',
  blank: 'nip.blank',
  dot: 'nip.dot',
  formula: 'nip.formula',
  dash: 'nip.dash',
  prefix: 'nip.prefix',
  quote: 'nip.quote',
};

const stateCode: Readonly<Partial<Record<NipState, FindingCode>>> = {
  nik: 'nip.nik',
  'old-nip': 'nip.old',
  'lost-digits': 'nip.lost-digits',
  garbage: 'nip.garbage',
  missing: 'nip.missing',
  'number-stored': 'nip.number-stored',
};

const flawCode: Readonly<Partial<Record<NipFlaw, FindingCode>>> = {
  'birth-date': 'nip.birth-date',
  'sex-digit': 'nip.sex-digit',
  'too-young': 'nip.too-young',
  future: 'nip.future',
  month: 'nip.month',
};

const inText = /(?:nip\.?\s*[:.]?\s*)?(\d(?:[\s.]?\d){17})(?!\d)/i;

/** Reads the NIP of a row, from a column of its own or out of a cell that holds name and NIP. */
export function nipCell(sheet: Sheet, index: number, field: Field, today: string): NipCell {
  if (sheet.fields.has(field) || !sheet.fields.has('nipName') || field !== 'nip') {
    const written = textOf(sheet, index, field);
    // A form's list of people gives name and NIP in one answer: `Larasati Dewi - 197706122002042002`.
    const inside = field === 'nip' || !/\p{L}{3}/u.test(written) ? null : inText.exec(written);
    const text = inside?.[1] ?? written;
    return { reading: readNip(text, cellKindOf(sheet, index, field), today), text, field, name: '' };
  }
  const both = textOf(sheet, index, 'nipName');
  const found = inText.exec(both);
  const text = found?.[1] ?? '';
  const at = found?.index ?? both.length;
  // The name comes before the NIP, or else behind it; a grade on a third line is neither.
  const name = nameIn(both.slice(0, at)) || nameIn(both.slice(at + (found?.[0].length ?? 0)));
  // Blanks inside are how such cells are laid out, not a fault of the NIP.
  return { reading: readNip(text.replace(/[\s.]/g, ''), 't', today), text, field: 'nipName', name };
}

/** Says what had to be taken off a NIP. */
export function findMarks(ledger: Ledger, sheet: Sheet, index: number, { reading, text, field }: NipCell): void {
  for (const mark of reading.marks) {
    if (reading.nip === '' && mark !== 'apostrophe' && mark !== 'formula') continue;
    const mend = reading.nip === '' ? undefined : ({ kind: 'clean-nip', value: reading.nip } as const);
    ledger.find(
      sheet,
      index,
      field,
      markCode[mark],
      'changed',
      { written: text.trim(), nip: reading.nip },
      mend ? { mend } : {},
    );
  }
  if (reading.whole) ledger.find(sheet, index, field, 'nip.number-whole', 'changed', { nip: reading.nip });
  if (reading.state === 'warn')
    ledger.find(sheet, index, field, 'nip.month', 'note', { nip: reading.nip, month: reading.nip.slice(12, 14) });
}

/** The code for a NIP that cannot stand as it is, or null for one that can. */
export function nipFault({ state, flaw }: NipReading): FindingCode | null {
  if (state === 'ok' || state === 'warn') return null;
  return stateCode[state] ?? (flaw === null ? null : (flawCode[flaw] ?? null));
}

/** Says that a NIP cannot stand; `severity` is for the caller, who knows whether there is an offer. */
export function findFault(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  { reading, text, field, name }: NipCell,
  severity: 'doubtful' | 'refused',
  more: FindingMore = {},
  code = nipFault(reading),
): void {
  if (code === null) return;
  const { digits } = reading;
  ledger.find(
    sheet,
    index,
    field,
    code,
    severity,
    { written: text.trim(), name, digits, length: digits.length, ...(more.mend && { nip: more.mend.value }) },
    more,
  );
}

function nameIn(text: string): string {
  const plain = text.replace(/\bnip\b\.?\s*:?\s*$/i, '').replace(/^[\s/|:;,)–-]+|[\s/|:;(–-]+$/g, '');
  return unnumbered(tidy(plain.split('\n')[0] ?? ''));
}
