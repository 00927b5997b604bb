import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';

interface Rated {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}

const words = {
  hasil: { id: 'Hasil kerja: {from} → {to}', en: 'Results: {from} → {to}' },
  perilaku: { id: 'Perilaku kerja: {from} → {to}', en: 'Behaviour: {from} → {to}' },
  predicate: { id: 'Predikat: {from} → {to}', en: 'Predicate: {from} → {to}' },
  none: { id: 'belum dinilai', en: 'not rated' },
} as const satisfies Wordings;

/** What of a rating changed, in words; null when nothing did. "Hasil kerja: Sesuai ekspektasi → Di atas ekspektasi; Predikat: …". */
export function ratingSentence(from: Rated, to: Rated, language: Language): string | null {
  const part = (wording: Wording, names: Readonly<Record<string, Wording>>, old: string | null, now: string | null) => {
    if (old === now) return [];
    const name = (key: string | null) => names[key ?? '']?.[language] ?? words.none[language];
    return [fill(wording, language, { from: name(old), to: name(now) })];
  };
  const parts = [
    ...part(words.hasil, ratingWords, from.hasil, to.hasil),
    ...part(words.perilaku, ratingWords, from.perilaku, to.perilaku),
    ...part(words.predicate, predicateWords, from.predicate, to.predicate),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}
