import { z } from 'zod';
import { type CaseFlag, caseFlags } from '#shared/calibration/queue-view.ts';
import { command, desk, output, panel, query } from '#shared/kernel/entry.ts';
import { namedText, writtenText } from '#shared/kernel/text-limits.ts';
import type { CaseState } from '#shared/people/rows.ts';
import { ratingInput } from '#shared/rules/level-input.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { VerdictKind } from './rows.ts';

const key = namedText;
const people = z.array(key).min(1);

/** `recused`: somebody present must step out, or has, before the panel may look. */
export type AgendaState = CaseState | 'recused';

/** A case on the agenda. `minutes` is its timebox, `spent` how many minutes it has lain open so far. */
export interface AgendaRow {
  readonly employee: string;
  readonly name: string;
  readonly unit: string | null;
  readonly initial: Predicate | null;
  readonly predicate: Predicate | null;
  readonly state: AgendaState;
  readonly flags: readonly CaseFlag[];
  readonly source: 'queue' | 'hand';
  readonly minutes: number;
  readonly spent: number;
}

/** What the panel did with one case. */
export interface CaseRecordView {
  readonly decision: {
    readonly kind: VerdictKind;
    readonly reason: string | null;
    readonly evidence: readonly string[];
    readonly by: string;
    readonly at: string;
  } | null;
  readonly flags: readonly CaseFlag[];
  readonly dissents: readonly { readonly id: string; readonly name: string; readonly words: string }[];
  readonly votes: readonly {
    readonly at: string;
    readonly outcome: Predicate | null;
    readonly votes: readonly { readonly name: string; readonly predicate: Predicate }[];
  }[];
}

/** A case that could go on the agenda. `chance`: that its predicate on record is wrong; null without a predicate. */
export interface SuggestedCase {
  readonly employee: string;
  readonly flags: readonly CaseFlag[];
  readonly chance: number | null;
}

export const agendaContract = {
  'agenda.list': query(z.strictObject({}), output<{ readonly rows: readonly AgendaRow[] }>(), {
    about: { id: 'Agenda sidang', en: 'Agenda of the session' },
    roles: panel,
    scope: 'cases',
    reads: ['agenda_item', 'employee', 'rating', 'hearing', 'recusal', 'attendance', 'interest', 'actor', 'sitting'],
  }),
  /**
   * What to discuss first and why, most pressing first; `limit` cases at most. `unexplained`: how many of `all` have no reason but a
   * small chance of a wrong record, `reasons`: how many each reason; `places`: how many more the session has time for, null where its length was not set; `fresh`: how many `agenda.build` adds.
   */
  'agenda.suggest': query(
    z.strictObject({ unit: key.optional(), limit: z.int().positive().default(40) }),
    output<{
      readonly rows: readonly SuggestedCase[];
      readonly all: number;
      readonly unexplained: number;
      readonly fresh: number;
      readonly places: number | null;
      readonly reasons: readonly { readonly flag: CaseFlag; readonly n: number }[];
    }>(),
    {
      about: { id: 'Usulan kasus untuk agenda', en: 'Cases suggested for the agenda' },
      roles: panel,
      scope: 'cases',
      long: true,
      reads: [
        'employee',
        'rating',
        'unit',
        'workshop',
        'own_pattern',
        'assessment',
        'skp_line',
        'agenda_item',
        'decision',
        'sitting',
      ],
    },
  ),
  /** Puts the suggested cases that are not there yet on the agenda: `limit` of them, else as many as the session has time for. */
  'agenda.build': command(z.strictObject({ unit: key.optional(), limit: z.int().positive().optional() }), {
    roles: desk,
    words: {
      name: { id: 'Agenda disusun', en: 'Agenda built' },
      line: { id: 'Agenda disusun: {cases} kasus', en: 'Agenda built: {cases} {cases|case|cases}' },
      person: 'none',
    },
  }),
  'agenda.add': command(
    z.strictObject({
      employees: people,
      flags: z.array(z.enum(caseFlags)).default([]),
      minutes: z.int().min(1).max(240).nullable().default(null),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Agenda ditambah', en: 'Added to the agenda' },
        line: { id: '{who} masuk agenda', en: '{who} put on the agenda' },
        person: 'none',
      },
    },
  ),
  'agenda.remove': command(z.strictObject({ employees: people }), {
    roles: desk,
    words: {
      name: { id: 'Agenda dikurangi', en: 'Taken off the agenda' },
      line: { id: '{cases} kasus dikeluarkan dari agenda', en: '{cases} {cases|case|cases} taken off the agenda' },
      person: 'none',
    },
  }),
  /** Cases keep their order among themselves; `to` is the place of the first of them in the list, from 0, counted without them. */
  'agenda.move': command(z.strictObject({ employees: people, to: z.int().min(0) }), {
    roles: desk,
    words: {
      name: { id: 'Urutan agenda', en: 'Order of the agenda' },
      line: { id: 'Urutan agenda: {who}', en: 'Order of the agenda: {who}' },
      person: 'none',
    },
  }),
  'case.open': command(z.strictObject({ employee: key }), {
    roles: desk,
    undoable: 'kept',
    words: {
      name: { id: 'Kasus dibuka', en: 'Case opened' },
      line: { id: 'Kasus {name} dibuka', en: 'Case of {name} opened' },
    },
  }),
  'case.close': command(z.strictObject({}), {
    roles: desk,
    undoable: 'kept',
    words: { name: { id: 'Kasus ditutup', en: 'Case closed' }, line: { id: 'Kasus ditutup', en: 'Case closed' } },
  }),
  /**
   * Decides a case as it is now, or with other ratings than now, in one step. A changed rating needs a reason, and so does a flagged case
   * that stays as it was. `dissents`: members who do not agree, each with their words.
   */
  'case.decide': command(
    z.strictObject({
      employee: key,
      hasil: ratingInput.optional(),
      perilaku: ratingInput.optional(),
      reason: writtenText.nullable().default(null),
      evidence: z.array(writtenText).default([]),
      dissents: z.array(z.strictObject({ actor: key, words: writtenText })).default([]),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Keputusan', en: 'Decision' },
        line: { id: '{name} diputuskan: {to} ({kept})', en: '{name} decided: {to} ({kept})' },
      },
    },
  ),
  'case.postpone': command(z.strictObject({ employee: key, reason: writtenText }), {
    roles: desk,
    words: { name: { id: 'Penundaan', en: 'Postponement' }, line: { id: '{name} ditunda', en: '{name} postponed' } },
  }),
  'case.get': query(z.strictObject({ employee: key }), output<CaseRecordView>(), {
    about: { id: 'Catatan satu kasus', en: 'The record of one case' },
    roles: panel,
    scope: 'cases',
    reads: ['decision', 'dissent', 'ballot', 'vote', 'agenda_item', 'actor'],
  }),
};
