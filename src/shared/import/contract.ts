import { z } from 'zod';
import { anyone, command, desk, job, output, sessionQuery } from '#shared/kernel/entry.ts';
import { separators } from '#shared/kernel/table.ts';
import { anyText, fileSource, idText, savedTo, writtenText } from '#shared/kernel/text-limits.ts';
import { organisationLevel } from '#shared/rules/level-input.ts';
import { decisionKinds } from './decision.ts';
import { type Field, fields, tableKinds } from './field.ts';
import { findingCodes } from './finding.ts';
import { rowStates } from './ledger.ts';
import type {
  ImportDecision,
  ImportDiff,
  ImportProblem,
  ImportRow,
  ImportSummary,
  Page,
  SavedFile,
} from './preview-contract.ts';
import { averages } from './profile.ts';

const preview = idText;
const field = z.enum(fields as readonly [Field, ...Field[]]);
/** By decision id: the key of a choice, an 18-digit NIP where it is open, or null to take the answer back. */
const answers = z.record(anyText, anyText.nullable());
const keys = z.array(idText).default([]);
const paged = { preview, page: z.int().nonnegative().default(0), size: z.int().positive().max(5_000).default(100) };

/** Where the header is: its first row's number in the source and how many rows it has; null: there is none. */
const header = z.strictObject({ row: z.int().positive(), depth: z.int().min(1).max(3).default(1) }).nullable();

