/** Marks that make no difference between two plans; what differs by anything else the check itself distinguishes. */
const marks = ` .,;:-–—/\\()[]"'’“”&+%#!?*_`;

/** SQL for what two plans of the same words have in common: an index and the queries over it must say it in the same letters. */
export function planKey(text: string): string {
  return [...marks].reduce((sql, mark) => `replace(${sql}, '${mark === "'" ? "''" : mark}', '')`, `lower(${text})`);
}

/** What plans are compared by: a row without a plan goes by its indicator. */
export const planText = 'coalesce("plan", "indicator")';

/**
 * What one person's dossier needs of everybody else's rows: whose plan says the same, whether a file has evidence at all, and progress
 * that names a line but no person.
 */
export const dossierReads = `
CREATE INDEX skp_line_plan ON skp_line (${planKey(planText)});
CREATE INDEX line_phase_plan ON line_phase (${planKey(planText)});
CREATE INDEX skp_line_proof ON skp_line (file) WHERE "evidence" IS NOT NULL;
CREATE INDEX line_phase_proof ON line_phase (file) WHERE "evidence" IS NOT NULL;
CREATE INDEX progress_code ON progress ("code") WHERE employee_id IS NULL;
`;
