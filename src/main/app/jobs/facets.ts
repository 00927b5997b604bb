import { Worker } from 'node:worker_threads';
import { tablesSince } from '#main/store/reads/assessments.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { Problem } from '#shared/problem.ts';
import { faultOf } from '../fault.ts';
import { calibrationRatings } from '../queries/calibration-model.ts';
import { facetsView, keepFacets } from '../queries/facets.ts';
import type { Session } from '../session.ts';
import { siblingFile } from '../sibling-file.ts';
import { unseenBy } from '../sight.ts';
import { newStopSign, raise } from '../stop-sign.ts';
import { endThread } from '../thread-end.ts';
import type { FacetsTask, FacetsTold } from './facets-worker.ts';
import type { Asker } from './import.ts';
import '../wasm-guard.ts';

/** The name of the fit under way, of whatever window; a second one takes its place. */
const running = 'facets';

function fitted(session: Session, task: Omit<FacetsTask, 'stop'>): Promise<FacetsTold> {
  return new Promise((resolve, reject) => {
    const stop = newStopSign();
    const workerData = { ...task, stop } satisfies FacetsTask;
    const worker = new Worker(siblingFile('facets-worker', import.meta.url), { workerData });
    const stopping = (): Promise<void> => {
      release();
      raise(stop);
      reject(new Problem('calibration.cancelled'));
      return endThread(worker);
    };
    const release = (): void => {
      if (session.running.get(running) === stopping) session.running.delete(running);
    };
    session.running.set(running, stopping);
    // It ends by itself, having told this.
    worker.once('message', (told: FacetsTold) => {
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
  session: Session,
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
export function cancelFacets(_input: Input<'facets.cancel'>, session: Session): Output<'facets.cancel'> {
  return { cancelled: stopFit(session) };
}

function stopFit(session: Session): boolean {
  const stop = session.running.get(running);
  session.part(stop?.(new Problem('calibration.cancelled')));
  return stop !== undefined;
}
