import { parentPort, workerData } from 'node:worker_threads';
import { Problem, type ProblemCode, type ProblemValues } from '#shared/problem.ts';
import { type FacetsReport, facetsReport } from '#shared/stats/facets-report.ts';
import type { Ratings } from '#shared/stats/ratings.ts';

/** What the thread is given. */
export interface FacetsTask {
  readonly ratings: Ratings;
  readonly model: 'rsm' | 'pcm';
}

/** What it tells at its end. */
export type FacetsTold =
  | { readonly ok: true; readonly report: FacetsReport }
  | { readonly ok: false; readonly code: ProblemCode; readonly values: ProblemValues };

function told({ ratings, model }: FacetsTask): FacetsTold {
  try {
    return { ok: true, report: facetsReport(ratings, { model }) };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, code: error.code, values: error.values };
    throw error;
  }
}

// The thread of one fit, started by `facets.ts` only.
if (parentPort === null) throw new Error('facets-worker.ts runs as a worker thread');
parentPort.postMessage(told(workerData as FacetsTask));
