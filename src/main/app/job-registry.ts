import { cancelFacets, fitFacetsOf } from '#main/calibration/facets-jobs.ts';
import { attachEvidence, checkAttachments, saveEvidence } from '#main/dossier/evidence-jobs.ts';
import {
  cancelJob,
  importDiscard,
  importRead,
  importRejected,
  previewChanges,
  previewQueries,
} from '#main/import/import-jobs.ts';
import { profileExport } from '#main/import/profile-jobs.ts';
import type { AppSession } from '#main/kernel/app-session.ts';
import type { Job, SessionQuery } from '#main/kernel/context.ts';
import { changeSettings, recentWorkshops, settingsOf } from '#main/kernel/machine-settings.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { enterActor } from '#main/people/actor-commands.ts';
import { exportAnonymous } from '#main/record/anonymous-jobs.ts';
import { exportFile } from '#main/record/export-jobs.ts';
import { eraseAllOf, personFile } from '#main/record/person-jobs.ts';
import { verifyReading } from '#main/record/verify-reading.ts';
import { listEvaluations } from '#main/round/evaluation-jobs.ts';
import { roundJobs } from '#main/round/jobs.ts';
import { listKeys } from '#main/round/key-jobs.ts';
import { mergePart } from '#main/session/merge-jobs.ts';
import { splitWorkshop } from '#main/session/split-jobs.ts';
import { handPaper, kindOfFile, openBallotPaper, sealPaper } from '#main/session/vote-file-jobs.ts';
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
import type { JobName, SessionQueryName } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';

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
  'workshop.settle': (_input, session) => settleFile(session),
  'workshop.split': splitWorkshop,
  'workshop.merge': mergePart,
  'workshop.sample': (_input, session, { language }) => openSample(session, language),
  'commit.verify': async (input, session, asker) => {
    const record = await session.read(verifyReading, input, asker);
    const { notices } = await fileState(session, asker.language);
    return { ...record, ...(await checkAttachments(session, asker)), notices };
  },
  'evidence.attach': attachEvidence,
  'evidence.save': saveEvidence,
  'snapshot.make': (_input, session) => makeSnapshot(session),
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
  'export.file': exportFile,
  'person.file': personFile,
  'person.erase': eraseAllOf,
  'anonymous.export': exportAnonymous,
  'guide.file': (_input, session, asker) => guideFile(session, asker),
  'facets.fit': fitFacetsOf,
  'facets.cancel': cancelFacets,
  'actor.enter': enterActor,
  'import.read': importRead,
  ...previewChanges,
  'import.rejected': importRejected,
  'import.discard': importDiscard,
  ...roundJobs,
  'evaluation.kind': kindOfFile,
  'evaluation.ballot': openBallotPaper,
  'evaluation.vote': sealPaper,
  'vote.hand': handPaper,
  'profile.export': (input, session, { language }) => profileExport(input, session, language),
  'job.cancel': cancelJob,
};

/** The function behind every query of the app's session. */
const sessionQueries: { readonly [N in SessionQueryName]: SessionQuery<N> } = {
  'workshop.file': (_input, session, { language }) => fileState(session, language),
  'settings.get': (_input, { options }) => settingsOf(options.home),
  'recent.list': (_input, { options }) => ({ rows: recentWorkshops(options.home) }),
  'folder.list': ({ path }) => listFolder(path),
  'snapshot.list': (_input, session) => listSnapshots(session),
  'snapshot.offered': offerSnapshots,
  'actor.current': (_input, _session, { principal: { id, name, role } }) =>
    id === null || role === 'nobody' ? null : { id, name, role },
  'key.list': listKeys,
  'evaluation.list': (_input, session) => listEvaluations(session),
  'training.try': tryTraining,
  ...previewQueries,
};

const byName = { ...jobs, ...sessionQueries } as Readonly<Record<string, (...given: unknown[]) => unknown>>;

/** Runs the job or the session's query of this name with input already parsed by its schema. */
export async function runInSession(name: string, input: unknown, session: AppSession, asker: Asker): Promise<unknown> {
  const run = byName[name];
  if (run === undefined) throw new Problem('app.unknown-name', { name });
  return run(input, session, asker);
}
