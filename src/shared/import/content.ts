import type { TableRow } from '#shared/kernel/table.ts';
import { speltOrganisation, speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { isMissing } from '#shared/rules/word-forms.ts';

/**
 * What a sample of one column's cells looks like; counts of cells. `ratings` and `predicates` count levels spelt out, `shortRatings`
 * and `shortPredicates` abbreviations (`DAE`, `SB`), `codes` the numbers 1 to 3.
 */
export interface ColumnProfile {
  filled: number;
  nips: number;
  niks: number;
  /** A NIP beside words, as in `Bagaskoro Adi, NIP 1970...`. */
  nipNames: number;
  ratings: number;
  predicates: number;
  shortRatings: number;
  shortPredicates: number;
  organisations: number;
  names: number;
  numbers: number;
  codes: number;
  readonly distinct: Set<string>;
}

const sampled = 300;
const nipShape = /^(?:19|20)\d{16}$/;
const exponentShape = /^[12][.,]\d{4,16}e\+?17$/i;

/** Whether a cell holds what could be a whole NIP, however dressed, or one stored as a number. */
export function looksLikeNip(text: string): boolean {
  if (text.length < 9 || text.length > 60) return false;
  if (nipShape.test(text)) return true;
  const digits = text.replace(/\D/g, '');
  if (digits.length === 18) return nipShape.test(digits) && !/[a-df-z]{4}/i.test(text.replace(/nip/i, ''));
  return exponentShape.test(text.trim());
}

const nipInside = /(?<!\d)(?:19|20)\d{6}[ .]?\d{6}[ .]?[12][ .]?\d{3}(?!\d)/;

/** Whether a cell holds a NIP, alone or beside a name. */
export function holdsNip(text: string): boolean {
  return text.length >= 9 && text.length <= 300 && (looksLikeNip(text) || nipInside.test(text));
}

/** Profiles each column over the first 300 rows from `from` on, and as many again spread over the rest. */
export function columnProfiles(rows: readonly TableRow[], from: number, width: number): readonly ColumnProfile[] {
  const profiles = Array.from({ length: width }, (): ColumnProfile => {
    return {
      filled: 0,
      nips: 0,
      niks: 0,
      nipNames: 0,
      ratings: 0,
      predicates: 0,
      shortRatings: 0,
      shortPredicates: 0,
      organisations: 0,
      names: 0,
      numbers: 0,
      codes: 0,
      distinct: new Set(),
    };
  });
  const rest = Math.max(1, Math.floor((rows.length - from - sampled) / sampled));
  for (let index = from; index < rows.length; index += index < from + sampled ? 1 : rest) {
    const { texts, kinds } = rows[index] as TableRow;
    for (let column = 0; column < Math.min(width, texts.length); column++) {
      const text = texts[column] ?? '';
      if (!isMissing(text)) observe(profiles[column] as ColumnProfile, text, kinds[column] ?? 't');
    }
  }
  return profiles;
}

function observe(profile: ColumnProfile, text: string, kind: string): void {
  profile.filled++;
  profile.distinct.add(text);
  if (looksLikeNip(text)) profile.nips++;
  else if (/^['\s]*\d{16}$/.test(text)) profile.niks++;
  else if (/^[-+]?\d+(?:[.,]\d+)?\s*%?$/.test(text.trim())) {
    profile.numbers++;
    if (/^[123](?:[.,]0+)?$/.test(text.trim())) profile.codes++;
  } else if (kind === 't') {
    if (holdsNip(text)) profile.nipNames++;
    observeWords(profile, text);
  }
}

function observeWords(profile: ColumnProfile, text: string): void {
  const rating = speltRating(text);
  if (rating.known && rating.source === 'short') profile.shortRatings++;
  else if (rating.known && rating.source !== 'code') profile.ratings++;
  const predicate = speltPredicate(text);
  if (predicate.known && predicate.source === 'short') profile.shortPredicates++;
  else if (predicate.known) profile.predicates++;
  const organisation = speltOrganisation(text);
  if (organisation.known && organisation.source !== 'short') profile.organisations++;
  if (text.length >= 4 && !/\d/.test(text) && /\p{L}{2,}/u.test(text)) profile.names++;
}

/** Whether at least `share` of the filled cells count, and there are some. */
export function mostly(count: number, profile: ColumnProfile, share = 0.7): boolean {
  return count > 0 && count >= profile.filled * share;
}
