import { commitContract } from './commit.ts';
import { distributionContract } from './distribution.ts';
import { employeeContract } from './employee.ts';
import type { CommandEntry, JobEntry, QueryEntry } from './entry.ts';
import type { Committed } from './host.ts';
import { importContract } from './import.ts';
import { placeContract } from './place.ts';
import { ratingContract } from './rating.ts';
import { workshopContract } from './workshop.ts';

/** Every name a host can be asked for. */
export const contract = {
  ...workshopContract,
  ...employeeContract,
  ...ratingContract,
  ...commitContract,
  ...distributionContract,
  ...importContract,
  ...placeContract,
};

export type Contract = typeof contract;
export type Name = keyof Contract;
export type CommandName = { [N in Name]: Contract[N] extends CommandEntry<never> ? N : never }[Name];
export type QueryName = { [N in Name]: Contract[N] extends QueryEntry<never, unknown> ? N : never }[Name];
export type JobName = { [N in Name]: Contract[N] extends JobEntry<never, unknown> ? N : never }[Name];

/** The input of a name after parsing. */
export type Input<N extends Name> = Contract[N] extends { readonly input: { readonly _output: infer I } } ? I : never;

/** What a name answers. */
export type Output<N extends Name> = Contract[N] extends { readonly output: { readonly shape?: infer O } }
  ? O
  : Committed;
