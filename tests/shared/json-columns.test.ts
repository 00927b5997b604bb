import { expect, test } from 'vitest';
import { columns } from '#main/store/columns.ts';
import { ownPatternColumns } from '#shared/calibration/own-pattern-contract.ts';
import { auditColumns, gateColumns, integrityColumns } from '#shared/dossier/rows.ts';
import { profileColumns } from '#shared/import/rows.ts';
import { type JsonColumns, listColumn, optionalColumn, recordColumn } from '#shared/kernel/json-column.ts';
import { letterheadColumns, ratingColumns } from '#shared/people/rows.ts';
import { savedViewColumns } from '#shared/rating/rows.ts';
import { erasureColumns, signatureColumns, signedRecordColumns, signOffColumns } from '#shared/record/rows.ts';
import { assessmentColumns, roundColumns } from '#shared/round/rows.ts';
import { agendaColumns, decisionColumns, partColumns } from '#shared/session/rows.ts';
import type { TableName, Tables, WorkTableName } from '#shared/tables.ts';
import { lessonColumns, practiceCaseColumns, trainingResultColumns } from '#shared/training/rows.ts';
import { sourcesUnder } from '../house/sources.ts';

/** What reads and writes the JSON of every table; null where it has none. Rows about work have typed columns only. */
const codecs: { readonly [T in Exclude<TableName, WorkTableName>]: JsonColumns<Tables[T]> | null } = {
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
  evidence_gate: gateColumns,
  audit_sample: auditColumns,
  audit_item: null,
  lesson: lessonColumns,
  integrity_note: integrityColumns,
  actor: null,
  actor_key: null,
  signed_record: signedRecordColumns,
  signature: signatureColumns,
  erasure: erasureColumns,
  answer: null,
  assignment: null,
  attachment: null,
  attendance: null,
  ballot: null,
  dissent: null,
  employee: null,
  import_file: null,
  interest: null,
  note: null,
  package: null,
  past_predicate: null,
  past_rating: null,
  recusal: null,
  round_key: null,
  // Text that `parseEdition` checks each time it is read.
  rule_edition: null,
  sitting: null,
  hearing: null,
  unit: null,
  vote: null,
  work_record: null,
  workshop: null,
};

test('every table says which of its columns hold JSON, and they are columns of the schema', () => {
  for (const [table, codec] of Object.entries(codecs))
    expect(columns[table as TableName]).toEqual(expect.arrayContaining(Object.keys(codec ?? {})));
});

/** Where JSON is no column of a table: files, the wire, the log, editions that are checked as they are read. */
const others =
  /^src\/(?:main\/(?:hosts|readers|papers|exchange|kernel|store|rules)\/|shared\/kernel\/|main\/consequences\/|main\/rating\/move-reads|main\/people\/key-file|main\/workshop\/recover-jobs|main\/calibration\/own-pattern|shared\/column-values|shared\/import\/profile-file|shared\/record\/record-file|shared\/rules\/rules-json)/;

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
