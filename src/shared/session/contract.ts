import { z } from 'zod';
import { command, desk, lead, output, panel, query } from '#shared/kernel/entry.ts';
import type { Role } from '#shared/kernel/roles.ts';
import { namedText, writtenText } from '#shared/kernel/text-limits.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { Quorum } from './quorum.ts';
import { declaredInterests, type InterestKind, patternRules, type SessionRow } from './rows.ts';

const key = namedText;

/** A person of the panel, and whether they are in the room. `out`: stepped out for the case that lies open. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly post: string | null;
  readonly nip: string | null;
  readonly locked: boolean;
  readonly since: string | null;
  readonly out: boolean;
}

/** The case that lies open: since when, for how long, and the running vote. `voted` of `voters` have voted. */
export interface OpenCase {
  readonly employee: string;
  readonly since: string;
  readonly minutes: number;
  readonly revealed: boolean;
  readonly ballot: RunningBallot | null;
}

/** A silent vote that runs: who may vote, who has; what they voted is not shown before the reveal. */
export interface RunningBallot {
  readonly id: string;
  readonly revealed: boolean;
  readonly voters: readonly {
    readonly id: string;
    readonly name: string;
    readonly nip: string | null;
    readonly locked: boolean;
    readonly voted: boolean;
  }[];
  /** Votes by name, null before the reveal. */
  readonly votes: readonly { readonly actor: string; readonly name: string; readonly predicate: Predicate }[] | null;
}

/**
 * The room now. `quorum` is null while no member is known or nobody is present: then no session is held. `started`: since when somebody
 * has been in the room without a break.
 */
export interface SessionState {
  readonly settings: SessionRow;
  readonly people: readonly Participant[];
  readonly quorum: Quorum | null;
  readonly started: string | null;
  readonly open: OpenCase | null;
}

/** An interest somebody has in a case: known by NIP or declared. */
export interface SaidInterest {
  readonly id: string | null;
  readonly actor: string;
  readonly name: string;
  readonly kind: InterestKind;
  readonly note: string | null;
  readonly present: boolean;
  readonly out: boolean;
}

export const sessionContract = {
  'sitting.get': query(z.strictObject({}), output<SessionState>(), {
    about: { id: 'Keadaan sidang', en: 'State of the session' },
    roles: panel,
    scope: 'cases',
    reads: ['sitting', 'actor', 'attendance', 'hearing', 'recusal', 'ballot', 'vote', 'agenda_item'],
  }),
  'sitting.set': command(
    z.strictObject({
      quorum: key.optional(),
      timebox: z.int().min(1).max(240).optional(),
      sessionMinutes: z.int().min(1).max(1_440).nullable().optional(),
      patternRule: z.enum(patternRules).optional(),
      authority: namedText.nullable().optional(),
      authorityPost: namedText.nullable().optional(),
    }),
    {
      roles: lead,
      words: {
        name: { id: 'Aturan sidang', en: 'Rules of the session' },
        line: { id: 'Aturan sidang diubah', en: 'Rules of the session changed' },
      },
    },
  ),
  /** `actor` is an id or a name. */
  'attendance.mark': command(z.strictObject({ actor: key, present: z.boolean() }), {
    roles: desk,
    undoable: 'kept',
    words: { name: { id: 'Kehadiran', en: 'Attendance' }, line: { id: '{name} {present}', en: '{name} {present}' } },
  }),
  'interest.declare': command(
    z.strictObject({
      actor: key,
      employee: key,
      kind: z.enum(declaredInterests),
      note: writtenText.nullable().default(null),
    }),
    {
      roles: panel,
      words: {
        name: { id: 'Benturan kepentingan dinyatakan', en: 'Conflict of interest declared' },
        line: {
          id: 'Benturan kepentingan {name} pada {person}: {kind}',
          en: 'Conflict of interest of {name} with {person}: {kind}',
        },
      },
    },
  ),
  'interest.withdraw': command(z.strictObject({ interest: key }), {
    roles: desk,
    words: {
      name: { id: 'Benturan kepentingan dicabut', en: 'Conflict of interest withdrawn' },
      line: {
        id: 'Benturan kepentingan {name} pada {person} dicabut',
        en: 'Conflict of interest of {name} with {person} withdrawn',
      },
    },
  }),
  /** `cause` may be left out where the interest is known; `employee` is an id or a NIP. */
  'recusal.out': command(
    z.strictObject({
      actor: key,
      employee: key,
      kind: z.enum(declaredInterests).optional(),
      note: writtenText.nullable().default(null),
    }),
    {
      roles: desk,
      undoable: 'kept',
      words: {
        name: { id: 'Keluar ruangan', en: 'Stepping out' },
        line: { id: '{name} keluar untuk kasus {person}: {kind}', en: '{name} stepped out for {person}: {kind}' },
      },
    },
  ),
  'recusal.back': command(z.strictObject({ actor: key, employee: key }), {
    roles: desk,
    undoable: 'kept',
    words: {
      name: { id: 'Kembali ke ruangan', en: 'Coming back' },
      line: { id: '{name} kembali setelah kasus {person}', en: '{name} came back after the case of {person}' },
    },
  }),
  /** Who has an interest in a case, and whether it may be opened. */
  'recusal.get': query(
    z.strictObject({ employee: key }),
    output<{ readonly interests: readonly SaidInterest[]; readonly shut: boolean; readonly quorum: Quorum | null }>(),
    {
      about: { id: 'Benturan kepentingan satu kasus', en: 'Interests in one case' },
      roles: panel,
      scope: 'cases',
      reads: ['actor', 'attendance', 'recusal', 'interest', 'employee', 'sitting'],
    },
  ),
  /** Cases that are shut now: somebody present must step out before they may be looked at. Empty while no session is held. */
  'recusal.list': query(
    z.strictObject({}),
    output<{ readonly rows: readonly { readonly employee: string; readonly names: readonly string[] }[] }>(),
    {
      about: { id: 'Kasus yang menunggu pengunduran diri', en: 'Cases that wait for a recusal' },
      roles: panel,
      scope: 'cases',
      reads: ['actor', 'attendance', 'recusal', 'interest', 'employee'],
    },
  ),
  'dissent.add': command(z.strictObject({ actor: key, employee: key.nullable().default(null), words: writtenText }), {
    roles: panel,
    words: {
      name: { id: 'Pendapat berbeda', en: 'Dissent' },
      line: { id: 'Pendapat berbeda {name} {person}', en: 'Dissent of {name} {person}' },
    },
  }),
  'dissent.remove': command(z.strictObject({ dissent: key }), {
    roles: panel,
    words: {
      name: { id: 'Pendapat berbeda dicabut', en: 'Dissent withdrawn' },
      line: { id: 'Pendapat berbeda {name} dicabut', en: 'Dissent of {name} withdrawn' },
    },
  }),
};
