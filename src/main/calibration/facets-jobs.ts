import { Worker } from 'node:worker_threads';
import type { AppSession } from '#main/kernel/app-session.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { unseenBy } from '#main/kernel/sight.ts';
import { faultOf } from '#main/kernel/threads/fault.ts';
import { siblingFile } from '#main/kernel/threads/sibling-file.ts';
import { newStopFlag, raiseStop } from '#main/kernel/threads/stop-flag.ts';
import { endThread } from '#main/kernel/threads/thread-end.ts';
import type { Input, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { tablesSince } from './assessment-reads.ts';
import { facetsView, keepFacets } from './facets-query.ts';
import type { FacetsAnswer, FacetsTask } from './facets-worker.ts';
import { calibrationRatings } from './model.ts';
import '#main/kernel/threads/wasm-guard.ts';

/** The name of the fit under way, of whatever window; a second one takes its place. */
const running = 'facets';

function fitted(session: AppSession, task: Omit<FacetsTask, 'stop'>): Promise<FacetsAnswer> {
  return new Promise((resolve, reject) => {
    const stop = newStopFlag();
    const workerData = { ...task, stop } satisfies FacetsTask;
    const worker = new Worker(siblingFile('facets-worker', import.meta.url), { workerData });
    const stopping = (): Promise<void> => {
      release();
      raiseStop(stop);
      reject(new Problem('calibration.cancelled'));
      return endThread(worker);
    };
    const release = (): void => {
      if (session.running.get(running) === stopping) session.running.delete(running);
    };
    session.running.set(running, stopping);
    // It ends by itself, having told this.
    worker.once('message', (told: FacetsAnswer) => {
      release();
      session.part(endThread(worker));
      resolve(told);
    });
    worker.once('error', (error) => {
      release();
      console.error('selaras: a fit stopped:', faultOf(error));
      reject(new Problem('app.bug', { what: 'facets.fit' }));
    });
  });
}

/**
 * Fits the many-facet model to the ratings as they stand, in a thread of its own; the answer names the commit for which it stands and is
 * kept while the file is open. @throws Problem `calibration.none`, `calibration.cancelled`, `facets.*`, `ratings.*`
 */
export async function fitFacetsOf(
  input: Input<'facets.fit'>,
  session: AppSession,
  { principal }: Asker,
): Promise<Output<'facets.fit'>> {
  const { store } = session.workshop;
  const ratings = calibrationRatings(store);
  const asOf = tablesSince(store, Number.MAX_SAFE_INTEGER).last;
  stopFit(session);
  const told = await fitted(session, { ratings, model: input.model });
  if (!told.ok) throw new Problem(told.code, told.values);
  if (session.workshop.store !== store) throw new Problem('calibration.cancelled');
  keepFacets(store, { ratings, report: told.report, asOf });
  return facetsView(store, unseenBy(store, principal));
}

/** Stops the fit under way; false where there was none. */
export function cancelFacets(_input: Input<'facets.cancel'>, session: AppSession): Output<'facets.cancel'> {
  return { cancelled: stopFit(session) };
}

function stopFit(session: AppSession): boolean {
  const stop = session.running.get(running);
  session.part(stop?.(new Problem('calibration.cancelled')));
  return stop !== undefined;
}
