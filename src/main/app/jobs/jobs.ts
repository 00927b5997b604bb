import { verifyLogInSlices } from '#main/store/verify-log.ts';
import type { Input, JobName, Output } from '#shared/contract/contract.ts';
import { Problem } from '#shared/problem.ts';
import type { Language } from '#shared/text/wording.ts';
import type { Session } from '../session.ts';
import { enterActor } from './actor.ts';
import { exportFile } from './export.ts';
import { cancelFacets, fitFacetsOf } from './facets.ts';
import { listFolder } from './folder.ts';
import { cancelJob, importAsked, importDiscard, importRead, importRejected } from './import.ts';
import { mergePart } from './merge.ts';
import { profileExport } from './profile.ts';
import { recoverWorkshop } from './recover.ts';
import { roundJobs } from './round-jobs.ts';
import { openSample } from './sample.ts';
import { changeSettings, recentWorkshops, settingsOf } from './settings.ts';
import { diffSnapshot, listSnapshots, makeSnapshot, restoreSnapshot, saveCopy } from './snapshot.ts';
import { splitWorkshop } from './split.ts';
import { tryTraining } from './training.ts';
import { createWorkshop, fileState, openWorkshop, setPassword } from './workshop-file.ts';

type Job<N extends JobName> = (
  input: Input<N>,
  session: Session,
  asker: { readonly client: string; readonly language: Language },
) => Output<N> | Promise<Output<N>>;

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
  'workshop.file': (_input, session) => fileState(session),
  'workshop.split': (input, session, { client }) => splitWorkshop(input, session, client),
  'workshop.merge': (input, session, { client }) => mergePart(input, session, client),
  'workshop.sample': (_input, session, { language }) => openSample(session, language),
  'commit.verify': (_input, session) => verifyLogInSlices(session.workshop.store),
  'settings.get': (_input, { options }) => settingsOf(options.home),
  'snapshot.list': (_input, session) => listSnapshots(session),
  'snapshot.make': (_input, session) => makeSnapshot(session),
  'snapshot.diff': diffSnapshot,
  'snapshot.restore': (input, session, { client }) => restoreSnapshot(input, session, client),
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
  'facets.fit': fitFacetsOf,
  'facets.cancel': cancelFacets,
  'actor.enter': (input, session, { client }) => enterActor(input, session, client),
  'actor.current': (_input, session, { client }) => {
    const actor = session.actorAt(client);
    return actor === null ? null : { id: actor.id, name: actor.name, role: actor.role };
  },
  'import.read': importRead,
  ...importAsked,
  'import.rejected': importRejected,
  'import.discard': importDiscard,
  ...roundJobs,
  'profile.export': (input, session, { language }) => profileExport(input, session, language),
  'training.try': tryTraining,
  'job.cancel': cancelJob,
};

/** Runs the job of this name with input already parsed by its schema. */
export async function runJob(
  name: string,
  input: unknown,
  session: Session,
  client: string,
  language: Language,
): Promise<unknown> {
  const run = (jobs as Readonly<Record<string, (...given: unknown[]) => unknown>>)[name];
  if (run === undefined) throw new Problem('app.unknownName', { name });
  return run(input, session, { client, language });
}
