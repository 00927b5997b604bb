import type { OrganisationPredicate, Predicate, Rating } from './levels.ts';
import { editsBetween, fold } from './word-forms.ts';

/** How a spelling was known: as the rules or the portal write it, as a code, as an abbreviation, or in English. */
type SpellingSource = 'official' | 'code' | 'short' | 'english';

/** A level read from a cell, or what it may have been meant to be; `nearest` is an offer to a person, never taken. */
export type Spelt<Level> =
  | { readonly known: true; readonly level: Level; readonly source: SpellingSource }
  | { readonly known: false; readonly nearest: Level | null };

interface Lexicon<Level> {
  readonly words: ReadonlyMap<string, { readonly level: Level; readonly source: SpellingSource }>;
  readonly official: readonly (readonly [string, Level])[];
}

type Spellings<Level extends string> = Readonly<Record<Level, Readonly<Partial<Record<SpellingSource, string>>>>>;

// Whole texts only, blanks taken out: "Sangat Baik" can then never be met by "Baik".
function lexicon<Level extends string>(spellings: Spellings<Level>): Lexicon<Level> {
  const words = new Map<string, { level: Level; source: SpellingSource }>();
  const official: [string, Level][] = [];
  for (const [level, sources] of Object.entries(spellings) as [Level, Partial<Record<SpellingSource, string>>][]) {
    for (const [source, list] of Object.entries(sources) as [SpellingSource, string][]) {
      for (const text of list.split('|')) {
        const key = text.replaceAll(' ', '');
        words.set(key, { level, source });
        if (source === 'official') official.push([key, level]);
      }
    }
  }
  return { words, official };
}

const ratingWords = lexicon<Rating>({
  'di-atas': {
    official: 'di atas ekspektasi|di atas|melebihi ekspektasi|melampaui ekspektasi|diatas harapan',
    code: '1',
    short: 'dae|da|ae|atas|di atas eksp|da e',
    english:
      'above expectations|above expectation|exceeds expectations|exceeds expectation|above|exceeds|exceeding expectations',
  },
  sesuai: {
    official: 'sesuai ekspektasi|sesuai|memenuhi ekspektasi|sesuai harapan',
    code: '2',
    short: 'se|sesuai eksp|s',
    english: 'meets expectations|meets expectation|as expected|meets|within expectations|meeting expectations',
  },
  'di-bawah': {
    official: 'di bawah ekspektasi|di bawah|dibawah harapan|tidak memenuhi ekspektasi|belum memenuhi ekspektasi',
    code: '3',
    short: 'dbe|db|be|bawah|di bawah eksp',
    english: 'below expectations|below expectation|below|under expectations',
  },
});

const predicateWords = lexicon<Predicate>({
  'sangat-baik': {
    official: 'sangat baik|amat baik',
    short: 'sb|sgt baik|s baik',
    english: 'very good|excellent|outstanding',
  },
  baik: { official: 'baik', short: 'b', english: 'good' },
  'butuh-perbaikan': {
    official: 'butuh perbaikan|cukup|butuh perbaikan cukup|cukup butuh perbaikan|perlu perbaikan|membutuhkan perbaikan',
    short: 'bp|c|pp|butuh perb|bp c',
    english: 'needs improvement|need improvement|fair|sufficient',
  },
  kurang: { official: 'kurang|kurang misconduct|misconduct|misconduct kurang', short: 'k', english: 'poor' },
  'sangat-kurang': { official: 'sangat kurang|amat kurang', short: 'sk|sgt kurang|s kurang', english: 'very poor' },
});

const organisationWords = lexicon<OrganisationPredicate>({
  istimewa: { official: 'istimewa', short: 'i|ist', english: 'outstanding|exceptional' },
  baik: { official: 'baik', short: 'b', english: 'good' },
  'butuh-perbaikan': {
    official: 'butuh perbaikan|cukup|butuh perbaikan cukup|perlu perbaikan|membutuhkan perbaikan',
    short: 'bp|c',
    english: 'needs improvement|need improvement',
  },
  kurang: { official: 'kurang', short: 'k', english: 'poor' },
  'sangat-kurang': { official: 'sangat kurang', short: 'sk', english: 'very poor' },
});

