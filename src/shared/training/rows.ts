import { type JsonColumns, jsonColumn } from '#shared/kernel/json-column.ts';
import type { TrainingCase, TrainingScores } from './training-set.ts';

/** How one trainee rated one practice case. `rater_key` is a NIP, or the name of who has none; `scores` is JSON `{criterion: number | null}`. */
export interface TrainingResultRow {
  readonly id: string;
  readonly rater_key: string;
  readonly rater_name: string;
  readonly case_id: string;
  readonly scores: string;
  readonly at: string;
}

/** A practice case of this workshop's own; `content` is the JSON of its TrainingCase, `at` is ISO 8601, UTC. */
export interface PracticeCaseRow {
  readonly id: string;
  readonly content: string;
  readonly at: string;
}

/** What a lesson was drawn from. */
export const lessonSources = ['decision', 'postponed', 'note', 'disagreement', 'free'] as const;
export type LessonSource = (typeof lessonSources)[number];

/** What was learned, without a name; `employee_id`: whose case taught it, null for none. `tags` is JSON, `at` is ISO 8601, UTC. */
export interface LessonRow {
  readonly id: string;
  readonly employee_id: string | null;
  readonly source: LessonSource;
  readonly title: string;
  readonly text: string;
  readonly tags: string;
  readonly actor_name: string;
  readonly at: string;
}

/** JSON of a lesson. */
export const lessonColumns = { tags: jsonColumn<readonly string[]>() } satisfies JsonColumns<LessonRow>;

/** JSON of a result of training. */
export const trainingResultColumns = { scores: jsonColumn<TrainingScores>() } satisfies JsonColumns<TrainingResultRow>;

/** JSON of a practice case. */
export const practiceCaseColumns = { content: jsonColumn<TrainingCase>() } satisfies JsonColumns<PracticeCaseRow>;
