import { z } from 'zod';
import { command, desk, output, panel, query } from '#shared/kernel/entry.ts';
import { anyText, idText, namedText, writtenText } from '#shared/kernel/text-limits.ts';
import { type LessonSource, lessonSources } from './rows.ts';

/** A lesson as it is listed. `employee`: whose case it came from, null for one of no case. */
export interface LessonView {
  readonly id: string;
  readonly employee: string | null;
  readonly source: LessonSource;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly by: string;
  readonly at: string;
}

const tag = namedText.max(40);

/** The register of lessons: what disagreements, decisions and notes teach, without pointing at anybody. */
export const lessonContract = {
  /** Lessons that hold every word of `text` and bear `tag`, newest first, and every tag with how many lessons bear it. */
  'lesson.list': query(
    z.strictObject({ text: anyText.default(''), tag: namedText.optional() }),
    output<{
      readonly rows: readonly LessonView[];
      readonly all: number;
      readonly tags: readonly { readonly tag: string; readonly n: number }[];
    }>(),
    {
      about: { id: 'Daftar pelajaran', en: 'The register of lessons' },
      roles: panel,
      scope: 'cases',
      reads: ['lesson'],
    },
  ),
  /** Writes a lesson, or rewrites the one named; text that names anybody of the workshop is refused. `employee`: a row id or a NIP. */
  'lesson.save': command(
    z.strictObject({
      lesson: idText.optional(),
      employee: namedText.nullable().default(null),
      source: z.enum(lessonSources).default('free'),
      title: namedText.max(120),
      text: writtenText,
      tags: z.array(tag).max(12).default([]),
    }),
    {
      roles: desk,
      decides: false,
      words: {
        name: { id: 'Pelajaran', en: 'Lesson' },
        line: { id: 'Pelajaran {title} dicatat', en: 'Lesson {title} written' },
        person: 'none',
      },
    },
  ),
  'lesson.remove': command(z.strictObject({ lesson: idText }), {
    roles: desk,
    whenSigned: true,
    decides: false,
    words: {
      name: { id: 'Pelajaran dihapus', en: 'Lesson removed' },
      line: { id: 'Pelajaran {title} dihapus', en: 'Lesson {title} removed' },
      person: 'none',
    },
  }),
};
