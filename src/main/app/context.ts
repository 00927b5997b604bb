import type { Store } from '#main/store/open.ts';
import type { CommandName, Input, Output, QueryName } from '#shared/contract/contract.ts';
import type { Plan } from '#shared/domain/change.ts';
import type { AnswerRow } from '#shared/domain/round/tables.ts';
import type { RuleSet } from '#shared/domain/rule-set.ts';
import type { Actor } from './commit.ts';
import type { HeldImport } from './jobs/import-held.ts';

/** Answers that were read and wait to be merged, checked and still sealed. */
export type HeldAnswers = readonly AnswerRow[];

/** What a command or query may ask of the app. `today` is `YYYY-MM-DD`, `now` ISO 8601, UTC; `home`: the folder of this machine. */
export interface Context {
  readonly store: Store;
  readonly rules: RuleSet;
  readonly actor: Actor;
  readonly today: string;
  readonly now: string;
  readonly home: string;
  readonly imports: ReadonlyMap<string, HeldImport>;
  readonly answers: ReadonlyMap<string, HeldAnswers>;
  /** The folder of what is shipped: rule sets, instruments. */
  readonly resources: string;
  newId(): string;
}

/** Reads and decides; never writes. */
export type Command<N extends CommandName> = (input: Input<N>, context: Context) => Plan | Promise<Plan>;

/** Reads and answers. */
export type Query<N extends QueryName> = (input: Input<N>, context: Context) => Output<N>;
