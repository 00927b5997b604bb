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
