import type { Command } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { deletion, insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type Identities, leaksIn } from '#shared/training/leak.ts';
import { practiceCaseColumns } from '#shared/training/rows.ts';
import type { TrainingCase } from '#shared/training/training-set.ts';
import { disagreementsIn } from './practice-query.ts';
import { loadTraining } from './training-sets.ts';

/** Everybody and every unit of the workshop; `near` those whom a case comes from. */
function identitiesIn(store: Reader, ratee: string, raters: readonly string[]): Identities {
  const people = rowsOf(store, 'employee');
  const concerned = new Set(raters);
  const outside = rowsOf(store, 'assignment').flatMap(({ kind, rater_name }) =>
    kind === 'external' ? [rater_name] : [],
  );
  const known = new Set(people.map(({ nip }) => nip));
  return {
    names: [...people.map(({ name }) => name), ...rowsOf(store, 'actor').map(({ name }) => name), ...outside],
    nips: people.map(({ nip }) => nip),
    units: rowsOf(store, 'unit').map(({ name }) => name),
    near: [
      ...people.filter(({ id, nip }) => id === ratee || concerned.has(nip)),
      ...raters.filter((key) => !known.has(key)).map((name) => ({ name, position: null })),
    ].map(({ name, position }) => ({ name, position })),
  };
}

/** Keeps a case that a facilitator has rewritten from a disagreement; text that gives anybody away is refused, naming what was found. */
export const practiceSave: Command<'practice.save'> = (input, { store, resources, now, newId }) => {
  const { instrument } = loadTraining(resources);
  const source = disagreementsIn(store, instrument).find(({ ratee }) => ratee === input.ratee);
  if (source === undefined) throw new Problem('practice.source', {}, { field: 'ratee' });
  const values = instrument.levels.map(({ value }) => value);
  const seen = new Set<string>();
  for (const { criterion, score } of input.reference) {
    const known = source.spreads.some((spread) => spread.criterion === criterion);
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
