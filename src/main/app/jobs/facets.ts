import { Worker } from 'node:worker_threads';
import type { Store } from '#main/store/open.ts';
import { tablesSince } from '#main/store/reads/assessments.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { Problem } from '#shared/problem.ts';
import { faultOf } from '../fault.ts';
import { calibrationModel } from '../queries/calibration-model.ts';
import { facetsView, keepFacets } from '../queries/facets.ts';
import type { Session } from '../session.ts';
import { siblingFile } from '../sibling-file.ts';
import type { FacetsTask, FacetsTold } from './facets-worker.ts';

/** The fit under way of each open file; a second one takes its place. */
const running = new WeakMap<Store, { readonly stop: () => void }>();

function fitted(store: Store, task: FacetsTask): Promise<FacetsTold> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(siblingFile('facets-worker', import.meta.url), { workerData: task });
    const end = () => {
      running.delete(store);
      void worker.terminate();
    };
    running.set(store, {
      stop: () => {
        end();
        reject(new Problem('calibration.cancelled'));
      },
    });
    worker.once('message', (told: FacetsTold) => {
      end();
      resolve(told);
    });
    worker.once('error', (error) => {
      end();
      console.error('selaras: a fit stopped:', faultOf(error));
      reject(new Problem('app.bug', { what: 'facets.fit' }));
    });
  });
}

/**
 * Fits the many-facet model to the ratings as they stand, in a thread of its own; the answer names the commit for which it stands and is
 * kept while the file is open. @throws Problem `calibration.none`, `calibration.cancelled`, `facets.*`, `ratings.*`
 */
export async function fitFacetsOf(input: Input<'facets.fit'>, session: Session): Promise<Output<'facets.fit'>> {
  const { store } = session.workshop;
  const { ratings } = calibrationModel(store);
  const asOf = tablesSince(store, Number.MAX_SAFE_INTEGER).last;
  running.get(store)?.stop();
  const told = await fitted(store, { ratings, model: input.model });
  if (!told.ok) throw new Problem(told.code, told.values);
  if (session.workshop.store !== store) throw new Problem('calibration.cancelled');
  keepFacets(store, { ratings, report: told.report, asOf });
  return facetsView(store);
}

/** Stops the fit under way; false where there was none. */
export function cancelFacets(_input: Input<'facets.cancel'>, session: Session): Output<'facets.cancel'> {
  const fit = running.get(session.workshop.store);
  fit?.stop();
  return { cancelled: fit !== undefined };
}
