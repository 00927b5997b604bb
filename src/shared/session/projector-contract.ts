import { z } from 'zod';
import { command, output, query } from '#shared/kernel/entry.ts';
import type { Predicate, PredicateCounts, Rating } from '#shared/rules/levels.ts';
import type { CaseState } from '#shared/tables.ts';

/** The open case as a room may see it: `name` only once it was revealed; never a NIP, a note or who voted how. */
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
  readonly since: string;
  readonly minutes: number;
  readonly vote: { readonly voted: number; readonly voters: number; readonly counts: PredicateCounts | null } | null;
}

export interface Projection {
  readonly workshop: string;
  readonly period: string;
  readonly decided: number;
  readonly cases: number;
  readonly open: ProjectedCase | null;
}

export const projectorContract = {
  'projector.get': query(z.strictObject({}), output<Projection>(), [
    'workshop',
    'sitting',
    'hearing',
    'agenda_item',
    'rating',
    'employee',
    'unit',
    'ballot',
    'vote',
    'actor',
    'attendance',
    'recusal',
  ]),
  /** The projector shows the name of the open case, which is recorded; or its alias again. */
  'projector.reveal': command(z.strictObject({})),
  'projector.mask': command(z.strictObject({})),
};
