import type { z } from 'zod';
import type { TableName } from '#shared/tables.ts';
import type { AccessKind } from './access.ts';
import { type Role, roles } from './roles.ts';
import type { Wording } from './wording.ts';

/** What is no row of a workshop and yet changes under a screen: what this machine remembers, and previews of imports that wait. */
export type Unstored = 'machine' | 'preview';

/** What a query reads, so that a screen fetches it again only when it must; `log` is touched by every commit. */
export type Read = TableName | 'log' | Unstored;

/** Carries an output type without a value. */
export interface Shape<O> {
  readonly shape?: O;
}

/** Who calls: the role of the person entered at a window, or `nobody` where no person is. */
export type Caller = Role | 'nobody';

/** Leads the panel and decides what the record needs once. */
export const lead: readonly Role[] = ['facilitator'];
/** Keeps the record. */
export const desk: readonly Role[] = ['facilitator', 'secretary'];
/** Sits in the panel: sees and moves ratings. */
export const panel: readonly Role[] = ['facilitator', 'member', 'secretary'];
/** Every named person of the workshop, observers and raters included. */
export const everyone: readonly Role[] = roles;
/** Also a window where nobody is entered: what is needed to open a file and to say who one is. */
export const anyone: readonly Caller[] = [...roles, 'nobody'];

/**
 * Which rows a name is about. `machine`: this computer, no workshop. `workshop`: the workshop as a whole, no person's row. `cases`:
 * people's rows; of these a member reads and writes none of a case they are recused from, and nobody writes one that the session or a
 * part keeps closed. `whole`: writes the rows of everybody at once, so only an undivided workshop takes it. `part`: brings in the rows
 * that a part holds.
 */
export type Scope = 'machine' | 'workshop' | 'cases' | 'whole' | 'part';

/** `yes`: a step of undo. `kept`: happened in the session and stays, undo steps over it. `barrier`: cannot be undone, nor undone past. */
export type Undoable = 'yes' | 'kept' | 'barrier';

/**
 * The words of a name that writes: what it is called, and the line of its commits in the journal, filled from the values of the plan.
 * `same` takes the place of `line` where `{from}` and `{to}` are equal. `person` says how the history of one person shows such a commit:
 * `named` by the line with that person as `{name}`, `whole` by the line as it is, `move` by the change of their rating alone, `none` not
 * at all.
 */
interface CommitWords {
  readonly name: Wording;
  readonly line: Wording;
  readonly same?: Wording;
  readonly person?: 'named' | 'whole' | 'move' | 'none';
}

/** What a name that writes says of its commits. */
export interface Writing {
  /** May write although the workshop is signed. */
  readonly whenSigned: boolean;
  readonly undoable: Undoable;
  /** Its changes of ratings are decisions of the panel: not what files brought in, and not what takes back or repeats a commit. */
  readonly decides: boolean;
  readonly words: CommitWords;
}

interface Gated {
  /** What it is or does, in one line. */
  readonly about: Wording;
  readonly roles: readonly Caller[];
  readonly scope: Scope;
  /** Waits until no other thread writes. Work that an import's own thread does need not. */
  readonly waits: boolean;
  /** What the access log records of a call that went through; null: nothing. */
  readonly traced: AccessKind | null;
}

/** A command has an input; main turns it into a Plan. */
export interface CommandEntry<S extends z.ZodType> extends Gated, Writing {
  readonly kind: 'command';
  readonly input: S;
  readonly roles: readonly Role[];
}

/**
 * A query has an input, an output and what it reads. `from`: the `rows` of the open workshop, or the `session` of the app: files of this
 * machine, previews, who is entered. `eager`: sent along with an edit. `long`: computes over everybody.
 */
export interface QueryEntry<S extends z.ZodType, O> extends Gated {
  readonly kind: 'query';
  readonly from: 'rows' | 'session';
  readonly input: S;
  readonly output: Shape<O>;
  readonly reads: readonly Read[];
  readonly eager: boolean;
  readonly long: boolean;
}

