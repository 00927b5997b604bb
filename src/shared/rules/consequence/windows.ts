import type { PersonFacts, SanctionFact } from './facts.ts';

/** Whether a year lies in a window of calendar years that ends with the year judged. */
export function withinYears(year: number | null, facts: PersonFacts, years: number): boolean {
  return year !== null && year <= facts.year && year > facts.year - years;
}

/** The day by which a sanction counts: that of its decree, or else the one from which it is served; null where neither is known. */
function dayOfSanction({ decreed, from }: SanctionFact): string | null {
  return decreed ?? from;
}

/** Sanctions of a window, this calendar year included, that were not annulled. */
export function sanctionsWithin(facts: PersonFacts, years: number): readonly SanctionFact[] {
  return facts.sanctions.filter((one) => {
    const day = dayOfSanction(one);
    return !one.annulled && day !== null && withinYears(Number(day.slice(0, 4)), facts, years);
  });
}

/** Inputs without which the sanctions in a window are not known: a level that is no word of the rules, a sanction without any date. */
export function sanctionGaps(facts: PersonFacts, years: number): readonly string[] {
  return [
    ...(sanctionsWithin(facts, years).some(({ level }) => level === null) ? ['sanctionLevel'] : []),
    ...(facts.sanctions.some((one) => !one.annulled && dayOfSanction(one) === null) ? ['sanctionDate'] : []),
  ];
}
