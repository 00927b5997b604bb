import { fold } from '../word-forms.ts';
import type { EditionOf } from './edition-schema.ts';
import { type PersonFacts, type Potential, potentials } from './facts.ts';
import type { Cell, ResultPart } from './result.ts';
import { sanctionGaps, sanctionsWithin, withinYears } from './windows.ts';

type Rules = EditionOf<'talent'>['rules'];

interface Score {
  readonly score: number;
  readonly at: Cell | null;
}

/** Parts of the axis *potensial*, and the indicators that nothing in the file gives. */
export function potentialOf(
  rules: Rules,
  facts: PersonFacts,
): { readonly potential: readonly ResultPart[]; readonly absent: readonly string[] } {
  const { weights, source, confidence } = rules.potential;
  const given = new Map(facts.potential.map((one) => [one.indicator, one]));
  const potential: ResultPart[] = [];
  const absent: string[] = [];
  for (const indicator of potentials) {
    const one = given.get(indicator) ?? derived(rules, facts, indicator);
    if (one === null) {
      absent.push(`potential.${indicator}`);
      continue;
    }
    const points = (weights[indicator] * one.score) / 100;
    potential.push({
      rule: `potential.${indicator}`,
      points,
      arithmetic: [weights[indicator], '%', '×', one.score, '=', points],
      inputs: [{ name: indicator, value: one.score, at: one.at }],
      source,
      confidence,
    });
  }
  return { potential, absent };
}

/** A score that follows from the dossier where the talent sheet has none: certificates, degree, sanctions. Tests are never derived. */
function derived(rules: Rules, facts: PersonFacts, indicator: Potential): Score | null {
  if (indicator === 'development') return developmentOf(rules, facts);
  if (indicator === 'education') return educationScore(rules, facts);
  return indicator === 'discipline' ? disciplineScore(rules, facts) : null;
}

function developmentOf({ development }: Rules, facts: PersonFacts): Score | null {
  if (!facts.lists.has('training')) return null;
  const recent = facts.trainings.filter(({ year }) => withinYears(year, facts, development.years));
  const certificates = new Set(recent.map((one) => fold(one.certificate ?? `${one.name} ${one.year}`))).size;
  return { score: development.steps.find(({ from }) => certificates >= from)?.score ?? 0, at: recent[0]?.at ?? null };
}

function educationScore({ education }: Rules, facts: PersonFacts): Score | null {
  const known: Score[] = facts.educations
    .filter(({ recognised }) => recognised)
    .map(({ degree, at }) => ({ score: education.scores[degree], at }));
  if (known.length === 0 && facts.degree !== null) known.push({ score: education.scores[facts.degree], at: null });
  return known.toSorted((a, b) => b.score - a.score)[0] ?? null;
}

function disciplineScore({ discipline }: Rules, facts: PersonFacts): Score | null {
  if (!facts.lists.has('discipline') || sanctionGaps(facts, discipline.years).length > 0) return null;
  const end = `${facts.year}-12-31`;
  // Only a sanction that runs for a time is served; its end may lie beyond the year judged.
  const serving = sanctionsWithin(facts, discipline.years).find(
    ({ from, to }) => from !== null && from <= end && to !== null && to >= end,
  );
  if (serving !== undefined) return { score: discipline.serving, at: serving.at };
  const scores = sanctionsWithin(facts, discipline.years).flatMap(({ level, at }) =>
    level === null ? [] : [{ score: discipline.scores[level], at }],
  );
  return scores.toSorted((a, b) => a.score - b.score)[0] ?? { score: discipline.none, at: null };
}
