import { cancelFacets, fitFacetsOf } from '#main/calibration/facets-jobs.ts';
import { cancelJob, importAsked, importDiscard, importRead, importRejected } from '#main/import/import-jobs.ts';
import { profileExport } from '#main/import/profile-jobs.ts';
import type { AppSession } from '#main/kernel/app-session.ts';
import { changeSettings, recentWorkshops, settingsOf } from '#main/kernel/machine-settings.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { enterActor } from '#main/people/actor-commands.ts';
import { exportFile } from '#main/record/export-jobs.ts';
import { roundJobs } from '#main/round/jobs.ts';
import { mergePart } from '#main/session/merge-jobs.ts';
import { splitWorkshop } from '#main/session/split-jobs.ts';
import { handPaper, kindOfFile, openBallotPaper, sealPaper } from '#main/session/vote-file-jobs.ts';
import { verifyLogInSlices } from '#main/store/verify-log.ts';
import { tryTraining } from '#main/training/jobs.ts';
import { createWorkshop, fileState, openWorkshop, setPassword, settleFile } from '#main/workshop/file-jobs.ts';
import { listFolder } from '#main/workshop/folder.ts';
import { guideFile } from '#main/workshop/guide-jobs.ts';
import { recoverWorkshop } from '#main/workshop/recover-jobs.ts';
import { openSample } from '#main/workshop/sample-jobs.ts';
import {
  diffSnapshot,
  listSnapshots,
  makeSnapshot,
  offerSnapshots,
  restoreSnapshot,
  saveCopy,
  takeSnapshotOut,
} from '#main/workshop/snapshot-jobs.ts';
import type { Input, JobName, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';

type Job<N extends JobName> = (input: Input<N>, session: AppSession, asker: Asker) => Output<N> | Promise<Output<N>>;

/** The function behind every job of the contract. */
const jobs: { readonly [N in JobName]: Job<N> } = {
  'workshop.create': createWorkshop,
  'workshop.open': openWorkshop,
  'workshop.close': async (_input, session) => {
    session.leave();
    await session.left();
    return null;
  },
  'workshop.setPassword': (input, session, { language }) => setPassword(input, session, language),
  'workshop.file': (_input, session, { language }) => fileState(session, language),
  'workshop.settle': (_input, session) => settleFile(session),
  'workshop.split': splitWorkshop,
  'workshop.merge': mergePart,
  'workshop.sample': (_input, session, { language }) => openSample(session, language),
  'commit.verify': (_input, session) => verifyLogInSlices(session.workshop.store),
  'settings.get': (_input, { options }) => settingsOf(options.home),
  'snapshot.list': (_input, session) => listSnapshots(session),
  'snapshot.make': (_input, session) => makeSnapshot(session),
  'snapshot.offered': offerSnapshots,
  'snapshot.takeOut': takeSnapshotOut,
  'snapshot.diff': diffSnapshot,
  'snapshot.restore': restoreSnapshot,
  'workshop.saveCopy': saveCopy,
  'workshop.recover': recoverWorkshop,
  'settings.set': ({ language, theme, density, snapshots }, { options }) =>
    changeSettings(options.home, {
      ...(language && { language }),
      ...(theme && { theme }),
      ...(density && { density }),
      ...(snapshots !== undefined && { snapshots }),
    }),
  'recent.list': (_input, { options }) => ({ rows: recentWorkshops(options.home) }),
  'folder.list': ({ path }) => listFolder(path),
  'export.file': exportFile,
  'guide.file': (_input, session, asker) => guideFile(session, asker),
  'facets.fit': fitFacetsOf,
  'facets.cancel': cancelFacets,
  'actor.enter': enterActor,
  'actor.current': (_input, _session, { principal: { id, name, role } }) =>
    id === null || role === 'nobody' ? null : { id, name, role },
  'import.read': importRead,
  ...importAsked,
  'import.rejected': importRejected,
  'import.discard': importDiscard,
  ...roundJobs,
  'evaluation.kind': kindOfFile,
  'evaluation.ballot': openBallotPaper,
  'evaluation.vote': sealPaper,
  'vote.hand': handPaper,
  'profile.export': (input, session, { language }) => profileExport(input, session, language),
  'training.try': tryTraining,
  'job.cancel': cancelJob,
};

/** Runs the job of this name with input already parsed by its schema. */
export async function runJob(name: string, input: unknown, session: AppSession, asker: Asker): Promise<unknown> {
  const run = (jobs as Readonly<Record<string, (...given: unknown[]) => unknown>>)[name];
  if (run === undefined) throw new Problem('app.unknown-name', { name });
  return run(input, session, asker);
}
