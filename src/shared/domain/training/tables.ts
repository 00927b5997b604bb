/** How one trainee rated one practice case. `rater_key` is a NIP, or the name of who has none; `scores` is JSON `{criterion: number | null}`. */
export interface TrainingResultRow {
  readonly id: string;
  readonly rater_key: string;
  readonly rater_name: string;
  readonly case_id: string;
  readonly scores: string;
  readonly at: string;
}
