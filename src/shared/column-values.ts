import { dateWords } from '#shared/kernel/date-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { exclusionWords, roleWords } from '#shared/people/role-words.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { assessmentKinds, roundColumns } from '#shared/round/rows.ts';
import { roundsText } from '#shared/round/words.ts';
import { organisationPredicateWords, predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import { flagWords, interestWords, verdictKindWords } from '#shared/session/commit-words.ts';
import { stateWords } from '#shared/session/state-words.ts';
import { columnName } from './column-words.ts';

const open: Readonly<Record<string, Wording>> = {
  open: { id: 'Terbuka', en: 'Open' },
  signed: { id: 'Ditandatangani', en: 'Signed' },
};
const flags: Readonly<Record<string, Wording>> = { 0: { id: 'tidak', en: 'no' }, 1: { id: 'ya', en: 'yes' } };
const organisations: Readonly<Record<string, Wording>> = organisationPredicateWords;
const sourceWords: Readonly<Record<string, Wording>> = {
  queue: { id: 'antrean', en: 'queue' },
  hand: { id: 'ditambahkan sendiri', en: 'added by hand' },
};
const patternRuleWords: Readonly<Record<string, Wording>> = {
  advisory: { id: 'pertimbangan', en: 'advice' },
  required: { id: 'wajib', en: 'required' },
};
const roundStateWords: Readonly<Record<string, Wording>> = {
  draft: roundsText['rounds.draft'],
  closed: roundsText['rounds.closed'],
};
const raterKindWords: Readonly<Record<string, Wording>> = Object.fromEntries(
  assessmentKinds.map((kind) => [kind, roundsText[`kind.${kind}`]]),
);
const sexWords: Readonly<Record<string, Wording>> = {
  M: { id: 'laki-laki', en: 'male' },
  F: { id: 'perempuan', en: 'female' },
};
const levels: Readonly<Record<string, Wording>> = { ...organisations, ...predicateWords };

const holders: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  organisation_predicate: organisations,
  initial_hasil: ratingWords,
  initial_perilaku: ratingWords,
  hasil: ratingWords,
  perilaku: ratingWords,
  initial_predicate: levels,
  predicate: levels,
  final_predicate: levels,
  excluded: exclusionWords,
  role: roleWords,
  state: { ...stateWords, ...open, ...roundStateWords },
  sex: sexWords,
  own: flags,
  active: flags,
  revealed: flags,
  masked: flags,
  private: flags,
  outcome: levels,
  flags: flagWords,
  kind: { ...verdictKindWords, ...interestWords, ...raterKindWords },
  cause: interestWords,
  source: sourceWords,
  pattern_rule: patternRuleWords,
};

const longest = 300;

/** Columns whose text is JSON. */
const structured: ReadonlySet<string> = new Set(
  'flags evidence present quorum deviations scores notes fields columns findings lines address units'.split(' '),
);

/** A part of a structure in words: lists by commas, records as "name: value". */
function partWords(column: string, part: unknown, language: Language): string {
  if (Array.isArray(part)) return part.map((one) => partWords(column, one, language)).join(', ');
  if (part !== null && typeof part === 'object')
    return Object.entries(part)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(([name, inner]) => `${columnName(name, language)}: ${partWords(name, inner, language)}`)
      .join('; ');
  return typeof part === 'boolean' ? flagOf(part, language) : keyWords(column, String(part), language);
}

const flagOf = (flag: boolean, language: Language): string => flags[flag ? 1 : 0]?.[language] ?? '';
const keyWords = (column: string, key: string, language: Language): string => holders[column]?.[key]?.[language] ?? key;

/** The structure that a text is; null for any other text, which only somebody with SQL can have put there. */
function structureIn(text: string): object | null {
  if (!/^[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a structured column holds; text that is none is given back. */
function structureWords(column: string, text: string, language: Language): string {
  const structure = structureIn(text);
  if (structure === null) return keyWords(column, text, language);
  const words = partWords(column, structure, language);
  return words === '' ? '–' : words;
}

/** A day as the store keeps it. */
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The name of an instrument out of its JSON; text that is no instrument is given back. */
function instrumentName(json: string, language: Language): string {
  if (structureIn(json) === null) return json;
  const { name, version }: Partial<Instrument> = roundColumns.instrument.read(json);
  return name?.[language] === undefined ? json : `${name[language]}, ${version}`;
}

/** What a column holds, in words where the value is a key of ours or a structure. */
export function columnValue(column: string, value: string | number | null, language: Language): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'string' && isDay.test(value)) return dateWords(value, language);
  if (column === 'instrument' && typeof value === 'string') return instrumentName(value, language);
  const words =
    structured.has(column) && typeof value === 'string'
      ? structureWords(column, value, language)
      : keyWords(column, String(value), language);
  return words.length > longest ? `${words.slice(0, longest)} …` : words;
}
