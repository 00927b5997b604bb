import type { Wording } from '#shared/kernel/wording.ts';
import type { OrganisationPredicate, Predicate, Rating } from './levels.ts';

/** Ratings on either axis, in words. */
export const ratingWords = {
  'di-atas': { id: 'Di atas ekspektasi', en: 'Above expectation' },
  sesuai: { id: 'Sesuai ekspektasi', en: 'Meets expectation' },
  'di-bawah': { id: 'Di bawah ekspektasi', en: 'Below expectation' },
} as const satisfies Record<Rating, Wording>;

/** Predicates of a person. The English gives the meaning; files and minutes keep the Indonesian. */
export const predicateWords = {
  'sangat-baik': { id: 'Sangat Baik', en: 'Very Good' },
  baik: { id: 'Baik', en: 'Good' },
  'butuh-perbaikan': { id: 'Butuh Perbaikan', en: 'Needs Improvement' },
  kurang: { id: 'Kurang', en: 'Poor' },
  'sangat-kurang': { id: 'Sangat Kurang', en: 'Very Poor' },
} as const satisfies Record<Predicate, Wording>;

/** Predicates of a unit or of the agency. */
export const organisationPredicateWords = {
  istimewa: { id: 'Istimewa', en: 'Excellent' },
  baik: { id: 'Baik', en: 'Good' },
  'butuh-perbaikan': { id: 'Butuh Perbaikan', en: 'Needs Improvement' },
  kurang: { id: 'Kurang', en: 'Poor' },
  'sangat-kurang': { id: 'Sangat Kurang', en: 'Very Poor' },
} as const satisfies Record<OrganisationPredicate, Wording>;
