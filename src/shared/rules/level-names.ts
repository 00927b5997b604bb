import type { OrganisationPredicate, Predicate } from './levels.ts';

const predicateNames: Readonly<Record<string, Predicate>> = {
  sangatbaik: 'sangat-baik',
  verygood: 'sangat-baik',
  baik: 'baik',
  good: 'baik',
  butuhperbaikan: 'butuh-perbaikan',
  cukup: 'butuh-perbaikan',
  butuhperbaikancukup: 'butuh-perbaikan',
  cukupbutuhperbaikan: 'butuh-perbaikan',
  perluperbaikan: 'butuh-perbaikan',
  needsimprovement: 'butuh-perbaikan',
  kurang: 'kurang',
  misconduct: 'kurang',
  kurangmisconduct: 'kurang',
  poor: 'kurang',
  sangatkurang: 'sangat-kurang',
  verypoor: 'sangat-kurang',
};

const letters = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '');

/** The predicate that a word means, in any case and any spelling met in files; null when it means none. Whole words only. */
export function predicateNamed(word: string): Predicate | null {
  return Object.hasOwn(predicateNames, letters(word)) ? (predicateNames[letters(word)] ?? null) : null;
}

/** The same for the predicate of an organisation. */
export function organisationPredicateNamed(word: string): OrganisationPredicate | null {
  const plain = letters(word);
  if (plain === 'istimewa' || plain === 'excellent') return 'istimewa';
  const predicate = predicateNamed(word);
  return predicate === 'sangat-baik' ? null : predicate;
}
