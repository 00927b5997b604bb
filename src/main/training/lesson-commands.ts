import type { Command, Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { fold, wordFormsOf } from '#shared/rules/word-forms.ts';
import { leaksIn } from '#shared/training/leak.ts';
import { lessonColumns } from '#shared/training/rows.ts';
import { identitiesIn } from './identities.ts';

/** Tags without the mark that some write before them, each once whatever its case. */
function tidyTags(tags: readonly string[]): readonly string[] {
  const bare = tags.map((tag) => tag.replace(/^#+\s*/, '')).filter((tag) => tag !== '');
  return [...new Map(bare.map((tag) => [fold(tag), tag])).values()];
}

/** Keeps a lesson, or rewrites one. @throws Problem `employee.unknown`, `lesson.unknown`, `lesson.leak` */
export const lessonSave: Command<'lesson.save'> = (input, { store, actor, now, newId }) => {
  const old = input.lesson === undefined ? null : rowOf(store, 'lesson', input.lesson);
  if (input.lesson !== undefined && old === null) throw new Problem('lesson.unknown', {}, { field: 'lesson' });
  const person = input.employee === null ? null : employeeOf(store, input.employee);
  const about = old === null ? (person?.id ?? null) : old.employee_id;
  const tags = tidyTags(input.tags);
  const leaks = leaksIn([input.title, input.text, ...tags].join('\n'), identitiesIn(store, about, []));
  if (leaks.length > 0) throw new Problem('lesson.leak', { found: leaks.slice(0, 8).join(', ') }, { field: 'text' });
  const written = {
    title: input.title,
    text: input.text,
    tags: lessonColumns.tags.write(tags),
    actor_name: actor.name,
    at: now,
  };
  const isSame = old !== null && old.title === written.title && old.text === written.text && old.tags === written.tags;
  const change =
    old === null
      ? insertion('lesson', { id: newId(), employee_id: about, source: input.source, ...written })
      : isSame
        ? null
        : update('lesson', old, written);
  return { name: 'lesson.save', values: { title: input.title }, reason: null, changes: changesOf([change]) };
};

/** Takes a lesson out of the register. @throws Problem `lesson.unknown` */
export const lessonRemove: Command<'lesson.remove'> = (input, { store }) => {
  const row = rowOf(store, 'lesson', input.lesson);
  if (row === null) throw new Problem('lesson.unknown', {}, { field: 'lesson' });
  return { name: 'lesson.remove', values: { title: row.title }, reason: null, changes: [deletion('lesson', row)] };
};

/** The register, newest first, narrowed to what holds every word or its beginning. */
export const lessonList: Query<'lesson.list'> = ({ text, tag }, { store }) => {
  const all = rowsOf(store, 'lesson')
    .map((row) => ({
      id: row.id,
      employee: row.employee_id,
      source: row.source,
      title: row.title,
      text: row.text,
      tags: lessonColumns.tags.read(row.tags),
      by: row.actor_name,
      at: row.at,
    }))
    .toSorted((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
  const words = wordFormsOf(text);
  const counts = Map.groupBy(
    all.flatMap(({ tags }) => tags),
    fold,
  );
  return {
    all: all.length,
    rows: all.filter((lesson) => {
      const own = wordFormsOf([lesson.title, lesson.text, ...lesson.tags].join(' '));
      const bears = tag === undefined || lesson.tags.some((one) => fold(one) === fold(tag));
      return bears && words.every((word) => own.some((one) => one.startsWith(word)));
    }),
    tags: [...counts.values()]
      .map((same) => ({ tag: same[0] ?? '', n: same.length }))
      .toSorted((a, b) => b.n - a.n || a.tag.localeCompare(b.tag, 'id')),
  };
};
