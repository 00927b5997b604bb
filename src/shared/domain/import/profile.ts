import type { TableRow } from '../table.ts';
import type { Columns } from './column-fill.ts';
import type { Field, TableKind } from './field.ts';
import { joinHeaders } from './header-row.ts';
import { fold } from './words.ts';

/**
 * A mapping that the user made and named after its source. Keys of `columns` are folded header texts, or `#3` for the third column
 * where the header is blank; null reads past a column. `row` pins the header to a row number of the source.
 */
export interface MappingProfile {
  readonly name: string;
  readonly kind: TableKind;
  readonly row?: number;
  readonly columns: Readonly<Record<string, Field | null>>;
}

export interface Profiled {
  readonly top: number;
  readonly bottom: number;
  readonly headers: readonly string[];
  readonly columns: Columns;
}

/** The header rows that a profile fits: all of its headers stand in them. Null when it does not fit this table. */
export function profiledTable(rows: readonly TableRow[], profile: MappingProfile): Profiled | null {
  const keys = Object.keys(profile.columns).filter((key) => profile.columns[key] !== null);
  if (keys.length === 0) return null;
  for (let top = 0; top < Math.min(rows.length, 40); top++) {
    if (profile.row !== undefined && rows[top]?.number !== profile.row) continue;
    for (let depth = 1; depth <= 3; depth++) {
      const headers = joinHeaders(rows, top, depth);
      if (headers === null) break;
      const columns = columnsFor(headers, keys, profile);
      if (columns !== null) return { top, bottom: top + depth - 1, headers, columns };
    }
  }
  return null;
}

function columnsFor(headers: readonly string[], keys: readonly string[], profile: MappingProfile): Columns | null {
  const columns: Columns = new Map();
  const folded = headers.map(fold);
  for (const key of keys) {
    const column = key.startsWith('#') ? Number(key.slice(1)) - 1 : folded.indexOf(key);
    const field = profile.columns[key];
    if (!(column >= 0) || !field) return null;
    columns.set(field, { column, sure: 'certain', because: { code: 'user', values: { profile: profile.name } } });
  }
  // Positions alone would fit any table, so at least one header must be known by name unless the row is pinned.
  return profile.row !== undefined || keys.some((key) => !key.startsWith('#')) ? columns : null;
}
