import { fold, isMissing } from '#shared/rules/word-forms.ts';
import { choice, leave } from './decision.ts';
import type { Field } from './field.ts';
import type { FindingCode } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { type Sheet, textOf } from './sheet.ts';
import { namesUnit, unitNamed } from './titles.ts';
import { UnitBook, type UnitReading } from './unit-book.ts';

const codes: Readonly<Record<Exclude<UnitReading['how'], 'as-written'>, FindingCode>> = {
  spelling: 'unit.spelling',
  abbreviation: 'unit.abbreviation',
  'abbreviation-guess': 'unit.abbreviation',
  similar: 'unit.similar',
};

/** Where a unit's name was found: in a column, or above the row in a section head or title. */
interface UnitText {
  readonly text: string;
  readonly field: Field | null;
}

/** Reads the unit of rows, each spelling settled once for the whole import. */
export class UnitReader {
  readonly book: UnitBook;

  constructor(known: readonly string[], lists: readonly Sheet[], others: readonly Sheet[]) {
    const counts = new Map<string, number>();
    // The spelling that lists use most is the one kept; tables about units only add spellings.
    for (const sheet of lists) for (const index of sheet.data) count(counts, unitText(sheet, index, true).text, 1);
    for (const sheet of others) for (const index of sheet.data) count(counts, unitText(sheet, index, false).text, 0);
    this.book = new UnitBook(known, counts);
  }

  /** The settled name of the unit that a person's row names, or null when it names none or is in doubt. */
  read(ledger: Ledger, sheet: Sheet, index: number): string | null {
    return this.#settle(ledger, sheet, index, unitText(sheet, index, true));
  }

  /** The settled name of the unit that a row of a table about units is for. */
  readOwn(ledger: Ledger, sheet: Sheet, index: number): string | null {
    return this.#settle(ledger, sheet, index, unitText(sheet, index, false));
  }

  #settle(ledger: Ledger, sheet: Sheet, index: number, { text, field }: UnitText): string | null {
    if (text === '') return null;
    const reading = this.book.reading(text);
    if (reading === null || reading.how === 'as-written') return reading?.name ?? text;
    const { name, near, how, mend } = reading;
    const code = codes[how];
    const more = mend === undefined ? {} : { mend };
    // A title is above every row, so its spelling is no fault of each of them.
    if (name !== null) {
      if (field !== null) ledger.find(sheet, index, field, code, 'changed', { written: text, unit: name }, more);
      return name;
    }
    const id = `unit:${fold(text)}`;
    const choices = [
      leave,
      choice(near ?? '', 'use-value', { unit: near ?? '' }),
      choice(text, 'keep-written', { unit: text }),
    ];
    const answer = ledger.ask({
      id,
      kind: 'unit',
      values: { written: text, unit: near ?? '' },
      choices,
      suggested: near,
      open: false,
    });
    const settled = answer === null || answer === 'leave' ? null : answer;
    ledger.find(
      sheet,
      index,
      field,
      code,
      'doubtful',
      { written: text, unit: near ?? '' },
      { ...more, decision: id, answered: settled !== null },
    );
    return settled;
  }
}

function count(counts: Map<string, number>, text: string, by: number): void {
  if (text !== '') counts.set(text, (counts.get(text) ?? 0) + by);
}

function unitText(sheet: Sheet, index: number, titled: boolean): UnitText {
  const own = textOf(sheet, index, 'unit');
  if (!isMissing(own)) return { text: own.trim(), field: 'unit' };
  if (!titled) return { text: '', field: null };
  const above = sheet.sections.get(index) ?? sheet.recognition.titles.unit;
  // A book with a sheet for each unit names them on its tabs.
  return { text: above === '' && namesUnit(sheet.table.sheet) ? unitNamed(sheet.table.sheet) : above, field: null };
}
