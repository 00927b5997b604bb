import type { Store } from '#main/store/open.ts';
import type { CommandName, Input, JobName, Output, QueryName } from '#shared/contract/contract.ts';
import type { Plan } from '#shared/domain/change.ts';
import type { RuleSet } from '#shared/domain/rule-set.ts';
import type { Actor } from './commit.ts';

/** What a command or query may ask of the app. `today` is `YYYY-MM-DD`. */
export interface Context {
  readonly store: Store;
  readonly rules: RuleSet;
  readonly actor: Actor;
  readonly today: string;
  newId(): string;
}

/** Reads and decides; never writes. */
export type Command<N extends CommandName> = (input: Input<N>, context: Context) => Plan;

/** Reads and answers. */
export type Query<N extends QueryName> = (input: Input<N>, context: Context) => Output<N>;

/** Works on files, keys and the session, and answers when done. */
export type Job<N extends JobName, S> = (input: Input<N>, session: S) => Promise<Output<N>>;
