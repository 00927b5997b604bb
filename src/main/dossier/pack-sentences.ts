import { isPanelMove, ratingMoves, reasonOf } from '#main/rating/move-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import type { MinutesRating } from '#shared/rules/levels.ts';
import type { PackSentence, PackSource } from './pack.ts';

/** Makes a sentence of a wording, its values and what it rests on. */
export type Say = (
  wording: Wording,
  values: Readonly<Record<string, string | number>>,
  ...sources: readonly PackSource[]
) => PackSentence;

/** Fills sentences in one language. */
export function sayIn(language: Language): Say {
  return (wording, values, ...sources) => ({ text: fill(wording, language, values), sources });
}

/** Levels in words, as sentences name them. */
export function ratingValues({ hasil, perilaku, predicate }: MinutesRating, language: Language) {
  const none = packWords.unrated[language];
  return {
    hasil: hasil === null ? none : ratingWords[hasil][language].toLowerCase(),
    perilaku: perilaku === null ? none : ratingWords[perilaku][language].toLowerCase(),
    predicate: predicate === null ? none : predicateWords[predicate][language],
  };
}

/** The last move of a person's rating on the panel's word, with its reason; null where none is in force. An undo gives no reason. */
export function lastMove(store: Reader, person: RosterRow) {
  const move = ratingMoves(store, person.id).findLast((one) => isPanelMove(one) && reasonOf(one) !== null);
  return move === undefined ? null : { commit: move.commit, reason: reasonOf(move) };
}

/** A date in words; of one that names a month or a year only, what it names. */
export function spokenDay(date: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? dateWords(date, language) : periodWords(date, language);
}
