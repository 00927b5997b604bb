import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { foldHeader, tidy } from '#shared/rules/word-forms.ts';
import { filledCells, withCells } from './cell-rows.ts';
import { holdsNip, looksLikeNip } from './content.ts';
import { type LevelAxis, levelAxes, levelHead } from './level-heads.ts';

type Label = 'nip' | 'name' | 'unit' | LevelAxis;

const heads: Readonly<Record<Label, string>> = {
  nip: 'NIP',
  name: 'Nama',
  unit: 'Unit Kerja',
  hasil: 'Hasil Kerja',
  perilaku: 'Perilaku Kerja',
  predicate: 'Predikat Kinerja',
};
const labels = Object.keys(heads) as readonly Label[];
const labelWords: readonly (readonly [Label, RegExp])[] = [
  ['nip', /^(?:nip|nipppk|ni pppk|nip pegawai|nomor induk pegawai)$/],
  ['name', /^(?:nama|nama pegawai|nama lengkap)$/],
  ['unit', /^(?:unit kerja|unit organisasi|unor|satuan kerja)$/],
];
/** A second person in a form: whose NIP and whose ratings stand where is then not certain. */
const secondPerson = /\b(?:penilai|atasan|superior|supervisor)\b/;

interface Form {
  readonly row: TableRow;
  readonly values: Map<Label, string>;
}

/**
 * Makes one table of forms below each other, each with a label and its value a row: `NIP : 1970...`, `Predikat Kinerja : Baik`. The values go into
 * columns behind the sheet's own, in the row of the form's first label. Only where every form names one person, and nobody else.
 */
export function joinForms(table: SourceTable): SourceTable {
  const { rows } = table;
  const forms: Form[] = [];
  let first = -1;
  for (const [index, row] of rows.entries()) {
    if (row.texts.some((text) => secondPerson.test(foldHeader(text)))) return table;
    const pair = pairIn(row);
    if (pair === null) {
      if (row.texts.some(holdsNip)) return table;
      continue;
    }
    const [label, value] = pair;
    if (first < 0) first = index;
    const open = forms.at(-1);
    if (open !== undefined && !open.values.has(label)) open.values.set(label, value);
    else forms.push({ row, values: new Map([[label, value]]) });
  }
  const whole = forms.every(
    ({ values }) => looksLikeNip(values.get('nip') ?? '') && levelAxes.some((axis) => values.has(axis)),
  );
  if (forms.length < 2 || !whole) return table;
  const width = Math.max(...rows.map(({ texts }) => texts.length));
  const used = labels.filter((label) => forms.some(({ values }) => values.has(label)));
  const cellsOf = (text: (label: Label) => string): ReadonlyMap<number, string> =>
    new Map(used.map((label, at) => [width + at, text(label)]));
  const opening = forms[0] as Form;
  const blank: TableRow = { number: opening.row.number, texts: [], kinds: '' };
  const header = withCells(
    { ...blank, number: blank.number - 1 },
    cellsOf((label) => heads[label]),
  );
  return {
    ...table,
    rows: [
      ...rows.slice(0, first).map((row, at) => ({ ...row, number: header.number - first + at })),
      header,
      ...forms.map(({ row, values }) =>
        withCells(
          { ...blank, number: row.number },
          cellsOf((label) => values.get(label) ?? ''),
        ),
      ),
    ],
  };
}

/** The label of a row and its value; null for any other row, and for one with more than these. */
function pairIn(row: TableRow): readonly [Label, string] | null {
  if (filledCells(row) > 3) return null;
  const line = tidy(row.texts.filter((text) => text.trim() !== '').join(' : ')).replace(/(?:\s*:\s*)+/g, ': ');
  const colon = line.indexOf(': ');
  if (colon < 2 || colon > 40) return null;
  const [said, value] = [line.slice(0, colon), line.slice(colon + 2).trim()];
  const folded = foldHeader(said.replace(/^\s*(?:\d{1,2}|[a-z])[.)]\s+/i, ''));
  const named = labelWords.find(([, pattern]) => pattern.test(folded));
  if (named !== undefined) return [named[0], value];
  const { axis, tier, foreign, stage } = levelHead(folded);
  return axis !== null && tier > 1 && !foreign && stage === '' ? [axis, value] : null;
}
