import { z } from 'zod';
import type { Distribution } from '#shared/calibration/distribution-contract.ts';
import type { CaseFlag } from '#shared/calibration/queue-view.ts';
import { command, desk, everyone, lead, output, query } from '#shared/kernel/entry.ts';
import type { CaseState } from '#shared/people/rows.ts';
import type { Predicate, PredicateCounts, Rating } from '#shared/rules/levels.ts';

/**
 * The open case as a room may see it: `name` only once it was revealed; never a NIP, a note, a figure of calibration or who voted how.
 * `flags`: why it is on the agenda.
 */
export interface ProjectedCase {
  /** Stable within the workshop: a few letters that say nothing of the person. */
  readonly alias: string;
  readonly name: string | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly initial: {
    readonly hasil: Rating | null;
    readonly perilaku: Rating | null;
    readonly predicate: Predicate | null;
  };
  readonly now: {
    readonly hasil: Rating | null;
    readonly perilaku: Rating | null;
    readonly predicate: Predicate | null;
  };
  readonly state: CaseState;
  readonly flags: readonly CaseFlag[];
  readonly since: string;
  readonly minutes: number;
  readonly vote: { readonly voted: number; readonly voters: number; readonly counts: PredicateCounts | null } | null;
}

/** `session`: since when it is held and how many minutes are planned, each null where nobody said. */
export interface Projection {
  readonly workshop: string;
  readonly period: string;
  readonly decided: number;
  readonly cases: number;
  readonly session: { readonly started: string | null; readonly minutes: number | null };
  readonly open: ProjectedCase | null;
  /** How the predicates are spread over the unit of the open case, over everybody while none is open. */
  readonly mix: Distribution;
}

export const projectorContract = {
  'projector.get': query(z.strictObject({}), output<Projection>(), {
    about: { id: 'Yang tampil di proyektor', en: 'What the projector shows' },
    roles: everyone,
    scope: 'cases',
    reads: [
      'workshop',
      'sitting',
      'hearing',
      'agenda_item',
      'rating',
      'employee',
      'unit',
      'own_pattern',
      'ballot',
      'vote',
      'actor',
      'attendance',
      'recusal',
    ],
  }),
  /** The projector shows the name of the open case, which is recorded; or its alias again. */
  'projector.reveal': command(z.strictObject({}), {
    roles: lead,
    undoable: 'kept',
    words: {
      name: { id: 'Nama ditampilkan', en: 'Name shown' },
      line: { id: 'Nama {name} ditampilkan di proyektor', en: 'Name of {name} shown on the projector' },
    },
  }),
  'projector.mask': command(z.strictObject({}), {
    roles: desk,
    undoable: 'kept',
    words: {
      name: { id: 'Nama disamarkan', en: 'Name masked' },
      line: { id: 'Nama {name} disamarkan di proyektor', en: 'Name of {name} masked on the projector' },
    },
  }),
};
