import { fold, isMissing } from '#shared/rules/word-forms.ts';
import type { Field } from './field.ts';
import { fieldValues } from './field.ts';
import type { FindingCode } from './finding.ts';
import { layoutOf } from './layouts.ts';
import type { Ledger } from './ledger.ts';
import { type NumberStyle, readNumber } from './numbers.ts';
import { type Sheet, textOf } from './sheet.ts';

const parts: readonly Field[] = ['qualification', 'competence', 'performance', 'discipline'];
const plain: NumberStyle = { decimal: 'none', sure: 'likely', because: { code: 'decimal-plain', values: {} } };
// Half of the last digit shown in four parts.
const partsTolerance = 0.021;

/** Whether the total of an IP ASN row is the sum of its parts; false, with a finding, when it is not. */
export function totalParts(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  values: Readonly<Partial<Record<Field, string | number | null>>>,
): boolean {
  const { total } = values;
  const given = parts.map((field) => values[field]);
  if (typeof total !== 'number' || !given.every((value) => typeof value === 'number')) return true;
  const sum = given.reduce((left, value) => left + value, 0);
  if (Math.abs(sum - total) <= partsTolerance) return true;
  ledger.find(sheet, index, 'total', 'total.parts', 'doubtful', {
    written: textOf(sheet, index, 'total').trim(),
    sum: rounded(sum),
  });
  return false;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Holds every total row against the rows it closes: counts of people, sums and means of number columns. */
export function checkTotals(ledger: Ledger, sheet: Sheet): void {
  let from = 0;
  let end = 0;
  let whole = 0;
  // The foot of such a form states results of its own, not sums of the columns above.
  if (layoutOf(sheet.kind).foot !== undefined) return;
  for (const { index, what } of sheet.asides) {
    if (what !== 'total') continue;
    while (end < sheet.data.length && (sheet.data[end] ?? 0) < index) end++;
    const section = sheet.data.slice(from, end);
    // A file that is all totals would make every one of them look at every row.
    const all = whole++ < totalsOverAll ? sheet.data.slice(0, end) : section;
    checkRow(ledger, sheet, index, section, all);
    from = end;
  }
}

const totalsOverAll = 100;

function checkRow(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  section: readonly number[],
  all: readonly number[],
): void {
  const row = sheet.table.rows[index];
  if (row === undefined || section.length + all.length === 0) return;
  const words = fold(row.texts.filter((text) => text !== '').join(' '));
  const mean = /\b(?:rata rata|rerata|average|mean)\b/.test(words);
  const byColumn = new Map([...sheet.fields].map(([field, column]) => [column, field] as const));
  row.texts.forEach((text, column) => {
    if (isMissing(text)) return;
    const field = byColumn.get(column);
    const value = field === undefined ? undefined : fieldValues[field];
    if (field !== undefined && (value === 'number' || value === 'score'))
      checkColumn(ledger, sheet, index, field, mean, section, all);
    else if (!mean) checkCount(ledger, sheet, index, column, text, [section, all]);
  });
}

/** `31 pegawai`: the rows of the section or of the table, or the people in them when some stand twice. */
function checkCount(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  column: number,
  text: string,
  groups: readonly (readonly number[])[],
): void {
  const written =
    /(?:^|[:=\s])(\d[\d.]*)\s*(?:pegawai|orang|asn|pns|baris|people|employees|persons|rows|unit)?\s*$/i.exec(
      text.trim().slice(-120),
    )?.[1];
  if (written === undefined) return;
  const count = Number(written.replace(/\.0$|\.(?=\d{3}\b)/g, ''));
  const counts = groups.flatMap((rows) => [rows.length, distinct(sheet, rows)]);
  if (counts.includes(count)) return;
  ledger.find(sheet, index, column, 'total.count', 'note', { written: text.trim(), count: counts[0] ?? 0 });
}

function distinct(sheet: Sheet, rows: readonly number[]): number {
  const field: Field = sheet.fields.has('nip') ? 'nip' : sheet.fields.has('nipName') ? 'nipName' : 'unit';
  return new Set(rows.map((row) => textOf(sheet, row, field).replace(/\D/g, '') || textOf(sheet, row, field))).size;
}

function checkColumn(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  field: Field,
  mean: boolean,
  section: readonly number[],
  all: readonly number[],
): void {
  const style = sheet.numbers.get(field) ?? plain;
  const text = textOf(sheet, index, field);
  const column = sheet.fields.get(field) ?? 0;
  const written = readNumber(text, sheet.table.rows[index]?.kinds[column] ?? 't', style);
  if (typeof written !== 'number') return;
  const decimals = /[.,](\d+)$/.exec(text.trim())?.[1]?.length ?? 0;
  const results = [section, all].map((rows) => {
    const values = rows
      .map((row) => readNumber(textOf(sheet, row, field), sheet.table.rows[row]?.kinds[column] ?? 't', style))
      .filter((value) => typeof value === 'number');
    const sum = values.reduce((left, value) => left + value, 0);
    return mean ? (values.length === 0 ? 0 : sum / values.length) : sum;
  });
  const tolerance = 0.501 * 10 ** -Math.min(decimals, 6) + 1e-9 * Math.abs(written);
  if (
    results.some(
      (result) => Math.abs(result - written) <= (mean || decimals > 0 ? tolerance : 0.001 + 1e-9 * Math.abs(written)),
    )
  )
    return;
  const code: FindingCode = mean ? 'total.mean' : 'total.sum';
  ledger.find(sheet, index, field, code, 'note', { written: text.trim(), sum: rounded(results[0] ?? 0), field });
}
