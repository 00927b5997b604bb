import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import { linkProposals, subsetsOf, weakLinks } from '#shared/stats/base/linking.ts';
import { basisOf, calibrationModel } from './model.ts';

/** Which units rate which, whether all hangs together, and which extra ratings would link what does not. */
export const linkingGet: Query<'linking.get'> = (_input, { store }) => {
  const model = calibrationModel(store);
  const { ratings, pairs } = model;
  const people = roster(store, {});
  const byNip = new Map(people.map((row) => [row.nip, row]));
  const byId = new Map(people.map((row) => [row.id, row]));
  const unitOfRater = ratings.raters.map((key) => byNip.get(key)?.unit ?? '');
  const unitOfRatee = ratings.ratees.map((id) => byId.get(id)?.unit ?? '');
  const units = [...new Set([...unitOfRater, ...unitOfRatee])].sort((a, b) => a.localeCompare(b, 'id'));
  const place = new Map(units.map((unit, at) => [unit, at]));
  const cells = units.map(() => units.map(() => 0));
  for (let p = 0; p < pairs.pairs; p++) {
    const row = cells[place.get(unitOfRater[pairs.rater[p] as number] ?? '') ?? 0];
    const at = place.get(unitOfRatee[pairs.ratee[p] as number] ?? '') ?? 0;
    if (row !== undefined) row[at] = (row[at] ?? 0) + 1;
  }
  const parts = subsetsOf(ratings);
  const named = (at: { readonly rater: number; readonly ratee: number }) => {
    const ratee = byId.get(ratings.ratees[at.ratee] ?? '');
    const key = ratings.raters[at.rater] ?? '';
    return { rater: byNip.get(key)?.name ?? key, ratee: ratee?.name ?? '' };
  };
  const linked = parts.subsets.length < 2;
  return {
    ...basisOf(model, store),
    units,
    cells,
    subsets: parts.subsets.map((subset) => ({
      ratees: subset.ratees.length,
      raters: subset.raters.length,
      n: subset.ratings,
      units: [...new Set(subset.ratees.map((at) => unitOfRatee[at] ?? ''))].sort(),
    })),
    links: linked ? [] : linkProposals(ratings, parts).map((link) => ({ ...link, ...named(link) })),
    weakLinks: weakLinks(ratings).map((link) => ({ ...link, ...named(link) })),
  };
};
