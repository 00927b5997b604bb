import { z } from 'zod';
import type { CommitListRow } from '#shared/kernel/commit-contract.ts';
import { command, desk, output, panel, query } from '#shared/kernel/entry.ts';
import { anyText, idText, writtenText } from '#shared/kernel/text-limits.ts';
import type { MinutesRating, Predicate } from '#shared/rules/levels.ts';
import type { RosterRow } from './roster.ts';
import { exclusions } from './rows.ts';

/** `nip` is all 18 digits, unmasked. */
export interface EmployeeList {
  readonly rows: readonly RosterRow[];
}

/** A commit that touched a person, with their rating before and after; null where it wrote no rating. */
export interface PersonEvent {
  readonly commit: CommitListRow;
  readonly from: MinutesRating | null;
  readonly to: MinutesRating | null;
}

/** What others said of a person. `mean` is null while fewer than three raters gave a score. */
export interface PeerView {
  readonly raters: number;
  /** From how many raters on values are shown. */
  readonly least: number;
  readonly criteria: readonly { readonly criterion: string; readonly raters: number; readonly mean: number | null }[];
}

const people = z.array(idText).min(1);

export const employeeContract = {
  'employee.list': query(
    z.strictObject({ unit: anyText.optional(), ids: z.array(anyText).optional() }),
    output<EmployeeList>(),
    {
      about: { id: 'Semua pegawai dan penilaiannya', en: 'Everybody and their ratings' },
      roles: panel,
      scope: 'cases',
      reads: ['employee', 'rating', 'unit'],
      eager: true,
    },
  ),
  /** `employee` is a row id or a NIP. */
  'employee.history': query(z.strictObject({ employee: idText }), output<{ readonly rows: readonly PersonEvent[] }>(), {
    about: { id: 'Riwayat satu pegawai', en: 'History of one person' },
    traced: 'looked',
    roles: panel,
    scope: 'cases',
    reads: ['log'],
  }),
  /** Of people side by side: their predicates of the newest past periods, newest first. */
  'employee.past': query(
    z.strictObject({ employees: z.array(idText).max(50), periods: z.int().min(1).max(20).default(3) }),
    output<{
      readonly periods: readonly string[];
      readonly rows: readonly {
        readonly employee: string;
        readonly period: string;
        readonly predicate: Predicate | null;
      }[];
    }>(),
    {
      about: { id: 'Predikat periode lalu', en: 'Predicates of past periods' },
      roles: panel,
      scope: 'cases',
      reads: ['past_rating'],
    },
  ),
  'employee.peers': query(z.strictObject({ employee: idText }), output<PeerView>(), {
    about: { id: 'Penilaian rekan atas satu pegawai', en: 'Peer ratings of one person' },
    traced: 'looked',
    roles: panel,
    scope: 'cases',
    reads: ['employee', 'assessment', 'workshop'],
  }),
  'employee.exclude': command(z.strictObject({ employees: people, because: z.enum(exclusions), reason: writtenText }), {
    roles: desk,
    words: {
      name: { id: 'Pengecualian', en: 'Exclusion' },
      line: { id: '{who} dikecualikan: {because}', en: '{who} excluded: {because}' },
    },
  }),
  'employee.include': command(z.strictObject({ employees: people, reason: writtenText }), {
    roles: desk,
    words: {
      name: { id: 'Penyertaan kembali', en: 'Inclusion' },
      line: { id: '{who} disertakan kembali', en: '{who} taken back in' },
    },
  }),
};
