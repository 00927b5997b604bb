import type { AppSession } from '#main/kernel/app-session.ts';
import { type Asker, unseenBy } from '#main/kernel/principal.ts';
import { siblingFile } from '#main/kernel/threads/sibling-file.ts';
import { WorkerClient } from '#main/kernel/threads/worker-client.ts';
import type { Input, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { FacetsReport } from '#shared/stats/facets/report.ts';
import { tablesSince } from './assessment-reads.ts';
import { facetsView, keepFacets } from './facets-query.ts';
import type { FacetsCalls } from './facets-worker.ts';
import { calibrationRatings } from './model.ts';

/** The name of the fit under way, of whatever window; a second one takes its place. */
const running = 'facets';

async function fitted(session: AppSession, task: FacetsCalls['fit']['input']): Promise<FacetsReport> {
  const what = 'facets.fit';
  const worker = new WorkerClient<FacetsCalls>(siblingFile('facets-worker', import.meta.url), null, {
    what,
    gone: () => new Problem('app.bug', { what }),
  });
  const stopping = (): Promise<void> => {
    release();
    return worker.close(new Problem('calibration.cancelled'));
  };
  const release = (): void => {
    if (session.running.get(running) === stopping) session.running.delete(running);
  };
  session.running.set(running, stopping);
  try {
    return await worker.call('fit', task);
  } finally {
    release();
    session.part(worker.close());
  }
}

/**
 * Fits the many-facet model to the ratings as they are, in a thread of its own; the answer names the commit it was computed from and is
 * kept while the file is open. @throws Problem `calibration.none`, `calibration.cancelled`, `facets.*`, `ratings.*`
 */
export async function fitFacetsOf(
  input: Input<'facets.fit'>,
  session: AppSession,
  { principal }: Asker,
): Promise<Output<'facets.fit'>> {
  const { store, rules } = session.workshop;
  const ratings = calibrationRatings(store);
  const asOf = tablesSince(store, Number.MAX_SAFE_INTEGER).last;
  stopFit(session);
  const report = await fitted(session, { ratings, model: input.model });
  if (session.workshop.store !== store) throw new Problem('calibration.cancelled');
  keepFacets(store, { ratings, report, asOf });
  return facetsView(store, rules, unseenBy(store, principal));
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