/**
 * Work that is no plan by itself: files, keys, long reading. `writes`: null where it changes nothing in the workshop. `words`: those of
 * the commits that it makes here or in a file of its own; null where it makes none. `touches`: windows fetch what reads these again.
 */
export interface JobEntry<S extends z.ZodType, O> extends Gated {
  readonly kind: 'job';
  readonly input: S;
  readonly output: Shape<O>;
  readonly writes: Writing | null;
  readonly words: CommitWords | null;
  readonly touches: readonly Unstored[];
}

export type Entry = CommandEntry<z.ZodType> | QueryEntry<z.ZodType, unknown> | JobEntry<z.ZodType, unknown>;

interface CommandRules {
  readonly roles: readonly Role[];
  readonly scope?: Exclude<Scope, 'machine'>;
  readonly whenSigned?: boolean;
  readonly undoable?: Undoable;
  readonly decides?: boolean;
  readonly waits?: boolean;
  readonly traced?: AccessKind;
  readonly words: CommitWords;
}

/** A line of the contract for a command. */
export function command<S extends z.ZodType>(input: S, rules: CommandRules): CommandEntry<S> {
  return {
    kind: 'command',
    input,
    scope: 'cases',
    whenSigned: false,
    undoable: 'yes',
    decides: true,
    waits: true,
    traced: null,
    about: rules.words.name,
    ...rules,
  };
}

interface QueryRules extends LiveRules {
  readonly scope: 'workshop' | 'cases';
  readonly eager?: boolean;
  readonly long?: boolean;
}

interface LiveRules {
  readonly traced?: AccessKind;
  readonly about: Wording;
  readonly roles: readonly Caller[];
  readonly scope: Scope;
  readonly reads: readonly Read[];
}

/** A line of the contract for a query: `query(input, output<Rows>(), { about, roles: panel, scope: 'cases', reads: ['employee'] })`. */
export function query<S extends z.ZodType, O>(input: S, output: Shape<O>, rules: QueryRules) {
  return {
    kind: 'query',
    from: 'rows',
    input,
    output,
    eager: false,
    long: false,
    waits: false,
    traced: null,
    ...rules,
  } as const;
}

/** A line of the contract for a query of the app's session: quick, and live like any other. */
export function sessionQuery<S extends z.ZodType, O>(input: S, output: Shape<O>, rules: LiveRules) {
  return {
    kind: 'query',
    from: 'session',
    input,
    output,
    eager: false,
    long: false,
    waits: false,
    traced: null,
    ...rules,
  } as const;
}

interface JobRules {
  readonly roles: readonly Caller[];
  readonly scope: Scope;
  readonly waits?: boolean;
  readonly traced?: AccessKind;
  readonly touches?: readonly Unstored[];
}

/** A job that commits nothing here says what it is `about`; one that commits, or writes a file of its own with a log, has its words. */
type ReadingJob = JobRules & ({ readonly about: Wording } | { readonly words: CommitWords });
type WritingJob = JobRules & { readonly writes: Undoable; readonly whenSigned?: boolean; readonly words: CommitWords };

/** A line of the contract for a job. `writes`: how undo takes what it commits. */
export function job<S extends z.ZodType, O>(input: S, shape: Shape<O>, rules: ReadingJob | WritingJob): JobEntry<S, O> {
  const words = 'words' in rules ? rules.words : null;
  const about = 'about' in rules ? rules.about : rules.words.name;
  const writes =
    'writes' in rules
      ? { whenSigned: rules.whenSigned ?? false, undoable: rules.writes, decides: true, words: rules.words }
      : null;
  return { kind: 'job', input, output: shape, waits: true, traced: null, touches: [], ...rules, about, words, writes };
}

/** Names an output type. */
export function output<O>(): Shape<O> {
  return {};
}
