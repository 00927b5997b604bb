import { createAtom } from '#renderer/kernel/atom.ts';
import type { Field, TableKind } from '#shared/import/field.ts';
import { layouts } from '#shared/import/layouts.ts';
import type { ImportTable } from '#shared/import/preview-contract.ts';
import { type Average, mayRepeat } from '#shared/import/profile.ts';
import type { MapPatch } from './import-actions.ts';

/** Mappings that the user is at work on: a table that still lacks a column is not read yet, but what was chosen for it is kept. */
export const drafts = createAtom<ReadonlyMap<string, MappingDraft>>(new Map());

/** Under which key the draft of a table of a preview is kept. */
export function draftKey(preview: string, table: number): string {
  return `${preview} ${table}`;
}

/** Keeps a draft, or forgets it. */
export function keepDraft(key: string, draft: MappingDraft | null): void {
  drafts.set((old) => {
    const next = new Map(old);
    if (draft === null) next.delete(key);
    else next.set(key, draft);
    return next;
  });
}

/** A row of the source as it is, above or below the header. */
export interface FirstRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** How a table is read, as the user sees and changes it: fields by 0-based column. */
export interface MappingDraft {
  readonly kind: TableKind | null;
  readonly header: { readonly row: number; readonly depth: number } | null;
  readonly fields: ReadonlyMap<number, Field>;
  /** How several columns of one value become its score. */
  readonly average: Average;
}

/** A column of the source with up to three of its values. */
export interface DraftColumn {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  readonly samples: readonly string[];
}

/** Fields that a table of this kind may hold. */
export function fieldsOf(kind: TableKind | null): readonly Field[] {
  const layout = layouts.find((one) => one.kind === kind);
  return layout === undefined ? [] : (Object.keys(layout.headers) as Field[]);
}

/** Fields of a kind that no column is mapped to, those the kind needs first. */
export function freeFields(draft: MappingDraft): readonly Field[] {
  const mapped = new Set(draft.fields.values());
  const needed = new Set(missingFields(draft).flat());
  const free = fieldsOf(draft.kind).filter((field) => !mapped.has(field));
  return [...free.filter((field) => needed.has(field)), ...free.filter((field) => !needed.has(field))];
}

/** Groups of fields of which one is needed for the table to be read at all, and that none is mapped of. */
export function missingFields({ kind, fields }: MappingDraft): readonly (readonly Field[])[] {
  const mapped = new Set(fields.values());
  const needs = layouts.find((one) => one.kind === kind)?.needs ?? [];
  return needs.filter((group) => !group.some((field) => mapped.has(field)));
}

/** Where nothing was recognised, the fullest of the first rows is most likely the header. */
function likelyHeader(rows: readonly FirstRow[]): MappingDraft['header'] {
  const filled = ({ cells }: FirstRow) => cells.filter((cell) => cell.trim() !== '').length;
  const words = rows.filter(({ cells }) => cells.filter((cell) => /\p{L}/u.test(cell)).length >= 2);
  const [best] = words.toSorted((a, b) => filled(b) - filled(a));
  return best === undefined ? null : { row: best.row, depth: 1 };
}

/** The mapping that a table is read by now. */
export function mappingDraftOf(table: ImportTable, rows: readonly FirstRow[]): MappingDraft {
  const fields = table.columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const]));
  const header = table.kindKey === null ? likelyHeader(rows) : table.header;
  return { kind: table.kindKey, header, fields: new Map(fields), average: table.average };
}

/** `A`, `B` … `AA`. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The columns of the source under a draft's header, with three different values each. */
export function mappedColumnsOf(rows: readonly FirstRow[], { header }: MappingDraft): readonly DraftColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const last = header === null ? 0 : header.row + header.depth - 1;
  const heads = header === null ? [] : rows.filter(({ row }) => row >= header.row && row <= last);
  const below = rows.filter(({ row }) => row > last);
  return Array.from({ length: width }, (_, column) => {
    const texts = (list: readonly FirstRow[]) =>
      list.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => text !== '');
    return {
      column,
      letter: letterOf(column),
      header: texts(heads).join(' '),
      samples: [...new Set(texts(below))].slice(0, 3),
    };
  }).filter(({ header: head, samples }) => head !== '' || samples.length > 0);
}

/** The draft with a field at a column; the field leaves the column it was at, unless several may feed it. `null` reads past the column. */
export function withField(draft: MappingDraft, column: number, field: Field | null): MappingDraft {
  const fields = new Map(
    [...draft.fields].filter(([at, one]) => at !== column && (one !== field || repeats(draft.kind, one))),
  );
  if (field !== null) fields.set(column, field);
  return { ...draft, fields };
}

/** The draft under another kind; fields that the kind does not know are dropped. */
export function withKind(draft: MappingDraft, kind: TableKind): MappingDraft {
  const known = new Set(fieldsOf(kind));
  return { ...draft, kind, fields: new Map([...draft.fields].filter(([, field]) => known.has(field))) };
}

/** A draft as the input of `import.map`. */
export function patchOf(table: number, { kind, header, fields, average }: MappingDraft): MapPatch {
  return { table, kind, header, columns: Object.fromEntries(fields), average };
}

function repeats(kind: TableKind | null, field: Field): boolean {
  return kind !== null && mayRepeat(kind, field);
}

/** Whether a value of the draft has several columns, so that it matters how they become one score. */
export function hasSeveral({ fields }: MappingDraft): boolean {
  return new Set(fields.values()).size < fields.size;
}
