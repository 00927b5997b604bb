import { type JsonColumns, jsonColumn } from '#shared/kernel/json-column.ts';
import type { CodeDirection } from './level-codes.ts';
import type { Average, MappingProfile } from './profile.ts';

/** One file of one import. */
export interface ImportFileRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly period: string | null;
}

/** A mapping the user saved. `columns` is JSON by folded header or `#3`; `row` pins the header's first row (0: none), `depth` its rows. */
export interface ProfileRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly columns: string;
  readonly row: number | null;
  readonly depth: number | null;
  /** Which way its codes 1 to 3 run, where the user has said so. */
  readonly codes: CodeDirection | null;
  /** How several columns of one value become its score; null: their mean. */
  readonly average: Average | null;
}

/** JSON of a saved mapping. */
export const profileColumns = { columns: jsonColumn<MappingProfile['columns']>() } satisfies JsonColumns<ProfileRow>;
