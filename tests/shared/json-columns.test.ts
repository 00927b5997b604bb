import { expect, test } from 'vitest';
import { columns } from '#main/store/columns.ts';
import { profileColumns } from '#shared/import/rows.ts';
import { listColumn, optionalColumn, recordColumn } from '#shared/kernel/json-column.ts';
import { ratingColumns } from '#shared/people/rows.ts';
import { savedViewColumns } from '#shared/rating/rows.ts';
import { letterheadColumns, signOffColumns } from '#shared/record/rows.ts';
import { assessmentColumns, roundColumns } from '#shared/round/rows.ts';
import { agendaColumns, decisionColumns, ownPatternColumns, partColumns } from '#shared/session/rows.ts';
import type { TableName } from '#shared/tables.ts';
import { practiceCaseColumns, trainingResultColumns } from '#shared/training/rows.ts';
import { sourcesUnder } from '../house/sources.ts';

/** Every table with columns of JSON, and what reads and writes them. An edition's content is text that `parseEdition` checks. */
const codecs: Partial<Record<TableName, Readonly<Record<string, unknown>>>> = {
  rating: ratingColumns,
  assessment: assessmentColumns,
  round: roundColumns,
  agenda_item: agendaColumns,
  decision: decisionColumns,
  own_pattern: ownPatternColumns,
  part: partColumns,
  sign_off: signOffColumns,
  letterhead: letterheadColumns,
  saved_view: savedViewColumns,
  profile: profileColumns,
  training_result: trainingResultColumns,
  practice_case: practiceCaseColumns,
};

/** What the row types call JSON in their own words, by interface. */
test('every column that a row type calls JSON is read and written in one place, beside that type', () => {
  const said = sourcesUnder('src/shared', /\/rows\.ts$/).flatMap(({ path, text }) =>
    [...text.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*?\*\/\n(?:export )?interface \w+/g)].flatMap(([doc]) =>
      /JSON/.test(doc) ? [...doc.matchAll(/`(\w+)`/g)].map(([, name]) => ({ path, name: name ?? '' })) : [],
    ),
  );
  const known = new Set(Object.values(codecs).flatMap((codec) => Object.keys(codec)));
  const stored = new Set<string>(Object.values(columns).flat());
  const bare = ['at', 'id', 'rater_key', 'round_id', 'source', 'own', 'merged_hash', 'minutes', 'row', 'depth', 'logo'];
  const missing = said.filter(({ name }) => stored.has(name) && !known.has(name) && !bare.includes(name));
  expect(missing.filter(({ name }) => !['open_reason', 'reopened_reason', 'content'].includes(name))).toEqual([]);
  for (const [table, codec] of Object.entries(codecs))
    expect(columns[table as TableName]).toEqual(expect.arrayContaining(Object.keys(codec)));
});

/** Where JSON is no column of a table: files, the wire, the log, editions that are checked as they are read. */
const others =
  /^src\/(?:main\/(?:hosts|readers|papers|exchange|kernel|store|rules)\/|shared\/kernel\/|main\/consequences\/|main\/rating\/move-reads|main\/workshop\/recover-jobs|main\/calibration\/own-pattern|shared\/column-values|shared\/import\/profile-file)/;

test('nowhere else is JSON of a row parsed', () => {
  const found = ['src/main', 'src/shared'].flatMap((folder) =>
    sourcesUnder(folder, /\.ts$/).filter(({ path, text }) => !others.test(path) && text.includes('JSON.parse(')),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('what is empty is stored as null and comes back empty', () => {
  expect(listColumn<string>().write([])).toBe(null);
  expect(listColumn<string>().read(null)).toEqual([]);
  expect(recordColumn<string>().write({})).toBe(null);
  expect(recordColumn<string>().read(null)).toEqual({});
  expect(optionalColumn<number>().write(null)).toBe(null);
  expect(optionalColumn<number>().read(optionalColumn<number>().write(2))).toBe(2);
  expect(assessmentColumns.notes.read(assessmentColumns.notes.write({ harmonis: 'Baik' }))).toEqual({
    harmonis: 'Baik',
  });
});
