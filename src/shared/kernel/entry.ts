import type { z } from 'zod';
import type { TableName } from '#shared/tables.ts';

/** What a query reads, so that a screen asks again only when it must; `log` is touched by every commit. */
export type Read = TableName | 'log';

/** Carries an output type without a value. */
export interface Shape<O> {
  readonly shape?: O;
}

/** A command has an input; main turns it into a Plan. `whenSigned`: allowed although the workshop is signed. */
export interface CommandEntry<S extends z.ZodType> {
  readonly kind: 'command';
  readonly input: S;
  readonly whenSigned: boolean;
}

/** A query has an input, an output and the tables it reads. */
export interface QueryEntry<S extends z.ZodType, O> {
  readonly kind: 'query';
  readonly input: S;
  readonly output: Shape<O>;
  readonly reads: readonly Read[];
}

/** Work that is no plan by itself: files, keys, long reading. `workshop`: needs an open one. */
export interface JobEntry<S extends z.ZodType, O> {
  readonly kind: 'job';
  readonly input: S;
  readonly output: Shape<O>;
  readonly workshop: boolean;
}

export type Entry = CommandEntry<z.ZodType> | QueryEntry<z.ZodType, unknown> | JobEntry<z.ZodType, unknown>;

/** A line of the contract for a command. */
export function command<S extends z.ZodType>(input: S, options: { whenSigned?: boolean } = {}): CommandEntry<S> {
  return { kind: 'command', input, whenSigned: options.whenSigned ?? false };
}

/** A line of the contract for a query: `query(input, output<Rows>(), ['employee'])`. */
export function query<S extends z.ZodType, O>(input: S, shape: Shape<O>, reads: readonly Read[]): QueryEntry<S, O> {
  return { kind: 'query', input, output: shape, reads };
}

/** A line of the contract for a job. */
export function job<S extends z.ZodType, O>(
  input: S,
  shape: Shape<O>,
  options: { readonly workshop: boolean },
): JobEntry<S, O> {
  return { kind: 'job', input, output: shape, workshop: options.workshop };
}

/** Names an output type. */
export function output<O>(): Shape<O> {
  return {};
}
