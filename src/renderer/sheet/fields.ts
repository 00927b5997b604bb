import type { Wording } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type CaseState, caseStates } from '#shared/people/rows.ts';
import { speltRating } from '#shared/rules/level-spelling.ts';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import { predicates, type Rating, ratings } from '#shared/rules/levels.ts';
import { fold, isMissing, tidy } from '#shared/rules/word-forms.ts';
import { stateWords } from '#shared/session/state-words.ts';
import type { TextKey } from '#shared/words.ts';

/** Columns of a person's row that have a heading. */
export type FieldName = { [K in keyof RosterRow]: `column.${K}` extends TextKey ? K : never }[keyof RosterRow];

/** What a text means where it is written: a value under its key, or why it is none. */
export type Meaning =
  | { readonly field: 'hasil' | 'perilaku'; readonly to: Rating | null }
  | { readonly field: 'state'; readonly to: CaseState }
  | { readonly field: 'reason'; readonly to: string | null }
  | 'level'
  | 'state';

/** One column of people, for grid, paste, comparison and questions alike. */
export interface RosterField {
  readonly field: FieldName;
  /** The words of its values, in their order; null: a value is its own word. */
  readonly words: Readonly<Record<string, Wording>> | null;
  /** What a text written into it means; null: it comes from imports, or follows from other columns. */
  readonly write: ((text: string) => Meaning) | null;
  /** Pixels in usual type. */
  readonly width: number;
  readonly isHidden: boolean;
  /** How rows are filtered by it: by words that are typed, by values that are ticked, or not at all. */
  readonly filter: 'text' | 'values' | null;
}

const inOrder = <K extends string>(keys: readonly K[], words: Readonly<Record<K, Wording>>) =>
  Object.fromEntries(keys.map((key) => [key, words[key]])) as Readonly<Record<K, Wording>>;
const ratingScale = inOrder(ratings, ratingWords);
const predicateScale = inOrder(predicates, predicateWords);
const stateScale = inOrder(caseStates, stateWords);

const writtenRating =
  (field: 'hasil' | 'perilaku') =>
  (text: string): Meaning => {
    if (isMissing(text)) return { field, to: null };
    const spelt = speltRating(text);
    return spelt.known ? { field, to: spelt.level } : 'level';
  };

function writtenState(text: string): Meaning {
  const key = fold(tidy(text));
  const isNamed = (state: CaseState) =>
    state === tidy(text) || [stateWords[state].id, stateWords[state].en].map(fold).includes(key);
  const to = caseStates.find(isNamed);
  return to === undefined ? 'state' : { field: 'state', to };
}

const writtenReason = (text: string): Meaning => ({ field: 'reason', to: text.trim() === '' ? null : text.trim() });

type Rest = Partial<Omit<RosterField, 'field' | 'width'>>;
const field = (name: FieldName, width: number, rest: Rest = {}): RosterField => ({
  field: name,
  width,
  words: null,
  write: null,
  isHidden: false,
  filter: 'values',
  ...rest,
});

/** The columns of the panel, left to right. A new one is a line here and its heading in the words. */
export const rosterFields: readonly RosterField[] = [
  field('nip', 172, { filter: 'text' }),
  field('name', 158, { filter: 'text' }),
  field('unit', 111),
  field('hasil', 118, { words: ratingScale, write: writtenRating('hasil') }),
  field('perilaku', 118, { words: ratingScale, write: writtenRating('perilaku') }),
  field('predicate', 182, { words: predicateScale }),
  field('reason', 160, { write: writtenReason }),
  field('position', 140),
  field('state', 118, { words: stateScale, write: writtenState }),
  field('grade', 100, { isHidden: true }),
  field('position_kind', 130, { isHidden: true }),
  field('education', 120, { isHidden: true }),
  field('superior_nip', 176, { isHidden: true, filter: null }),
  field('initial_hasil', 140, { isHidden: true, words: ratingScale }),
  field('initial_perilaku', 140, { isHidden: true, words: ratingScale }),
  field('initial_predicate', 140, { isHidden: true, words: predicateScale }),
];

const byName: ReadonlyMap<string, RosterField> = new Map(rosterFields.map((one) => [one.field, one]));

/** The field of a column; undefined for columns that hold something else. */
export function fieldOf(id: string): RosterField | undefined {
  return byName.get(id);
}

/** Whether a column may be emptied. */
export function isClearable(id: string): boolean {
  const meant = fieldOf(id)?.write?.('');
  return typeof meant === 'object' && meant.to === null;
}

/** A value as it is said; null where there is none. Keys that have no words are said as they are. */
export function wordOf(
  { field: name, words }: RosterField,
  person: RosterRow,
  say: (wording: Wording) => string,
): string | null {
  const value = person[name];
  if (value === null || value === '') return null;
  const wording = words?.[value];
  return wording === undefined ? value : say(wording);
}

/** Whether two of the people have different values; nothing beside something is a difference. Every NIP is another by nature. */
export function differs(people: readonly RosterRow[], { field: name }: RosterField): boolean {
  return name !== 'nip' && new Set(people.map((person) => person[name] || null)).size > 1;
}
