import { z } from 'zod';
import { command, output, panel, query } from '#shared/kernel/entry.ts';
import { namedText, writtenText } from '#shared/kernel/text-limits.ts';
import { caseStates } from '#shared/people/rows.ts';
import { ratingInput } from '#shared/rules/level-input.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { ClosedRow } from '#shared/session/closed.ts';

const key = namedText;

/** A cap on one paste: more cells than any workshop has people and columns. */
const most = 50_000;

/** Who is meant: `employee` is a row id or an 18-digit NIP; scripts may write `nip` instead. */
const who = { employee: key.optional(), nip: key.optional() };

/** Takes either name of the person as `employee`. */
function named<T extends { employee?: string | undefined; nip?: string | undefined }>(
  { employee, nip, ...rest }: T,
  context: z.RefinementCtx,
) {
  const person = employee ?? nip;
  if (person === undefined || (employee !== undefined && nip !== undefined)) {
    context.addIssue({ code: 'custom', path: ['employee'], message: 'employee | nip' });
    return z.NEVER;
  }
  return { ...rest, employee: person };
}

/** Of one person, for the optional columns of the grid: scores by raters (null below three), points of the queue, the newest past predicate. */
export interface CaseFigures {
  readonly employee: string;
  readonly raw: number | null;
  readonly fair: number | null;
  readonly se: number | null;
  readonly points: number | null;
  readonly past: { readonly period: string; readonly predicate: Predicate } | null;
}

export const ratingContract = {
  'case.figures': query(z.strictObject({}), output<{ readonly rows: readonly CaseFigures[] }>(), {
    about: { id: 'Angka tiap kasus untuk tabel panel', en: "Figures of each case for the panel's table" },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: ['employee', 'rating', 'unit', 'workshop', 'own_pattern', 'assessment', 'work_record', 'past_rating'],
  }),
  'rating.set': command(
    z
      .strictObject({
        ...who,
        hasil: ratingInput.optional(),
        perilaku: ratingInput.optional(),
        reason: writtenText,
        /** What the change rests on: a document, a figure, a page. */
        evidence: z.array(writtenText).default([]),
      })
      .transform(named),
    {
      roles: panel,
      words: {
        name: { id: 'Penilaian', en: 'Rating' },
        line: { id: '{name}: {from} → {to}', en: '{name}: {from} → {to}' },
        same: {
          id: '{name}: penilaian diubah, predikat tetap {to}',
          en: '{name}: rating changed, predicate still {to}',
        },
        person: 'move',
      },
    },
  ),
  /** A paste, a fill, a clearing or a move of many on the board: all of it or nothing, one commit. An item's own reason goes before the shared one. */
  'rating.setMany': command(
    z.strictObject({
      items: z
        .array(
          z
            .strictObject({
              ...who,
              hasil: ratingInput.optional(),
              perilaku: ratingInput.optional(),
              state: z.enum(caseStates).optional(),
              reason: writtenText.nullable().optional(),
            })
            .transform(named),
        )
        .min(1)
        .max(most),
      reason: writtenText,
    }),
    {
      roles: panel,
      words: {
        name: { id: 'Penilaian beberapa pegawai', en: 'Ratings of several people' },
        line: { id: 'Penilaian {who} diubah', en: 'Ratings of {who} changed' },
        person: 'move',
      },
    },
  ),
  'rating.state': command(z.strictObject({ ...who, state: z.enum(caseStates) }).transform(named), {
    roles: panel,
    words: {
      name: { id: 'Status pembahasan', en: 'State of a case' },
      line: { id: '{name}: {state}', en: '{name}: {state}' },
      person: 'move',
    },
  }),
  /** Rows that a paste, a fill or a move of many must leave out: by id and cause, so also those that the caller does not see. */
  'rating.closed': query(z.strictObject({}), output<{ readonly rows: readonly ClosedRow[] }>(), {
    about: { id: 'Baris yang sedang tertutup', en: 'Rows that are closed now' },
    roles: panel,
    scope: 'workshop',
    reads: ['actor', 'attendance', 'recusal', 'interest', 'employee', 'ballot', 'part'],
  }),
};
