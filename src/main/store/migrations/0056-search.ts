import type { TableName } from '#shared/tables.ts';

/**
 * What can be found by its words: tables in the order in which hits are shown, each with its columns. People themselves are found in the
 * list of everyone. Nothing sealed, no rater's own words and no forms of the 360 are in it.
 */
export const searched = {
  decision: ['reason', 'evidence'],
  rating: ['reason', 'evidence'],
  dissent: ['words'],
  note: ['text'],
  dialogue: ['topic', 'agreement', 'follow_up'],
  risk: ['code', 'objective', 'risk', 'cause', 'effect', 'control', 'treatment', 'owner'],
  goal: ['code', 'objective', 'indicator', 'unit', 'remark'],
  performance_agreement: ['objective', 'indicator'],
  squad_member: ['team_code', 'team_name', 'decree', 'role', 'output'],
  role_result: ['superior_plan', 'result', 'role'],
  evidence_file: ['file_name'],
  award: ['award', 'giver', 'decree'],
  discipline: ['sanction', 'decree'],
  competence: ['competency', 'reason'],
  survey: ['service', 'unit'],
  post: ['position', 'unit', 'decree'],
  training: ['title', 'organiser', 'certificate'],
  education: ['major', 'school'],
  skp_line: ['code', 'plan', 'indicator', 'superior_plan', 'target', 'realisation', 'evidence', 'feedback'],
  line_phase: ['code', 'plan', 'indicator', 'evidence'],
  progress: ['obstacle'],
  activity: ['plan', 'activity', 'achievement', 'evidence'],
  lesson: ['title', 'text', 'tags'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;

export type SearchedTable = keyof typeof searched;
export const searchedTables = Object.keys(searched) as readonly SearchedTable[];

/** Rows of one table lie in the index between its base and the next: the base plus their own number. */
export const searchSpan = 2 ** 40;

export function searchBase(table: SearchedTable): number {
  return searchedTables.indexOf(table) * searchSpan;
}

/** What may be found only by those it is meant for is not in the index. */
const open: Readonly<Partial<Record<SearchedTable, (row: string) => string>>> = {
  dialogue: (
    row,
  ) => `coalesce(${row}"privacy", '') NOT LIKE '%terbatas%' AND coalesce(${row}"privacy", '') NOT LIKE '%rahasia%'
    AND coalesce(${row}"privacy", '') NOT LIKE '%tertutup%' AND coalesce(${row}"privacy", '') NOT LIKE '%pribadi%'
    AND coalesce(${row}"privacy", '') NOT LIKE '%private%' AND coalesce(${row}"privacy", '') NOT LIKE '%restricted%'
    AND coalesce(${row}"privacy", '') NOT LIKE '%confidential%'`,
};

/** Tables that are younger than the index: their own migration brings them in. */
const younger: readonly SearchedTable[] = ['lesson'];

/** SQL for whether a row of this table is in the index; `row` is what its columns are named after, as `new.`. */
export function searchSays(table: SearchedTable, row: string): string {
  return `coalesce(${searched[table].map((name) => `${row}"${name}"`).join(', ')}, NULL) IS NOT NULL
    AND ${open[table]?.(row) ?? 'TRUE'}`;
}

/** SQL that brings a table into the index and keeps it there. */
export function triggersOf(table: SearchedTable): string {
  const columns: readonly string[] = searched[table];
  const words = (row: string): string => columns.map((name) => `coalesce(${row}"${name}", '')`).join(` || ' ' || `);
  const says = (row: string) => searchSays(table, row);
  const base = searchBase(table);
  const watched = [...columns, ...(table === 'dialogue' ? ['privacy'] : [])].map((name) => `"${name}"`).join(', ');
  const add = `INSERT INTO search (rowid, words) SELECT ${base} + new.rowid, ${words('new.')} WHERE ${says('new.')};`;
  const remove = `DELETE FROM search WHERE rowid = ${base} + old.rowid;`;
  return `
CREATE TRIGGER ${table}_search_added AFTER INSERT ON "${table}" WHEN ${says('new.')} BEGIN ${add} END;
CREATE TRIGGER ${table}_search_changed AFTER UPDATE OF ${watched} ON "${table}" BEGIN ${remove} ${add} END;
CREATE TRIGGER ${table}_search_removed AFTER DELETE ON "${table}" WHEN ${says('old.')} BEGIN ${remove} END;
INSERT INTO search (rowid, words) SELECT ${base} + rowid, ${words('')} FROM "${table}" WHERE ${says('')};`;
}

/**
 * The words of everything that is searched, without the texts themselves: 35 bytes a row. Triggers keep it up to date, whatever writes:
 * a command, an import, undo, a shadow commit, recovery.
 */
export const searchIndex = `
CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, detail=none, prefix='3',
  tokenize="unicode61 remove_diacritics 2");
${searchedTables
  .filter((table) => !younger.includes(table))
  .map(triggersOf)
  .join('\n')}
`;
