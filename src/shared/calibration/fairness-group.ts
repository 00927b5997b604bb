/** By what people are grouped when the panel looks at fairness. */
export const fairnessGroups = ['sex', 'unit', 'grade', 'age'] as const;
export type FairnessGroup = (typeof fairnessGroups)[number];

/** `best`: the best predicate in force; `up`, `down`: moved by the panel from the initial predicate. */
export const fairnessOutcomes = ['best', 'up', 'down'] as const;
export type FairnessOutcome = (typeof fairnessOutcomes)[number];
