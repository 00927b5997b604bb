import type { PersonFacts, SanctionFact } from './facts.ts';

/** Whether a year lies in a window of calendar years that ends with the year judged. */
export function withinYears(year: number | null, facts: PersonFacts, years: number): boolean {
  return year !== null && year <= facts.year && year > facts.year - years;
}

/** Sanctions by decree in a window, this calendar year included, that were not annulled. */
export function sanctionsWithin(facts: PersonFacts, years: number): readonly SanctionFact[] {
  return facts.sanctions.filter(
    ({ annulled, decreed }) => !annulled && decreed !== null && withinYears(Number(decreed.slice(0, 4)), facts, years),
  );
}

/** Inputs without which the sanctions in a window are not known: a level that is no word of the rules, a decree without a date. */
export function sanctionGaps(facts: PersonFacts, years: number): readonly string[] {
  return [
    ...(sanctionsWithin(facts, years).some(({ level }) => level === null) ? ['sanctionLevel'] : []),
    ...(facts.sanctions.some(({ annulled, decreed }) => !annulled && decreed === null) ? ['sanctionDate'] : []),
  ];
}
