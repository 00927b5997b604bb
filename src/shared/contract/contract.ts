import type { z } from 'zod';
import { agendaContract } from './agenda.ts';
import { boardAxisContract } from './board-axis.ts';
import { branchContract } from './branch.ts';
import { calibrationContract } from './calibration.ts';
import { commitContract } from './commit.ts';
import { distributionContract } from './distribution.ts';
import { employeeContract } from './employee.ts';
import type { Shape } from './entry.ts';
import { evaluationContract } from './evaluation.ts';
import { facetsContract } from './facets.ts';
import type { Committed } from './host.ts';
import { importContract } from './import.ts';
import { importFileContract } from './import-file.ts';
import { minutesContract } from './minutes.ts';
import { noteContract } from './note.ts';
import { ownPatternContract } from './own-pattern.ts';
import { partsContract } from './parts.ts';
import { placeContract } from './place.ts';
import { projectorContract } from './projector.ts';
import { ratingContract } from './rating.ts';
import { roundContract } from './round.ts';
import { sittingContract } from './sitting.ts';
import { snapshotContract } from './snapshot.ts';
import { trainingContract } from './training.ts';
import { voteContract } from './vote.ts';
import { voteFileContract } from './vote-file.ts';
import { workshopContract } from './workshop.ts';

/** Every name a host can be asked for. */
export const contract = {
  ...workshopContract,
  ...employeeContract,
  ...ratingContract,
  ...commitContract,
  ...distributionContract,
  ...calibrationContract,
  ...facetsContract,
  ...importContract,
  ...minutesContract,
  ...importFileContract,
  ...sittingContract,
  ...agendaContract,
  ...voteContract,
  ...voteFileContract,
  ...noteContract,
  ...projectorContract,
  ...branchContract,
  ...boardAxisContract,
  ...ownPatternContract,
  ...partsContract,
  ...placeContract,
  ...snapshotContract,
  ...roundContract,
  ...evaluationContract,
  ...trainingContract,
};

export type Contract = typeof contract;
export type Name = keyof Contract;
type NameOf<K extends string> = { [N in Name]: Contract[N] extends { readonly kind: K } ? N : never }[Name];
export type CommandName = NameOf<'command'>;
export type QueryName = NameOf<'query'>;
export type JobName = NameOf<'job'>;

/** The input of a name after parsing. */
export type Input<N extends Name> = z.output<Contract[N]['input']>;

/** The input of a name as a caller writes it: defaults may be left out. */
export type Asked<N extends Name> = z.input<Contract[N]['input']>;

/** What a name answers. */
export type Output<N extends Name> = Contract[N] extends { readonly output: Shape<infer O> } ? O : Committed;
