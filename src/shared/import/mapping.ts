import type { SourceTable } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import type { Field, TableKind } from './field.ts';
import type { Average, MappingProfile } from './profile.ts';
import type { Recognition } from './recognition.ts';

/** The mapping of a recognised table as a profile, to be changed by the user, saved under a name and offered next time. */
export function profileOf(recognition: Recognition, name: string): MappingProfile {
  const columns: Record<string, Field | null> = {};
  const times = new Map<string, number>();
  for (const { header } of recognition.columns) times.set(foldHeader(header), (times.get(foldHeader(header)) ?? 0) + 1);
  for (const { column, header, field } of recognition.columns) {
    const key = foldHeader(header);
    // A header that occurs twice, or is blank, is identified by its position.
    columns[key === '' || (times.get(key) ?? 0) > 1 ? `#${column + 1}` : key] = field;
  }
  return {
    name,
    kind: recognition.kind,
    columns,
    ...(recognition.header < 0 && { row: 0 }),
    ...(recognition.codes !== undefined && { codes: recognition.codes }),
    ...(recognition.average !== undefined && { average: recognition.average }),
  };
}

/** A mapping for one table alone: fields by 0-based column under a header at `row` (null: none) of `depth` rows. */
export function mappedProfile(
  kind: TableKind,
  header: { readonly row: number; readonly depth: number } | null,
  fields: Readonly<Record<string, Field | null>>,
  average: Average | undefined,
): MappingProfile {
  const columns = Object.fromEntries(
    Object.entries(fields).map(([column, field]) => [`#${Number(column) + 1}`, field] as const),
  );
  const depth = header !== null && { depth: header.depth };
  return { name: '', kind, row: header?.row ?? 0, ...depth, columns, ...(average && { average }) };
}

/** Up to `count` different values of a column below the header, as the mapping screen shows them. */
export function samplesOf({ rows }: SourceTable, { first }: Recognition, column: number, count = 3): readonly string[] {
  const found = new Set<string>();
  for (let index = first; index < Math.min(rows.length, first + 200) && found.size < count; index++) {
    const text = rows[index]?.texts[column]?.trim() ?? '';
    if (text !== '') found.add(text);
  }
  return [...found];
}
