import type { Command } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf } from '#main/store/rows.ts';
import type { Input } from '#shared/contract.ts';
import { deletion, insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { leaksIn } from '#shared/training/leak.ts';
import { practiceCaseColumns } from '#shared/training/rows.ts';
import type { TrainingCase } from '#shared/training/training-set.ts';
import { identitiesIn } from './identities.ts';
import { disagreementsIn } from './practice-query.ts';
import { loadTraining } from './training-sets.ts';

/** What a case is made of: a disagreement, or a lesson, which may be rated on every criterion. @throws Problem `practice.source`, `lesson.unknown` */
function sourceOf(
  store: Reader,
  { ratee, lesson }: Pick<Input<'practice.save'>, 'ratee' | 'lesson'>,
  instrument: Instrument,
): { readonly ratee: string | null; readonly raters: readonly string[]; readonly criteria: readonly string[] } {
  if (lesson !== undefined) {
    const row = rowOf(store, 'lesson', lesson);
    if (row === null) throw new Problem('lesson.unknown', {}, { field: 'lesson' });
    return { ratee: row.employee_id, raters: [], criteria: instrument.criteria.map(({ key }) => key) };
  }
  const found = disagreementsIn(store, instrument).find((one) => one.ratee === ratee);
  if (found === undefined) throw new Problem('practice.source', {}, { field: 'ratee' });
  return { ...found, criteria: found.spreads.map(({ criterion }) => criterion) };
}

/** Keeps a case that a facilitator has rewritten from a disagreement or a lesson; text that gives anybody away is refused, naming what was found. */
export const practiceSave: Command<'practice.save'> = (input, { store, resources, now, newId }) => {
  const { instrument } = loadTraining(resources);
  const source = sourceOf(store, input, instrument);
  const values = instrument.levels.map(({ value }) => value);
  const seen = new Set<string>();
  for (const { criterion, score } of input.reference) {
    const known = source.criteria.includes(criterion);
    if (!known || seen.has(criterion) || (score !== null && !values.includes(score)))
      throw new Problem('practice.reference', { criterion }, { field: 'reference' });
    seen.add(criterion);
  }
  const texts = [input.title, input.person, ...input.story, ...input.reference.map(({ reason }) => reason)];
  const leaks = leaksIn(texts.join('\n'), identitiesIn(store, source.ratee, source.raters));
  if (leaks.length > 0) throw new Problem('practice.leak', { found: leaks.slice(0, 8).join(', ') }, { field: 'story' });
  const both = (text: string) => ({ id: text, en: text });
  const id = newId();
  const content: TrainingCase = {
    id,
    trap: input.trap,
    title: both(input.title),
    person: both(input.person),
    story: input.story.map(both),
    reference: input.reference.map((one) => ({ ...one, reason: both(one.reason) })),
  };
  return {
    name: 'practice.save',
    values: { title: input.title },
    reason: null,
    changes: [insertion('practice_case', { id, content: practiceCaseColumns.content.write(content), at: now })],
  };
};

/** Takes a case of the workshop's own away; how it was rated stays in the journal and counts no more. */
export const practiceRemove: Command<'practice.remove'> = (input, { store }) => {
  const row = rowOf(store, 'practice_case', input.case);
  if (row === null) throw new Problem('training.case', { case: input.case }, { field: 'case' });
  const { title } = practiceCaseColumns.content.read(row.content);
  return {
    name: 'practice.remove',
    values: { title: title.id },
    reason: null,
    changes: [deletion('practice_case', row)],
  };
};