export const importContract = {
  /** `job` names the work, so that its progress can be identified and `job.cancel` can stop it. */
  'import.read': job(
    z.strictObject({ sources: z.array(fileSource).min(1), job: z.string().max(100).optional() }),
    output<ImportSummary>(),
    {
      about: { id: 'Membaca berkas menjadi pratinjau impor', en: 'Reads files into a preview of an import' },
      roles: desk,
      scope: 'whole',
      waits: false,
    },
  ),
  'import.summary': sessionQuery(z.strictObject({ preview }), output<ImportSummary>(), {
    about: { id: 'Ringkasan pratinjau impor', en: "Summary of an import's preview" },
    roles: desk,
    scope: 'whole',
    reads: ['preview'],
  }),
  'import.rows': sessionQuery(
    z.strictObject({
      ...paged,
      table: z.int().nonnegative().optional(),
      state: z.enum(rowStates).optional(),
      code: z.enum(findingCodes).optional(),
      text: z.string().max(200).optional(),
    }),
    output<Page<ImportRow>>(),
    {
      about: { id: 'Baris pratinjau impor', en: "Rows of an import's preview" },
      roles: desk,
      scope: 'whole',
      reads: ['preview'],
    },
  ),
  'import.findings': sessionQuery(
    z.strictObject({
      ...paged,
      table: z.int().nonnegative().optional(),
      code: z.enum(findingCodes).optional(),
      severity: z.enum(['changed', 'doubtful', 'refused', 'note']).optional(),
    }),
    output<Page<ImportProblem>>(),
    {
      about: { id: 'Temuan pratinjau impor', en: "Findings of an import's preview" },
      roles: desk,
      scope: 'whole',
      reads: ['preview'],
    },
  ),
  'import.decisions': sessionQuery(
    z.strictObject({
      ...paged,
      kind: z.enum(decisionKinds).optional(),
      code: z.enum(findingCodes).optional(),
      open: z.boolean().optional(),
    }),
    output<Page<ImportDecision>>(),
    {
      about: { id: 'Keputusan yang ditunggu impor', en: 'Decisions that an import waits for' },
      roles: desk,
      scope: 'whole',
      reads: ['preview'],
    },
  ),
  'import.diff': sessionQuery(
    z.strictObject({
      ...paged,
      of: z.enum(['people', 'ratings']),
      state: z.enum(['new', 'changed', 'same', 'missing', 'moved']).optional(),
      text: z.string().max(200).optional(),
    }),
    output<Page<ImportDiff>>(),
    {
      about: { id: 'Perubahan yang dibawa impor', en: 'What an import would change' },
      roles: desk,
      scope: 'whole',
      reads: ['preview'],
    },
  ),
  /**
   * Answers are added to those given before, and the preview is made again; nothing is written. `all` answers every open decision of a
   * kind, or every one that findings of a code hang on: `suggested` takes each one's own offer, else the choice of that key wherever
   * it is one. `organisation` sets or corrects predicates of units ('' the agency) with a reason; null takes the edit back.
   */
  'import.answer': job(
    z.strictObject({
      preview,
      decisions: answers.default({}),
      all: z
        .array(
          z.strictObject({
            kind: z.enum(decisionKinds).optional(),
            code: z.enum(findingCodes).optional(),
            choice: idText,
          }),
        )
        .default([]),
      organisation: z
        .record(anyText, z.strictObject({ predicate: organisationLevel, reason: writtenText }).nullable())
        .default({}),
    }),
    output<ImportSummary>(),
    {
      about: { id: 'Menjawab keputusan impor', en: 'Answers decisions of an import' },
      roles: desk,
      scope: 'whole',
      touches: ['preview'],
      waits: false,
    },
  ),
  /**
   * Reads a table again as the user maps it: `columns` are fields by 0-based column; of several columns of one value `average` is its score. `kind` null leaves the table out; without `kind`
   * the user's mapping is taken back.
   */
  'import.map': job(
    z.strictObject({
      preview,
      table: z.int().nonnegative(),
      kind: z.enum(tableKinds).nullable().optional(),
      header: header.optional(),
      columns: z.record(z.string().regex(/^\d{1,5}$/), field.nullable()).default({}),
      average: z.enum(averages).optional(),
    }),
    output<ImportSummary>(),
    {
      about: { id: 'Memetakan tabel impor', en: 'Maps a table of an import' },
      roles: desk,
      scope: 'whole',
      touches: ['preview'],
      waits: false,
    },
  ),
  /** Reads the hidden rows and columns of a table's sheet too, or leaves them out again, and makes the preview again. */
  'import.hidden': job(
    z.strictObject({ preview, table: z.int().nonnegative(), hidden: z.boolean() }),
    output<ImportSummary>(),
    {
      about: { id: 'Membaca baris dan kolom tersembunyi', en: 'Reads hidden rows and columns, or not' },
      roles: desk,
      scope: 'whole',
      touches: ['preview'],
      waits: false,
    },
  ),
  /** Reads the text file of a table again with another sign between its cells, and makes the preview again. */
  'import.separator': job(
    z.strictObject({ preview, table: z.int().nonnegative(), separator: z.enum(separators) }),
    output<ImportSummary>(),
    {
      about: { id: 'Mengganti pemisah sel berkas teks', en: 'Changes the separator of a text file' },
      roles: desk,
      scope: 'whole',
      touches: ['preview'],
      waits: false,
    },
  ),
  /** Refused and doubtful rows as XLSX, the reason in an added column, to be mended and sent back. */
  'import.rejected': job(z.strictObject({ preview, ...savedTo }), output<SavedFile>(), {
    about: { id: 'Berkas baris yang ditolak atau diragukan', en: 'File of refused and doubtful rows' },
    roles: desk,
    scope: 'whole',
    waits: false,
  }),
  'import.discard': job(z.strictObject({ preview }), output<null>(), {
    about: { id: 'Membuang pratinjau impor', en: 'Drops a preview of an import' },
    roles: desk,
    scope: 'whole',
    waits: false,
  }),
  /** See `selectionOf` for `skipped` and `kept`. */
  'import.apply': command(
    z.strictObject({
      preview,
      decisions: answers.default({}),
      skipped: keys,
      kept: keys,
      job: z.string().max(100).optional(),
    }),
    {
      roles: desk,
      scope: 'whole',
      waits: false,
      decides: false,
      words: {
        name: { id: 'Impor', en: 'Import' },
        line: {
          id: 'Impor {files} berkas: {people} pegawai, {ratings} penilaian',
          en: 'Import of {files} {files|file|files}: {people} {people|person|people}, {ratings} {ratings|rating|ratings}',
        },
        person: 'whole',
      },
    },
  ),
  /** Stops work of this window that was started under `job`; false when there is none any more. Nothing of it is kept. */
  'job.cancel': job(z.strictObject({ job: idText }), output<{ readonly cancelled: boolean }>(), {
    about: { id: 'Menghentikan pekerjaan panjang', en: 'Stops long work' },
    roles: anyone,
    scope: 'machine',
    waits: false,
  }),
};