/** `Rating: Sesuai Ekspektasi`: what the cell says of itself before the colon. */
const label =
  /^\s*(?:rating|predikat|predicate|nilai|hasil|perilaku|kategori|sebutan|hk|pk)(?:\s+(?:hasil|perilaku|kerja|kinerja|pegawai|akhir|rating|tahunan|periodik))*\s*[:=]\s*/i;

function spell<Level extends string>({ words, official }: Lexicon<Level>, cell: string): Spelt<Level> {
  const text = cell.includes(':') || cell.includes('=') ? cell.replace(label, '') : cell;
  const key = fold(text.replace(/^\s*(\d)[.,]0+\s*$/, '$1')).replaceAll(' ', '');
  const found = words.get(key);
  if (found !== undefined) return { known: true, ...found };
  // `2 - Sesuai Ekspektasi`, `Baik (85)`, `3 - Di Atas Ekspektasi`: the words decide; the middle code runs the same way everywhere.
  const letters = words.get(key.replace(/\d+/g, ''));
  const middle = words.get('2');
  const spoken = letters !== undefined && (letters.source === 'official' || letters.source === 'english');
  // `K250001.1` is an indicator, not a short *kurang*: only words, or two letters and a small number, stand beside digits.
  const beside = spoken || /^(?:\d{1,3}[a-z]{2,}|[a-z]{2,}\d{1,3})$/.test(key);
  if (
    letters !== undefined &&
    beside &&
    (middle === undefined ||
      !/^[123]$/.test(key.replace(/\D+/g, '')) ||
      (key.includes('2') === (letters.level === middle.level) && spoken))
  )
    return { known: true, ...letters };
  // `Baik (B)`, `Sesuai Ekspektasi (SE)`: what is in brackets must say the same.
  const [, outside = '', inside = ''] = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/.exec(text.trim()) ?? [];
  const said = words.get(fold(outside).replaceAll(' ', ''));
  if (said !== undefined && words.get(fold(inside).replaceAll(' ', ''))?.level === said.level)
    return { known: true, ...said };
  // Most texts are no level at all, and few callers want to know what one was nearly.
  return {
    known: false,
    get nearest() {
      return nearestOf(official, key);
    },
  };
}

function nearestOf<Level>(official: readonly (readonly [string, Level])[], key: string): Level | null {
  let nearest: Level | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [word, level] of official) {
    const limit = word.length > 7 ? 2 : 1;
    const edits = editsBetween(key, word, limit);
    if (edits > limit || edits > least) continue;
    nearest = edits === least && level !== nearest ? null : level;
    least = edits;
  }
  return nearest;
}

/** Reads a rating on either axis: any case, blanks, dots, hyphens; SIASN codes 1, 2, 3. */
export function speltRating(text: string): Spelt<Rating> {
  return spell(ratingWords, text);
}

/** Reads a *predikat kinerja* of a person. */
export function speltPredicate(text: string): Spelt<Predicate> {
  return spell(predicateWords, text);
}

/** Reads a predicate of a unit or of the agency. */
export function speltOrganisation(text: string): Spelt<OrganisationPredicate> {
  return spell(organisationWords, text);
}

const sexWords = new Map<string, 'M' | 'F'>([
  ...'m l male man pria laki lakilaki lk 1 cowok'.split(' ').map((word) => [word, 'M'] as const),
  ...'f p female woman wanita perempuan pr 2 w cewek'.split(' ').map((word) => [word, 'F'] as const),
]);

/** Reads *jenis kelamin*: L/P, F/M, Laki-laki/Perempuan, Pria/Wanita, 1/2. Null when unknown. */
export function speltSex(text: string): 'M' | 'F' | null {
  return sexWords.get(fold(text).replaceAll(' ', '')) ?? null;
}
