import type { TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import { fold } from '#shared/rules/word-forms.ts';

/** What a table itself says its codes and short forms mean, by folded text. It outranks every spelling known beforehand. */
export interface Legend {
  readonly ratings: ReadonlyMap<string, Rating>;
  readonly predicates: ReadonlyMap<string, Predicate>;
}

export const noLegend: Legend = { ratings: new Map(), predicates: new Map() };

// `1 = Di Bawah Ekspektasi`, `(3) Di Atas`, `DAE: Di Atas Ekspektasi`; the words end at the next sign or the next code.
const forward =
  /(?:^|[\s,;/|(.])\(?([a-z]{1,4}|\d)\)?\s*(?:=|:|→|->|–|-|adalah|artinya|berarti)\s*([a-z][a-z ()]*?)(?=\s*(?:$|[,;/|.\n]|\bdan\b|\(?(?:[a-z]{1,4}|\d)\)?\s*(?:=|:|→|->|–|adalah|artinya|berarti)))/gi;
const backward =
  /([a-z][a-z ]{2,30}?)\s*(?:=|:|→|->|adalah|\()\s*\(?(\d|[a-z]{1,4})\)?(?=\s*(?:$|[,;/|.\n)]|\bdan\b))/gi;

/** Reads legends out of lines of text. Two lines that contradict each other are no legend. */
export function readLegend(lines: readonly string[]): Legend {
  const ratings = new Map<string, Rating>();
  const predicates = new Map<string, Predicate>();
  let contradicted = false;
  const put = <Level>(into: Map<string, Level>, token: string, level: Level): void => {
    const key = fold(token);
    const before = into.get(key);
    if (before !== undefined && before !== level) contradicted = true;
    else if (key !== '') into.set(key, level);
  };
  const pair = (token: string, words: string): void => {
    const said = words.replace(/\b(?:dan|and|serta)\s*$/i, '').trim();
    if (said.length < 3 || fold(said) === fold(token)) return;
    const rating = speltRating(said);
    if (rating.known && rating.source !== 'short' && rating.source !== 'code') put(ratings, token, rating.level);
    const predicate = speltPredicate(said);
    if (predicate.known && predicate.source !== 'short') put(predicates, token, predicate.level);
  };
  for (const line of lines) {
    if (line.length > 2_000) continue;
    for (const [, token = '', words = ''] of line.matchAll(forward)) pair(token, words);
    for (const [, words = '', token = ''] of line.matchAll(backward))
      pair(token, words.replace(/^.*?\b(?:keterangan|ket|legenda|kode)\b\s*/i, ''));
  }
  if (contradicted) return noLegend;
  return {
    ratings: ratings.size >= 2 ? ratings : new Map(),
    predicates: predicates.size >= 2 ? predicates : new Map(),
  };
}

/** The lines of rows outside the records: a code and its words in cells of their own get the sign between them. */
export function legendLines(rows: readonly TableRow[]): readonly string[] {
  return rows.flatMap(({ texts }) => {
    const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
    const paired = filled.flatMap((text, at) => {
      const next = filled[at + 1];
      return next !== undefined && /^\(?(?:[a-z]{1,4}|\d)\)?\.?$/i.test(text) && /^[a-z]/i.test(next)
        ? [`${text.replace(/[().]/g, '')} = ${next}`]
        : [];
    });
    return [filled.join(' '), ...filled, ...paired];
  });
}
