import { parentPort } from 'node:worker_threads';
import { serve } from '#main/kernel/threads/serve.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Ratings } from '#shared/stats/base/ratings.ts';
import { type FacetsReport, facetsReport } from '#shared/stats/facets/report.ts';

/** The call of the worker of one fit. @throws Problem `calibration.cancelled`, `facets.*`, `ratings.*` */
export type FacetsCalls = {
  readonly fit: {
    readonly input: { readonly ratings: Ratings; readonly model: 'rsm' | 'pcm' };
    readonly output: FacetsReport;
  };
};

// Started by `facets-jobs.ts` only.
if (parentPort === null) throw new Error('facets-worker.ts runs as a worker thread');
serve<FacetsCalls>(parentPort, {
  fit({ ratings, model }, { isStopped }) {
    const onIteration = (): void => {
      if (isStopped()) throw new Problem('calibration.cancelled');
    };
    return facetsReport(ratings, { model, onIteration });
  },
});
