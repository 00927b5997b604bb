import type { ProblemValues } from '#shared/kernel/problem.ts';

export const decisionKinds = [
  'levels-which',
  'levels-order',
  'levels-meant',
  'codes',
  'nip',
  'named',
  'person-unknown',
  'form-person',
  'person-conflict',
  'name',
  'birth-date',
  'sex',
  'unit',
  'level',
  'contradiction',
  'conflict',
  'score',
  'organisation',
  'panel-moved',
  'period',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/**
 * One answer that may be given. `key` is what {@link Decisions} holds; `values` fill its label. `leave` always means: write nothing.
 * The sentence for a choice is chosen by the decision's kind and `says`.
 */
export interface Choice {
  readonly key: string;
  readonly says: ChoiceWord;
  readonly values: ProblemValues;
}

const choiceWords = [
  'leave',
  'use-value',
  'use-first',
  'use-last',
  'use-nip',
  'add-person',
  'keep-written',
  'use-matrix',
  'keep-panel',
  'take-source',
  'initial-only',
  'import-here',
  'use-columns',
  'codes-falling',
  'codes-rising',
] as const;
export type ChoiceWord = (typeof choiceWords)[number];

/** A question put to the user. Nothing is chosen unless they choose; `suggested` is the mend that one click takes. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly values: ProblemValues;
  readonly choices: readonly Choice[];
  readonly suggested: string | null;
  /** Whether a NIP typed by the user is an answer too. */
  readonly open: boolean;
}

/** Answers by decision id: the key of a choice, or an 18-digit NIP where the decision is open. */
export type Decisions = Readonly<Record<string, string>>;

export const leave: Choice = { key: 'leave', says: 'leave', values: {} };

/** A choice whose key is what it writes. */
export function choice(key: string, says: ChoiceWord, values: ProblemValues = {}): Choice {
  return { key, says, values };
}

/**
 * Rows that say different things as answers. Where one table holds all of them, the first and the last are called so: one click can
 * then give the same answer to many such questions.
 */
export function rowChoices(
  rows: readonly { readonly table: object; readonly values: ProblemValues }[],
): readonly Choice[] {
  const together = rows.every(({ table }) => table === rows[0]?.table);
  return rows.map(({ values }, at) => {
    const says = !together || (at > 0 && at < rows.length - 1) ? 'use-value' : at === 0 ? 'use-first' : 'use-last';
    return choice(String(at + 1), says, values);
  });
}
