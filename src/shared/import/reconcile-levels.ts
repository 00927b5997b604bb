import type { Matrix } from './column-fill.ts';
import type { Decision } from './decision.ts';
import type { Field } from './field.ts';
import type { FindingCode } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { codeDirections, codeIn, codeRatings, isOtherScale, readCodes } from './level-codes.ts';
import { settledAxes } from './level-heads.ts';
import { codeQuestion, levelQuestion } from './level-question.ts';
import type { Recognition } from './recognition.ts';
import type { Sheet } from './sheet.ts';

/**
 * Settles which columns of a recap hold its levels and what its codes mean: by the recognition, by the table's own legend, by proof,
 * or by the user's answer. Without an answer every row waits.
 */
export function settleLevels(ledger: Ledger, sheet: Sheet, matrix: Matrix): Sheet {
  if (sheet.kind !== 'rating-recap' && sheet.kind !== 'unit-achievement') return sheet;
  const placed = settleColumns(ledger, sheet);
  return placed.waits || sheet.kind === 'unit-achievement' ? placed : settleCodes(ledger, placed, matrix);
}

function settleColumns(ledger: Ledger, sheet: Sheet): Sheet {
  const { table, recognition, data } = sheet;
  const { ways, suggested } = recognition.levels;
  if (ways.length === 0 || data.length === 0) return sheet;
  const asked = levelQuestion(table, ways, suggested, data, nameColumn(sheet));
  const answer = ledger.ask(asked);
  const code: FindingCode = asked.kind === 'levels-meant' ? 'levels.meant' : 'levels.which';
  report(ledger, sheet, code, asked, answer !== null, data);
  if (answer === null) return { ...sheet, waits: true };
  const way = ways[Number(answer) - 1];
  return way === undefined
    ? sheet
    : withLevels(
        sheet,
        new Map(settledAxes.flatMap((axis) => (way[axis] === undefined ? [] : [[axis, way[axis].column]]))),
      );
}

function settleCodes(ledger: Ledger, sheet: Sheet, matrix: Matrix): Sheet {
  const { table, data, fields, legend, recognition } = sheet;
  const columns = [fields.get('hasil'), fields.get('perilaku')].filter((column) => column !== undefined);
  const said = recognition.codes;
  const read = said ?? readCodes(table.rows, data, fields, legend, matrix);
  if (read === 'none' || read === 'legend') return { ...sheet, codes: read };
  if (said === undefined && columns.some((column) => isOtherScale(table.rows, data, column)))
    return { ...sheet, codes: 'other' };
  const direction = codeDirections.find((one) => one === read);
  if (direction !== undefined) return withCodes(sheet, direction);
  const coded = data.filter((index) => columns.some((column) => codeIn(table.rows[index]?.texts[column] ?? '') !== ''));
  const asked = codeQuestion(table, data, nameColumn(sheet), columns);
  const answer = codeDirections.find((one) => one === ledger.ask(asked));
  report(ledger, sheet, 'levels.codes', asked, answer !== undefined, coded);
  return answer === undefined ? { ...sheet, codes: 'open' } : withCodes(sheet, answer);
}

function withCodes(sheet: Sheet, direction: (typeof codeDirections)[number]): Sheet {
  return {
    ...sheet,
    codes: 'legend',
    recognition: { ...sheet.recognition, codes: direction },
    legend: { ...sheet.legend, ratings: new Map([...codeRatings[direction], ...sheet.legend.ratings]) },
  };
}

/** One finding for the table, tied to every row that waits for it. */
function report(
  ledger: Ledger,
  sheet: Sheet,
  code: FindingCode,
  { id, values }: Decision,
  answered: boolean,
  rows: readonly number[],
): void {
  const { file, sheet: name } = sheet.table;
  const severity = answered ? 'note' : 'doubtful';
  ledger.note({
    code,
    severity,
    file,
    sheet: name,
    cell: '',
    row: 0,
    values: { ...values, rows: rows.length },
    decision: id,
  });
  const finding = ledger.findings.length - 1;
  for (const index of rows) ledger.link(sheet, index, severity, finding);
}

function nameColumn({ fields }: Sheet): number | undefined {
  return fields.get('unit') !== undefined && fields.get('nip') === undefined && fields.get('name') === undefined
    ? fields.get('unit')
    : (fields.get('name') ?? fields.get('fullName') ?? fields.get('nipName') ?? fields.get('nip'));
}

/** The sheet with its levels read from these columns. */
function withLevels(sheet: Sheet, chosen: ReadonlyMap<Field, number>): Sheet {
  const fields = new Map<Field, number>([...sheet.fields].filter(([field]) => !chosen.has(field)));
  for (const [field, column] of chosen) fields.set(field, column);
  const byColumn = new Map([...chosen].map(([field, column]) => [column, field]));
  const columns: Recognition['columns'] = sheet.recognition.columns.map((mapped) => {
    const field = byColumn.get(mapped.column);
    if (field !== undefined) return { ...mapped, field, sure: 'certain', because: { code: 'answered', values: {} } };
    return mapped.field !== null && chosen.has(mapped.field) ? { ...mapped, field: null, because: null } : mapped;
  });
  return { ...sheet, fields, recognition: { ...sheet.recognition, fields, columns } };
}
