import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvListener, CsvRecords } from '#main/readers/csv/records.ts';
import { findCsvHabit } from '#main/readers/csv/separator.ts';

class BadQuote extends Error {}

function listenerInto(records: string[][]): CsvListener {
  return {
    record: (fields) => records.push(fields),
    badQuote: (line) => {
      throw new BadQuote(String(line));
    },
    endless: (line) => {
      throw new Error(String(line));
    },
    strayQuotes: () => undefined,
    doubtful: () => undefined,
    unwrapped: () => undefined,
  };
}

function cut(text: string, separator: string, pieces: readonly number[] = []): string[][] {
  const records: string[][] = [];
  const habit = { separator, announced: false, columns: 1, carriageReturns: false };
  const splitter = new CsvRecords(habit, listenerInto(records));
  let at = 0;
  for (const length of pieces) {
    splitter.write(text.slice(at, at + length));
    at += length;
  }
  splitter.write(text.slice(at));
  splitter.end();
  return records;
}

const separators = fc.constantFrom(',', ';', '\t', '|');
const field = fc.string({
  unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n', 'é', '😀'),
  maxLength: 8,
});
const grid = fc.array(fc.array(field, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

function written(rows: readonly (readonly string[])[], separator: string, newline: string): string {
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join(separator)).join(newline);
}

test('gives back what was written, however the text is cut into pieces, and agrees with csv-parse', () => {
  fc.assert(
    fc.property(
      grid,
      separators,
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(9)),
      (rows, separator, newline, pieces) => {
        const text = written(rows, separator, newline);
        fc.pre(text !== '');
        const expected = text.endsWith('\n') && rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows;
        const got = cut(text, separator, pieces);
        expect(got).toEqual(expected);
        const reference = parse(text, { delimiter: separator, relax_column_count: true, skip_empty_lines: false });
        expect(got.filter((row) => row.join('') !== '')).toEqual(reference.filter((row) => row.join('') !== ''));
      },
    ),
    { numRuns: 1000 },
  );
});

test('on any text at all it either refuses or reads every record as csv-parse with loose quotes would', () => {
  const soup = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '=', ' '), maxLength: 24 });
  fc.assert(
    fc.property(soup, fc.array(fc.nat(4)), (text, pieces) => {
      const run = (parts: readonly number[]) => {
        try {
          return cut(text, ';', parts);
        } catch (error) {
          if (!(error instanceof BadQuote)) throw error;
          return `line ${error.message}`;
        }
      };
      const whole = run([]);
      expect(run(pieces)).toEqual(whole);
      if (typeof whole === 'string' || /="|" +[;\n]|" +$/.test(text)) return;
      const reference = parse(text, { delimiter: ';', relax_column_count: true, relax_quotes: true });
      expect(whole.filter((row) => row.join('') !== '')).toEqual(reference.filter((row) => row.join('') !== ''));
    }),
    { numRuns: 5000 },
  );
});

test('finds the separator of what was written with it, names with titles and decimal commas notwithstanding', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', '7', '.', ' '), minLength: 1, maxLength: 8 });
  const commas = fc.constantFrom('Ani', 'Ani, S.T.', 'Ani, S.T., M.Si.', '0,03');
  const table = fc
    .integer({ min: 4, max: 8 })
    .chain((columns) =>
      fc.array(fc.tuple(commas, fc.array(cell, { minLength: columns, maxLength: columns })), { minLength: 3 }),
    );
  fc.assert(
    fc.property(table, fc.constantFrom(';', '\t', '|'), (rows, separator) => {
      const text = rows.map(([name, cells]) => [name, ...cells].join(separator)).join('\n');
      expect(findCsvHabit(text).separator).toBe(separator);
    }),
  );
});
