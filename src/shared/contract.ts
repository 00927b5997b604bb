import type { z } from 'zod';
import { calibrationContract } from '#shared/calibration/contract.ts';
import { distributionContract } from '#shared/calibration/distribution-contract.ts';
import { facetsContract } from '#shared/calibration/facets-contract.ts';
import { ownPatternContract } from '#shared/calibration/own-pattern-contract.ts';
import { consequenceContract } from '#shared/consequences/contract.ts';
import { analyticsContract } from '#shared/dossier/analytics-contract.ts';
import { auditContract } from '#shared/dossier/audit-contract.ts';
import { dossierContract } from '#shared/dossier/contract.ts';
import { evidenceContract } from '#shared/dossier/evidence-contract.ts';
import { goalContract } from '#shared/dossier/goal-contract.ts';
import { integrityContract } from '#shared/dossier/integrity-contract.ts';
import { searchContract } from '#shared/dossier/search-contract.ts';
import { importContract } from '#shared/import/contract.ts';
import { importFileContract } from '#shared/import/file-contract.ts';
import { profileContract } from '#shared/import/profile-contract.ts';
import { commitContract } from '#shared/kernel/commit-contract.ts';
import type { Caller, Entry, Shape } from '#shared/kernel/entry.ts';
import type { Committed } from '#shared/kernel/host.ts';
import { actorContract } from '#shared/people/actor-contract.ts';
import { employeeContract } from '#shared/people/contract.ts';
import { boardAxisContract } from '#shared/rating/board-axis-contract.ts';
import { ratingContract } from '#shared/rating/contract.ts';
import { noteContract } from '#shared/rating/note-contract.ts';
import { accessContract } from '#shared/record/access-contract.ts';
import { anonymousContract } from '#shared/record/anonymous-contract.ts';
import { recordContract } from '#shared/record/contract.ts';
import { personContract } from '#shared/record/person-contract.ts';
import { answerContract } from '#shared/round/answer-contract.ts';
import { roundContract } from '#shared/round/contract.ts';
import { evaluationContract } from '#shared/round/evaluation-contract.ts';
import { keyContract } from '#shared/round/key-contract.ts';
import { agendaContract } from '#shared/session/agenda-contract.ts';
import { branchContract } from '#shared/session/branch-contract.ts';
import { sessionContract } from '#shared/session/contract.ts';
import { partsContract } from '#shared/session/parts-contract.ts';
import { projectorContract } from '#shared/session/projector-contract.ts';
import { voteContract } from '#shared/session/vote-contract.ts';
import { voteFileContract } from '#shared/session/vote-file-contract.ts';
import { trainingContract } from '#shared/training/contract.ts';
import { lessonContract } from '#shared/training/lesson-contract.ts';
import { workshopContract } from '#shared/workshop/contract.ts';
import { placeContract } from '#shared/workshop/place-contract.ts';
import { snapshotContract } from '#shared/workshop/snapshot-contract.ts';

/** Every name that a host answers. */
export const contract = {
  ...workshopContract,
  ...actorContract,
  ...employeeContract,
  ...dossierContract,
  ...evidenceContract,
  ...auditContract,
  ...goalContract,
  ...analyticsContract,
  ...integrityContract,
  ...searchContract,
  ...ratingContract,
  ...commitContract,
  ...distributionContract,
  ...calibrationContract,
  ...facetsContract,
  ...importContract,
  ...recordContract,
  ...accessContract,
  ...personContract,
  ...anonymousContract,
  ...importFileContract,
  ...profileContract,
  ...sessionContract,
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
  ...keyContract,
  ...answerContract,
  ...evaluationContract,
  ...trainingContract,
  ...lessonContract,
  ...consequenceContract,
};

type Contract = typeof contract;
export type Name = keyof Contract;
type NameOf<K extends string> = { [N in Name]: Contract[N] extends { readonly kind: K } ? N : never }[Name];
export type CommandName = NameOf<'command'>;
export type QueryName = NameOf<'query'>;
/** Queries of the app's session, not of the rows of a workshop. */
export type SessionQueryName = {
  [N in QueryName]: Contract[N] extends { readonly from: 'session' } ? N : never;
}[QueryName];
export type RowQueryName = Exclude<QueryName, SessionQueryName>;
export type JobName = NameOf<'job'>;

/** The entry of a name from outside, a log or a caller; null where the contract has none. */
export function entryNamed(name: string): Entry | null {
  return Object.hasOwn(contract, name) ? contract[name as Name] : null;
}

/** Whether the role may use a name, as far as the role decides. */
export function mayUse(name: Name, role: Caller): boolean {
  return contract[name].roles.some((one) => one === role);
}

/** The input of a name after parsing. */
export type Input<N extends Name> = z.output<Contract[N]['input']>;

/** The input of a name as a caller writes it: defaults may be left out. */
export type CallInput<N extends Name> = z.input<Contract[N]['input']>;

/** What a name answers. */
export type Output<N extends Name> = Contract[N] extends { readonly output: Shape<infer O> } ? O : Committed;
