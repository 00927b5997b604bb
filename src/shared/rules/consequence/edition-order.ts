import { Problem } from '#shared/kernel/problem.ts';
import { predicates } from '../levels.ts';
import type { Edition, EditionOf } from './edition-schema.ts';
import { awardLevels, degrees, type SanctionLevel, sanctionLevels, squadScopes } from './facts.ts';

/** A better level never earns less than a worse one: `levels` from the best to the worst. */
function checkOrder<K extends string>(points: Readonly<Record<K, number>>, levels: readonly K[], field: string): void {
  levels.forEach((level, index) => {
    const better = levels[index - 1];
    if (better === undefined || points[level] <= points[better]) return;
    const place = `${field}.${level}`;
    throw new Problem(
      'rules.order-reversed',
      { field: place, value: points[level], above: points[better] },
      { field: place },
    );
  });
}

/** Never sanctioned is the best that can be said, then come the levels from the lightest. */
function checkSanctions(none: number, points: Readonly<Record<SanctionLevel, number>>, field: string): void {
  checkOrder({ none, ...points }, ['none', ...sanctionLevels], field);
}

function checkTalentOrder({ rules }: EditionOf<'talent'>): void {
  const { performance, feedback, award, squad, education, experience, discipline } = rules;
  checkOrder(performance.scores, predicates, 'rules.performance.scores');
  checkOrder(feedback.scores, predicates, 'rules.feedback.scores');
  checkOrder(award.scores, awardLevels, 'rules.award.scores');
  for (const role of ['leader', 'member'] as const)
    checkOrder(squad.scores[role], squadScopes, `rules.squad.scores.${role}`);
  checkOrder(education.scores, degrees, 'rules.education.scores');
  checkOrder(experience.variety, ['interagency', 'interunit', 'unit'], 'rules.experience.variety');
  checkSanctions(discipline.none, discipline.scores, 'rules.discipline.scores');
}

/**
 * What an edition that is proposed is refused for, while one that a workshop adopted before goes on being read: points by which a
 * better level earns less, and a source that is listed twice. @throws Problem `rules.order-reversed`, `rules.source-repeats`
 */
export function checkProposal(edition: Edition): void {
  const known = new Set<string>();
  edition.sources.forEach(({ id }, index) => {
    const field = `sources[${index + 1}].id`;
    if (known.has(id)) throw new Problem('rules.source-repeats', { field, source: id }, { field });
    known.add(id);
  });
  if (edition.subject === 'ip-asn') {
    const { education, performance, discipline } = edition.rules;
    checkOrder(education.points, degrees, 'rules.education.points');
    checkOrder(performance.points, predicates, 'rules.performance.points');
    checkSanctions(discipline.none, discipline.points, 'rules.discipline.points');
  }
  if (edition.subject === 'credit-points') checkOrder(edition.rules.percent.points, predicates, 'rules.percent.points');
  if (edition.subject === 'talent') checkTalentOrder(edition);
  if (edition.subject === 'allowance')
    checkOrder(edition.rules.performance.percent, predicates, 'rules.performance.percent');
}
