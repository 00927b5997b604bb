import type { FairnessGroup } from '#shared/calibration/contract.ts';
import type { AwardLevel, SquadScope } from '#shared/rules/consequence/facts.ts';
import type { Ground, ListName } from '#shared/rules/consequence/lists.ts';
import type { Cell } from '#shared/rules/consequence/result.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import type { FairnessReport } from '#shared/stats/fairness/report.ts';

/** One rating more or less on one axis: the predicate it gives, and the place that follows. */
export interface ListStep {
  readonly axis: 'hasil' | 'perilaku';
  readonly step: 'up' | 'down';
  readonly predicate: Predicate;
  readonly box: number | null;
  readonly row: Rating | null;
}

/** A person on a list or one step from it: what puts them there, on what it rests, and which single steps would turn it. */
export interface ListedPerson {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
  readonly position: string | null;
  readonly predicate: Predicate | null;
  readonly y: number | null;
  readonly x: number | null;
  readonly box: number | null;
  readonly grounds: readonly Ground[];
  readonly evidence: readonly {
    readonly rule: string;
    readonly value: string | number | null;
    readonly at: Cell | null;
  }[];
  readonly turns: readonly ListStep[];
}

/** A list for a leader to look at; it decides nothing. `near`: one step from it; `unplaced`: may belong, but their box is not computable. */
export interface UtilisationList {
  readonly list: ListName;
  readonly people: readonly ListedPerson[];
  readonly near: readonly ListedPerson[];
  readonly unplaced: number;
  /** The editions whose criteria hold, by their names. */
  readonly editions: readonly string[];
  readonly fairness: readonly { readonly group: FairnessGroup; readonly report: FairnessReport | null }[];
}

/** One person's work across units in the year: for the talent file, allowance and career. */
export interface CrossWork {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
  readonly minutes: number;
  readonly share: number | null;
  /** Points that it gives on the talent axis Y. */
  readonly points: number;
  readonly awards: readonly { readonly award: string; readonly level: AwardLevel | null; readonly at: Cell | null }[];
  readonly squads: readonly {
    readonly name: string;
    readonly number: string | null;
    readonly decreed: string | null;
    readonly scope: SquadScope | null;
    readonly leads: boolean;
    readonly months: number;
    readonly minutes: number;
    /** Whether a line of the SKP names it; null: no SKP is on file. */
    readonly recorded: boolean | null;
    readonly at: Cell | null;
  }[];
}

/** Before and after of one figure. */
type Pair = readonly [number | null, number | null];

/** What tried ratings would do to one person. `allowance`: the mean of the months, percent. */
export interface TriedPerson {
  readonly employee: string;
  readonly name: string;
  readonly nip: string;
  readonly y: Pair;
  readonly box: Pair;
  readonly credit: Pair;
  readonly index: Pair;
  readonly allowance: Pair;
  readonly enters: readonly ListName[];
  readonly leaves: readonly ListName[];
}

/** What tried ratings would do to everybody's rows, and to those who are moved. */
export interface TriedEffect {
  readonly people: readonly TriedPerson[];
  readonly before: readonly { readonly row: Rating; readonly people: number }[];
  readonly after: TriedEffect['before'];
}
