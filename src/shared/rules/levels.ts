/** Rating on either axis, best first. Source: PermenPANRB 6/2022. Stored under these keys; words come from `./level-words.ts`. */
export const ratings = ['di-atas', 'sesuai', 'di-bawah'] as const;
export type Rating = (typeof ratings)[number];

/** *Predikat kinerja* of a person, best first. Source: PermenPANRB 6/2022. */
export const predicates = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type Predicate = (typeof predicates)[number];

/** Predicate of a unit or of the agency, best first. Source: PermenPANRB 6/2022. */
export const organisationPredicates = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type OrganisationPredicate = (typeof organisationPredicates)[number];

/** People per predicate, in the order of {@link predicates}. */
export type PredicateCounts = Readonly<Record<Predicate, number>>;

/** Both ratings and the predicate at one time; null where there was none yet. */
export interface MinutesRating {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}
