import type { Reader } from '#main/store/open.ts';
import type { CommandName, Input, JobName, Output, RowQueryName, SessionQueryName } from '#shared/contract.ts';
import type { Plan } from '#shared/kernel/change.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import type { AppSession } from './app-session.ts';
import type { CommitSummary } from './commit.ts';
import type { Asker, Principal } from './principal.ts';
import type { WorkProgress } from './threads/call-messages.ts';
import type { Reading } from './threads/reading.ts';

/** What a query gets. `today` is `YYYY-MM-DD`, `now` ISO 8601, UTC; `home`: the folder of this machine. */
export interface QueryContext {
  readonly store: Reader;
  readonly rules: RuleSet;
  readonly actor: Principal;
  /** The people whose rows `actor` does not see: in `store` they are missing already where the entry is about cases. */
  readonly unseen: ReadonlySet<string>;
  readonly today: string;
  readonly now: string;
  readonly home: string;
  readonly language: Language;
  /** The folder of what is shipped: rule sets, instruments. */
  readonly resources: string;
}

/** What a command gets: what a query gets, and what prepares or writes large work in other threads. */
export interface Context extends QueryContext {
  newId(): string;
  /** Lets the finished shadow copy take the workshop file's place; false where another program never closes the file. */
  takeShadow(): Promise<boolean>;
  /** Runs what writes in another thread; other commands wait for it. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Runs what may take long to become one commit, one at a time; edits go on meanwhile. */
  large<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Does a reading in a thread of its own: see `AppSession.read`. */
  read<I, O>(reading: Reading<I, O>, input: I): Promise<O>;
  /** Sends the window the progress of the work that it gave this name. */
  progress(job: string | undefined): (progress: WorkProgress) => void;
  /** Lets the window stop that work, until released. */
  stoppable(job: string | undefined, stop: () => void): () => void;
}

/** Reads and decides; never writes. What is too long for this thread is committed by another thread, and windows are notified. */
export type Command<N extends CommandName> = (
  input: Input<N>,
  context: Context,
) => Plan | Promise<Plan | CommitSummary>;

/** Reads and answers. */
export type Query<N extends RowQueryName> = (input: Input<N>, context: QueryContext) => Output<N>;

/** Answers from the app's session: files of this machine, previews, who is entered. */
export type SessionQuery<N extends SessionQueryName> = (
  input: Input<N>,
  session: AppSession,
  asker: Asker,
) => Output<N> | Promise<Output<N>>;

/** Long work, and what is no plan: files, keys, threads. */
export type Job<N extends JobName> = (
  input: Input<N>,
  session: AppSession,
  asker: Asker,
) => Output<N> | Promise<Output<N>>;
