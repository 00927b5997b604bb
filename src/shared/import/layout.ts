import type { Field, TableKind } from './field.ts';
import { type HeaderRules, personHeaders } from './headers.ts';

/**
 * A known layout, as data. `needs`: of every group one field must be mapped. `forbids`: fields whose presence says it is another
 * kind. `identity`: the fields that make a row a row. Where two fields share a weak header, the one named first claims it.
 */
export interface Layout {
  readonly kind: TableKind;
  readonly needs: readonly (readonly Field[])[];
  readonly forbids?: readonly Field[];
  readonly identity: readonly Field[];
  readonly headers: HeaderRules;
  /** Rows whose first words these are sum up the rows above. */
  readonly foot?: RegExp;
  /** With the row whose first words these are the table ends; what follows on the sheet is another part of the form. */
  readonly ends?: RegExp;
}

const { number, nip, nipName, position, unit } = personHeaders as Required<typeof personHeaders>;

/** Columns that a table about work may carry for each person. */
export const workerHeaders: HeaderRules = { number, nip, nipName, position, unit };
