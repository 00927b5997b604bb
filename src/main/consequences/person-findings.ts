import type { ConsequenceFinding } from '#shared/consequences/results.ts';
import type { PersonFacts } from '#shared/rules/consequence/facts.ts';
import type { TalentResult } from '#shared/rules/consequence/talent.ts';

/** What is odd in the rows behind one person's figures, each with its cell. */
export function personFindings(facts: PersonFacts, talent: TalentResult): readonly ConsequenceFinding[] {
  return [
    ...squadFindings(facts),
    ...awardFindings(facts),
    ...disciplineFindings(facts),
    ...trainingFindings(facts),
    ...postFindings(facts),
    ...sheetFindings(facts, talent),
  ];
}

function squadFindings({ squads }: PersonFacts): readonly ConsequenceFinding[] {
  return squads.flatMap(({ name, number, decreed, scope, minutes, at }): readonly ConsequenceFinding[] => [
    ...(number === null ? [{ code: 'consequence.decree-unnumbered', values: { name }, at } as const] : []),
    ...(number !== null && decreed === null
      ? [{ code: 'consequence.decree-undated', values: { name }, at } as const]
      : []),
    ...(scope === null ? [{ code: 'consequence.scope-unknown', values: { name }, at } as const] : []),
    ...(minutes === null ? [{ code: 'consequence.squad-minutes-missing', values: { name }, at } as const] : []),
  ]);
}

function awardFindings({ awards }: PersonFacts): readonly ConsequenceFinding[] {
  return awards.flatMap(({ name, level, year, at }): readonly ConsequenceFinding[] => [
    ...(level === null ? [{ code: 'consequence.award-level-unknown', values: { name }, at } as const] : []),
    ...(year === null ? [{ code: 'consequence.award-undated', values: { name }, at } as const] : []),
  ]);
}

function disciplineFindings({ sanctions }: PersonFacts): readonly ConsequenceFinding[] {
  return sanctions
    .filter(({ annulled }) => !annulled)
    .flatMap(({ level, decreed, from, at }): readonly ConsequenceFinding[] => {
      const undated = from === null ? 'consequence.sanction-undated' : 'consequence.sanction-by-start';
      return [
        ...(level === null ? [{ code: 'consequence.sanction-level-unknown', values: {}, at } as const] : []),
        ...(decreed === null ? [{ code: undated, values: {}, at } as const] : []),
      ];
    });
}

function trainingFindings({ trainings, year: judged }: PersonFacts): readonly ConsequenceFinding[] {
  return trainings.flatMap(({ name, kind, year, hours, at }): readonly ConsequenceFinding[] => [
    ...(kind === null ? [{ code: 'consequence.training-kind-unknown', values: { name }, at } as const] : []),
    ...(kind === 'technical' && year === judged && hours === null
      ? [{ code: 'consequence.training-hours-missing', values: { name }, at } as const]
      : []),
  ]);
}

function postFindings({ posts, load, year }: PersonFacts): readonly ConsequenceFinding[] {
  const dated = posts
    .filter(({ from }) => from !== null)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const found: ConsequenceFinding[] = posts
    .filter(({ from }) => from === null)
    .map(({ name, at }) => ({ code: 'consequence.post-undated', values: { name }, at }));
  for (const { name, from, to, at } of dated) {
    const partial = [from, to].find((day) => day !== null && day.length < 10);
    if (partial?.startsWith(`${year}`))
      found.push({ code: 'consequence.post-partial', values: { name, date: partial }, at });
  }
  dated.forEach((post, index) => {
    const next = dated[index + 1];
    // An old post that ends on the day the new one begins is how offices write it.
    if (next?.from === undefined || next.from === null || post.to === null || post.to <= next.from) return;
    found.push({ code: 'consequence.posts-overlap', values: { name: post.name, other: next.name }, at: post.at });
  });
  const months = load?.months ?? null;
  if (months !== null && (months <= 0 || months > 12))
    found.push({ code: 'consequence.months-beyond-year', values: { months }, at: load?.at ?? null });
  return found;
}

function sheetFindings({ sheet }: PersonFacts, { value, parts }: TalentResult): readonly ConsequenceFinding[] {
  if (sheet === null) return [];
  const squad = parts.find(({ rule }) => rule === 'squad');
  const own = squad?.arithmetic[3];
  const lower = sheet.squad !== null && typeof own === 'number' && sheet.squad < own;
  return [
    ...(sheet.y !== null && value !== null && Math.abs(sheet.y - value) > 0.005
      ? [{ code: 'consequence.sheet-differs', values: { sheet: sheet.y, own: value }, at: sheet.at } as const]
      : []),
    ...(lower
      ? [{ code: 'consequence.decree-not-uploaded', values: { sheet: sheet.squad ?? 0, own }, at: sheet.at } as const]
      : []),
  ];
}
