import { z } from 'zod';
import { job, output, panel, query } from '#shared/kernel/entry.ts';
import type { FacetsRater, FacetsReport } from '#shared/stats/facets/report.ts';

/** A rater of the many-facet model with their name and unit, where the workshop knows them. */
export type FacetsRaterLine = FacetsRater & { readonly name: string | null; readonly unit: string | null };

/** A person's measure and fair average on the raters' scale. */
interface FacetsPerson {
  readonly employee: string;
  readonly name: string;
  readonly unit: string | null;
  readonly n: number;
  readonly eap: number;
  readonly se: number;
  readonly fairAverage: number;
}

/** One fit of the many-facet model. `asOf`: the commit it was computed from; `stale`: ratings have changed since. */
export interface FacetsFitView extends Omit<FacetsReport, 'ratees' | 'raters' | 'unexpected' | 'subsets' | 'links'> {
  readonly asOf: number;
  readonly stale: boolean;
  readonly unexpected: Omit<FacetsReport['unexpected'], 'list'>;
  readonly raters: readonly FacetsRaterLine[];
  readonly people: readonly FacetsPerson[];
}

export interface FacetsView {
  readonly fit: FacetsFitView | null;
}

export const facetsContract = {
  /** `rsm`: one list of steps; `pcm`: steps of each criterion. Another fit of the same file is stopped. */
  'facets.fit': job(z.strictObject({ model: z.enum(['rsm', 'pcm']).default('rsm') }), output<FacetsView>(), {
    about: { id: 'Menghitung model Rasch banyak faset', en: 'Fits the many-facet Rasch model' },
    roles: panel,
    scope: 'workshop',
  }),
  'facets.cancel': job(z.strictObject({}), output<{ readonly cancelled: boolean }>(), {
    about: { id: 'Menghentikan perhitungan model faset', en: 'Stops the fit of the facets model' },
    roles: panel,
    scope: 'workshop',
  }),
  'facets.get': query(z.strictObject({}), output<FacetsView>(), {
    about: { id: 'Hasil model faset terakhir', en: 'The last fit of the facets model' },
    roles: panel,
    scope: 'workshop',
    reads: ['assessment', 'employee', 'unit', 'workshop'],
  }),
};
