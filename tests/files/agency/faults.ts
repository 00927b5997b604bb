import type { FindingCode } from '#shared/domain/import/finding.ts';
import type { Cell } from './sheet-file.ts';

/** A fault put into a file on purpose. `row` 0: the table as a whole. */
export interface Fault {
  readonly code: FindingCode;
  readonly file: string;
  readonly row: number;
}

/** Where a generator writes down what it did. */
export class Truth {
  readonly faults: Fault[] = [];
  /** People whose row on the list cannot be stored as it stands. */
  readonly damaged = new Set<string>();
  /** People whose rating must not be written without a decision. */
  readonly withheld = new Set<string>();
  /** Answers that a user who knows the truth would give, by file and row, for decisions about a NIP. */
  readonly answers = new Map<string, string>();
  /** How many strangers were put into recaps so far. */
  strangers = 0;

  add(code: FindingCode, file: string, row: number): void {
    this.faults.push({ code, file, row });
  }

  answer(file: string, row: number, nip: string): void {
    this.answers.set(`${file}|${row}`, nip);
  }
}

/** What Excel leaves of a NIP stored as a number: 15 digits, as Excel and LibreOffice write it. */
export function asNumber(nip: string): string {
  const digits = nip.slice(0, 15).replace(/0+$/, '');
  return `${digits[0]}.${digits.slice(1)}e+17`;
}

/** Whether some program prints the floating-point number nearest to this NIP with just these digits, so that they prove nothing. */
export function lostAlready(nip: string): boolean {
  const nearest = Number(nip);
  const printed = [15, 16, 17].map((digits) =>
    Number(nearest.toPrecision(digits))
      .toExponential(digits - 1)
      .replace('.', '')
      .split('e')[0]
      ?.padEnd(18, '0'),
  );
  return printed.includes(nip) || BigInt(nearest) === BigInt(nip);
}

/** The cells of a row and the faults in them. */
export type FaultyRow = readonly [cells: readonly Cell[], ...codes: FindingCode[]];

/** Puts rows with their faults below a header that ends in row `head`. */
export function faulty(truth: Truth, file: string, head: number, rows: readonly FaultyRow[]): Cell[][] {
  return rows.map(([cells, ...codes], at) => {
    for (const code of codes) truth.add(code, file, head + 1 + at);
    return [...cells];
  });
}
