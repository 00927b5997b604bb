import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import type { FacetsView } from '#shared/calibration/facets-contract.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import type { Ratings } from '#shared/stats/base/ratings.ts';
import type { FacetsReport } from '#shared/stats/facets/report.ts';
import { calibrationRatings } from './model.ts';

/** The last fit of an open file, and the ratings it was made of. */
interface KeptFit {
  readonly ratings: Ratings;
  readonly report: FacetsReport;
  readonly asOf: number;
}

const fits = new WeakMap<Reader, KeptFit>();

/** Keeps a fit while its file is open. */
export function keepFacets(store: Reader, fit: KeptFit): void {
  fits.set(store, fit);
}

/** Who has rated each ratee, by id. */
function ratersOf(ratings: Ratings): ReadonlyMap<string, ReadonlySet<number>> {
  const raters = new Map(ratings.ratees.map((id) => [id, new Set<number>()]));
  for (let i = 0; i < ratings.n; i++)
    raters.get(ratings.ratees[ratings.ratee[i] as number] ?? '')?.add(ratings.rater[i] as number);
  return raters;
}

/** The last fit in the words of the workshop; no single rating is shown, and nobody with fewer than three raters. */
export function facetsView(store: Reader, rules: RuleSet, unseen: ReadonlySet<string>): FacetsView {
  const fit = fits.get(store);
  const now = calibrationRatings(store);
  if (fit === undefined) return { fit: null };
  const { report, asOf } = fit;
  const people = roster(store, {});
  const byNip = new Map(people.map((row) => [row.nip, row]));
  const byId = new Map(people.map((row) => [row.id, row]));
  const raters = ratersOf(now);
  const { ratees, raters: lines, unexpected, subsets: _subsets, links: _links, ...rest } = report;
  return {
    fit: {
      ...rest,
      asOf,
      stale: fit.ratings !== now,
      unexpected: { n: unexpected.n, share: unexpected.share, at: unexpected.at },
      raters: lines.map((line) => {
        const person = byNip.get(line.id);
        return { ...line, name: person?.name ?? null, unit: person?.unit ?? null };
      }),
      people: ratees.flatMap(({ id, n, eap, se, fairAverage }) => {
        const person = byId.get(id);
        const enough =
          !unseen.has(id) &&
          (raters.get(id)?.size ?? 0) >= rules.peerPrivacy.fewestRaters &&
          person !== undefined &&
          person.excluded === null;
        return enough ? [{ employee: id, name: person.name, unit: person.unit, n, eap, se, fairAverage }] : [];
      }),
    },
  };
}

/** The last fit, or null before the first; `stale` once ratings have changed. */
export const facetsGet: Query<'facets.get'> = (_input, { store, rules, unseen }) => facetsView(store, rules, unseen);
