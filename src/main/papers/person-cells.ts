import { momentWords } from '#shared/kernel/date-words.ts';
import type { DocumentAct } from '#shared/kernel/document.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { MinutesPerson } from '#shared/people/attendee.ts';
import { documentWords, shortRatings } from '#shared/rules/document-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import { type MinutesRating, type Predicate, type PredicateCounts, predicates } from '#shared/rules/levels.ts';
import type { PaperColumn, PaperLine } from './paper.ts';

/** Name, NIP that is never broken, and unit, one under the other. */
export function personCell({ name, nip, unit }: MinutesPerson): readonly PaperLine[] {
  const lines: PaperLine[] = [
    { text: name, bold: true },
    { text: nip, unbroken: true },
  ];
  return unit === null ? lines : [...lines, { text: unit, small: true }];
}

/** Predicate, and both ratings under it. */
export function ratingCell({ hasil, perilaku, predicate }: MinutesRating, language: Language): readonly PaperLine[] {
  const lines: PaperLine[] = [
    { text: predicate === null ? documentWords.unrated[language] : predicateWords[predicate][language], bold: true },
  ];
  if (hasil !== null)
    lines.push({ text: fill(documentWords.hasil, language, { rating: shortRatings[hasil][language] }), small: true });
  if (perilaku !== null)
    lines.push({
      text: fill(documentWords.perilaku, language, { rating: shortRatings[perilaku][language] }),
      small: true,
    });
  return lines;
}

/** The reason, then who and when in small letters. */
export function actCell(act: DocumentAct, language: Language, more: readonly string[] = []): readonly PaperLine[] {
  return [
    { text: act.reason },
    ...more.map((text) => ({ text, small: true })),
    { text: fill(documentWords.actor, language, { by: act.by, at: momentWords(act.at, language) }), small: true },
  ];
}

/** People at all levels together. */
export function peopleIn(counts: PredicateCounts): number {
  return predicates.reduce((sum, predicate) => sum + counts[predicate], 0);
}

/** The place of a row in a numbered table. */
export function ordinal(index: number): string {
  return String(index + 1);
}

/** Width of a column headed by a predicate, in points: "Perbaikan" and "Improvement" are never broken. */
export function levelWidth(predicate: Predicate): number {
  return predicate === 'butuh-perbaikan' ? 64 : 43;
}

/** The column of row numbers, wide enough for the last of them. */
export function numberColumn(rows: number, language: Language): PaperColumn {
  const width = rows < 100 ? 22 : rows < 1000 ? 28 : 34;
  return { title: documentWords.no[language], width, align: 'center' };
}
