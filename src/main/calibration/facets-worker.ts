import { parentPort, workerData } from 'node:worker_threads';
import { isStopped, type StopFlag } from '#main/kernel/threads/stop-flag.ts';
import { Problem, type ProblemCode, type ProblemValues } from '#shared/kernel/problem.ts';
import type { Ratings } from '#shared/stats/base/ratings.ts';
import { type FacetsReport, facetsReport } from '#shared/stats/facets/report.ts';

/** What the thread is given. */
export interface FacetsTask {
  readonly ratings: Ratings;
  readonly model: 'rsm' | 'pcm';
  readonly stop: StopFlag;
}

/** What it tells at its end. */
export type FacetsAnswer =
  | { readonly ok: true; readonly report: FacetsReport }
  | { readonly ok: false; readonly code: ProblemCode; readonly values: ProblemValues };

function told({ ratings, model, stop }: FacetsTask): FacetsAnswer {
  const onIteration = (): void => {
    if (isStopped(stop)) throw new Problem('calibration.cancelled');
  };
  try {
    return { ok: true, report: facetsReport(ratings, { model, onIteration }) };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, code: error.code, values: error.values };
    throw error;
  }
}

// The thread of one fit, started by `facets.ts` only.
if (parentPort === null) throw new Error('facets-worker.ts runs as a worker thread');
parentPort.postMessage(told(workerData as FacetsTask));
