import type { z } from 'zod';
import type { TableName } from '../domain/tables.ts';

/** What a query reads, so that a screen asks again only when it must; `log` is touched by every commit. */
export type Read = TableName | 'log';

/** Carries an output type without a value. */
export interface Shape<O> {
  readonly shape?: O;
}

/** A command has an input; main turns it into a Plan. `whenSigned`: allowed although the workshop is signed. */
export interface CommandEntry<I> {
  readonly kind: 'command';
  readonly input: z.ZodType<I>;
  readonly whenSigned: boolean;
}

/** A query has an input, an output and the tables it reads. */
export interface QueryEntry<I, O> {
  readonly kind: 'query';
  readonly input: z.ZodType<I>;
  readonly output: Shape<O>;
  readonly reads: readonly Read[];
}

/** Work that is no plan by itself: files, keys, long reading. `workshop`: needs an open one. */
export interface JobEntry<I, O> {
  readonly kind: 'job';
  readonly input: z.ZodType<I>;
  readonly output: Shape<O>;
  readonly workshop: boolean;
}

export type Entry = CommandEntry<never> | QueryEntry<never, unknown> | JobEntry<never, unknown>;

/** A line of the contract for a command. */
export function command<I>(input: z.ZodType<I>, options: { whenSigned?: boolean } = {}): CommandEntry<I> {
  return { kind: 'command', input, whenSigned: options.whenSigned ?? false };
}

/** A line of the contract for a query: `query(input, output<Rows>(), ['employee'])`. */
export function query<I, O>(input: z.ZodType<I>, shape: Shape<O>, reads: readonly Read[]): QueryEntry<I, O> {
  return { kind: 'query', input, output: shape, reads };
}

/** A line of the contract for a job. */
export function job<I, O>(input: z.ZodType<I>, shape: Shape<O>, options: { workshop: boolean }): JobEntry<I, O> {
  return { kind: 'job', input, output: shape, workshop: options.workshop };
}

/** Names an output type. */
export function output<O>(): Shape<O> {
  return {};
}
