/** A file made to be awkward, with what a right reader must make of it. */
export interface AwkwardFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: AwkwardTruth;
}

export type AwkwardTruth =
  | {
      readonly tables: readonly AwkwardTable[];
      readonly notes?: readonly string[];
      readonly problems?: readonly string[];
    }
  | { readonly problem: string; readonly line?: number };

export interface AwkwardTable {
  readonly sheet?: string;
  readonly hidden?: boolean;
  /** Row number, kinds, and the texts. */
  readonly rows: readonly (readonly [number, string, ...string[]])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
}

/** A file of plain text cells in one table without a sheet name. */
export function textFile(
  name: string,
  bytes: Uint8Array | string,
  rows: AwkwardTable['rows'],
  notes: readonly string[] = [],
): AwkwardFile {
  return { name, bytes: Buffer.from(bytes as Uint8Array), truth: { tables: [{ rows }], notes } };
}

export function refused(name: string, bytes: Uint8Array | string, problem: string, line?: number): AwkwardFile {
  return { name, bytes: Buffer.from(bytes as Uint8Array), truth: { problem, ...(line && { line }) } };
}
