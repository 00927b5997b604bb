import { z } from 'zod';
import { command, desk, job, lead, output, panel, query } from '#shared/kernel/entry.ts';
import { idText, savedTo, writtenText } from '#shared/kernel/text-limits.ts';
import { reaches } from './eligible.ts';
import type { Instrument } from './instrument.ts';
import type { RoundState } from './rows.ts';
import { type AssessmentKind, assessmentKinds } from './rows.ts';

const shortText = z.string().trim().min(1).max(500);
const id = idText;

/** A round in figures; scores are never among them before it is closed. */
export interface RoundLine {
  readonly id: string;
  readonly name: string;
  readonly state: RoundState;
  readonly masked: boolean;
  readonly due: string;
  readonly expires: string;
  readonly instrument: { readonly id: string; readonly version: number; readonly criteria: number };
  readonly ratees: number;
  readonly raters: number;
  readonly pairs: number;
  readonly issued: number;
  readonly answered: number;
  readonly given: number;
  readonly wanted: number;
}

/** One rater's work: how much, whether their package is out, and how much of the answer is there. */
export interface RoundRater {
  readonly key: string;
  readonly name: string;
  readonly pairs: number;
  readonly issued: string | null;
  readonly version: number;
  readonly received: string | null;
  readonly given: number;
  readonly wanted: number;
  /** Due day passed without a complete answer. */
  readonly late: boolean;
}

export interface RoundPair {
  readonly id: string;
  readonly rater: string;
  readonly raterName: string;
  readonly ratee: string;
  readonly rateeName: string;
  readonly kind: AssessmentKind;
  readonly weight: number | null;
}

/** How well the plan links the raters; self ratings are left out. `extra` are the few ratings that would link it best. */
export interface RoundLinks {
  readonly parts: number;
  readonly least: number;
  readonly most: number;
  readonly short: readonly { readonly ratee: string; readonly name: string; readonly raters: number }[];
  readonly extra: readonly {
    readonly rater: string;
    readonly raterName: string;
    readonly ratee: string;
    readonly rateeName: string;
  }[];
}

export interface RoundView {
  readonly round: RoundLine;
  readonly instrument: Instrument;
  readonly raters: readonly RoundRater[];
  readonly pairs: readonly RoundPair[];
  readonly links: RoundLinks;
}

/** A package that was made. The passphrase is shown once and kept nowhere. */
export interface IssuedPackage {
  readonly rater: string;
  readonly name: string;
  readonly file: string;
  readonly passphrase: string;
}

export const roundContract = {
  'round.list': query(z.strictObject({}), output<{ readonly rows: readonly RoundLine[] }>(), {
    about: { id: 'Putaran penilaian', en: 'Rating rounds' },
    roles: panel,
    scope: 'cases',
    reads: ['round', 'assignment', 'package', 'answer'],
  }),
  'round.get': query(z.strictObject({ round: id }), output<RoundView>(), {
    about: { id: 'Satu putaran dan kemajuannya', en: 'One round and its progress' },
    roles: panel,
    scope: 'cases',
    reads: ['round', 'assignment', 'package', 'answer', 'employee'],
  }),
  /** `instrument` is the JSON of an agency's own; without it the shipped one. Days are `YYYY-MM-DD`. */
  'round.create': command(
    z.strictObject({
      name: shortText,
      due: z.iso.date(),
      expires: z.iso.date(),
      masked: z.boolean().default(false),
      instrument: z.unknown().optional(),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Putaran baru', en: 'New round' },
        line: { id: 'Putaran {name} dibuat', en: 'Round {name} created' },
      },
    },
  ),
  'round.remove': command(z.strictObject({ round: id }), {
    roles: desk,
    words: {
      name: { id: 'Putaran dihapus', en: 'Round removed' },
      line: { id: 'Putaran {name} dihapus', en: 'Round {name} removed' },
    },
  }),
  /** Plans again who rates whom; what was edited by hand is replaced. `units` narrows the ratees. */
  'round.plan': command(
    z.strictObject({
      round: id,
      peers: z.int().min(0).max(20).default(4),
      reach: z.enum(reaches).default('all'),
      /** Least share of peers from another unit: what tells a better unit from more generous raters. */
      foreign: z.number().min(0).max(1).default(0.25),
      superior: z.boolean().default(true),
      subordinates: z.int().min(0).max(10).default(0),
      squads: z.boolean().default(true),
      self: z.boolean().default(false),
      units: z.array(shortText).optional(),
      avoid: z.array(z.tuple([id, id])).default([]),
      seed: z.int().default(1),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Rencana penilai', en: 'Rater plan' },
        line: {
          id: 'Rencana penilai {name}: {pairs} pasangan',
          en: 'Rater plan of {name}: {pairs} {pairs|pair|pairs}',
        },
      },
    },
  ),
  'assignment.add': command(
    z.strictObject({
      round: id,
      rater: shortText,
      ratee: id,
      kind: z.enum(assessmentKinds),
      weight: z.number().positive().max(100).nullable().default(null),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Penugasan ditambah', en: 'Assignment added' },
        line: { id: '{rater} ditugaskan menilai {ratee}', en: '{rater} is to rate {ratee}' },
      },
    },
  ),
  'assignment.remove': command(z.strictObject({ assignments: z.array(id).min(1) }), {
    roles: desk,
    words: {
      name: { id: 'Penugasan dihapus', en: 'Assignment removed' },
      line: { id: '{pairs} penugasan dihapus', en: '{pairs} {pairs|assignment|assignments} removed' },
    },
  }),
  /** Makes a package for each rater (or those named). `to`: a folder to write them into; without it one ZIP comes back. */
  'round.issue': job(
    z.strictObject({ round: id, raters: z.array(id).optional(), ...savedTo }),
    output<{
      readonly packages: readonly IssuedPackage[];
      readonly name: string;
      readonly bytes: Uint8Array | null;
    }>(),
    {
      roles: desk,
      traced: 'exported',
      scope: 'cases',
      writes: 'yes',
      words: {
        name: { id: 'Paket dibagikan', en: 'Packages given out' },
        line: {
          id: '{packages} paket putaran {name} dibagikan',
          en: '{packages} {packages|package|packages} of {name} given out',
        },
      },
    },
  ),
  /** Slips to cut out and hand over, one for each passphrase, as PDF. Passphrases are kept nowhere, so the caller gives them back. */
  'round.slips': job(
    z.strictObject({
      round: id,
      slips: z
        .array(z.strictObject({ name: shortText, file: shortText, passphrase: z.string().min(1).max(200) }))
        .min(1)
        .max(10_000),
    }),
    output<{ readonly name: string; readonly bytes: Uint8Array }>(),
    {
      about: { id: 'Lembar frasa sandi untuk dicetak', en: 'Slips of passphrases, to print' },
      roles: desk,
      scope: 'cases',
    },
  ),
  /** Opens every sealed answer and writes the scores: the release. Cannot be undone. */
  'round.close': command(z.strictObject({ round: id, reason: writtenText }), {
    roles: lead,
    traced: 'revealed',
    undoable: 'barrier',
    words: {
      name: { id: 'Putaran ditutup', en: 'Round closed' },
      line: {
        id: 'Putaran {name} ditutup: {answers} jawaban dibuka',
        en: 'Round {name} closed: {answers} {answers|answer|answers} released',
      },
    },
  }),
};
