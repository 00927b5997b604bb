import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import { predicateWords } from './level-words.ts';
import type { Predicate } from './levels.ts';
import type { Between, Constraint, Limit, MajorityReading } from './pattern/constraint.ts';
import type { Transfer } from './pattern/nearest.ts';
import { peopleRange } from './pattern/people.ts';
import type { Violation } from './pattern/violation.ts';

/** What breaks a pattern, one wording per violation code, in counts of people. */
const violationWords = {
  'pattern.tooMany': {
    id: '{group}: {have} dari {n} orang, paling banyak {limit} (kurangi {people} orang).',
    en: '{group}: {have} of {n} {n|person|people}, at most {limit} ({people} fewer).',
  },
  'pattern.forbidden': {
    id: '{group}: {have} dari {n} orang, seharusnya tidak ada (kurangi {people} orang).',
    en: '{group}: {have} of {n} {n|person|people}, there should be none ({people} fewer).',
  },
  'pattern.tooFew': {
    id: '{group}: {have} dari {n} orang, paling sedikit {limit} (tambah {people} orang).',
    en: '{group}: {have} of {n} {n|person|people}, at least {limit} ({people} more).',
  },
  'pattern.missing': {
    id: '{group}: tidak ada dari {n} orang, paling sedikit {limit} (tambah {people} orang).',
    en: '{group}: none of {n} {n|person|people}, at least {limit} ({people} more).',
  },
  'pattern.notMost': {
    id: '{group}: {have} dari {n} orang, bukan yang terbanyak karena {rival} {rivalPeople} orang (tambah {people} orang dari predikat yang lebih banyak).',
    en: '{group}: {have} of {n} {n|person|people}, not the most, as {rival} has {rivalPeople} ({people} more, from predicates that have more).',
  },
  'pattern.notHalf': {
    id: '{group}: {have} dari {n} orang, belum lebih dari separuh; paling sedikit {limit} (tambah {people} orang).',
    en: '{group}: {have} of {n} {n|person|people}, not more than half; at least {limit} ({people} more).',
  },
  'pattern.impossible': {
    id: '{group}: batas ini tidak dapat dipenuhi oleh {n} orang.',
    en: '{group}: this limit cannot be met by {n} {n|person|people}.',
  },
} as const satisfies Record<Violation['code'], Wording>;

const relationWords = {
  '=': { id: '{group} tepat {amount}', en: '{group} exactly {amount}' },
  '<': { id: '{group} di bawah {amount}', en: '{group} below {amount}' },
  '<=': { id: '{group} paling banyak {amount}', en: '{group} at most {amount}' },
  '>': { id: '{group} lebih dari {amount}', en: '{group} more than {amount}' },
  '>=': { id: '{group} paling sedikit {amount}', en: '{group} at least {amount}' },
} as const satisfies Record<Limit['relation'], Wording>;

const words = {
  percent: { id: '{value}%', en: '{value}%' },
  people: { id: '{value} orang', en: '{value} {value|person|people}' },
  between: { id: '{group} antara {from} dan {to}', en: '{group} between {from} and {to}' },
  most: { id: '{group} terbanyak (boleh sama banyak)', en: '{group} the most (ties allowed)' },
  half: { id: '{group} lebih dari separuh', en: '{group} more than half' },
  contains: { id: 'ada {group}', en: 'somebody in {group}' },
  together: { id: '{first} dan {last}', en: '{first} and {last}' },
  either: { id: '{first} atau {last}', en: '{first} or {last}' },
  range: { id: '{rule} ({min} sampai {max} dari {n} orang)', en: '{rule} ({min} to {max} of {n} {n|person|people})' },
  exact: { id: '{rule} ({max} dari {n} orang)', en: '{rule} ({max} of {n} {n|person|people})' },
  none: { id: '{rule} (tidak mungkin dengan {n} orang)', en: '{rule} (impossible with {n} {n|person|people})' },
  met: { id: 'Pola terpenuhi.', en: 'The pattern is met.' },
  moves: {
    id: 'Pola terpenuhi bila predikat {moves} dari {n} orang berubah.',
    en: 'The pattern would be met if the predicate of {moves} of {n} {n|person|people} changed.',
  },
  clash: {
    id: 'Pola tidak dapat dipenuhi oleh {n} orang; yang berbenturan: {rules}.',
    en: 'No mix of {n} {n|person|people} meets the pattern; what clashes: {rules}.',
  },
  transfer: {
    id: '{people} orang dari {from} ke {to}',
    en: '{people} {people|person|people} from {from} to {to}',
  },
} as const satisfies Wordings;

function groupName(of: readonly Predicate[], joined: Wording, language: Language): string {
  const names = of.map((predicate) => predicateWords[predicate][language]);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : fill(joined, language, { first: names.slice(0, -1).join(', '), last });
}

/** "Baik: 3 dari 19 orang, paling sedikit 8 (tambah 5 orang)." */
export function violationSentence(violation: Violation, language: Language): string {
  const { code, of, n, have, limit, people, rival } = violation;
  return fill(violationWords[code], language, {
    group: groupName(of, code === 'pattern.missing' ? words.either : words.together, language),
    n,
    have,
    people,
    limit: limit ?? '',
    rival: rival === null ? '' : predicateWords[rival.predicate][language],
    rivalPeople: rival?.people ?? '',
  });
}

function limitRule(limit: Limit | Between, language: Language): string {
  const amount = (value: number) => fill(limit.unit === 'percent' ? words.percent : words.people, language, { value });
  const group = groupName(limit.of, words.together, language);
  if (limit.relation === 'between')
    return fill(words.between, language, { group, from: amount(limit.from), to: amount(limit.to) });
  return fill(relationWords[limit.relation], language, { group, amount: amount(limit.value) });
}

/** A constraint as a rule, however many people it is about: "Baik paling banyak 70%". */
export function ruleWords(constraint: Constraint, reading: MajorityReading, language: Language): string {
  const { kind, of } = constraint;
  if (kind === 'limit') return limitRule(constraint, language);
  if (kind === 'contains') return fill(words.contains, language, { group: groupName(of, words.either, language) });
  return fill(reading === 'most' ? words.most : words.half, language, {
    group: groupName(of, words.together, language),
  });
}

/** A constraint as a rule, and what a percentage means for n people: "Baik paling banyak 70% (0 sampai 13 dari 19 orang)". */
export function constraintRule(
  constraint: Constraint,
  reading: MajorityReading,
  n: number,
  language: Language,
): string {
  const rule = ruleWords(constraint, reading, language);
  if (constraint.kind !== 'limit') return rule;
  const range = peopleRange(constraint, n);
  const max = Math.min(range.max, n);
  if (range.min > max || max < 0) return fill(words.none, language, { rule, n });
  if (constraint.unit === 'people') return rule;
  return fill(range.min === max ? words.exact : words.range, language, { rule, min: range.min, max, n });
}

/** The pattern's state in one sentence; `rules` are the clashing rules from {@link constraintRule}, needed when `moves` is null. */
export function patternSummary(
  { n, moves, rules = [] }: { readonly n: number; readonly moves: number | null; readonly rules?: readonly string[] },
  language: Language,
): string {
  if (moves === null) return fill(words.clash, language, { n, rules: rules.join('; ') });
  return moves === 0 ? words.met[language] : fill(words.moves, language, { n, moves });
}

/** "2 orang dari Baik ke Butuh Perbaikan". */
export function transferPhrase({ from, to, people }: Transfer, language: Language): string {
  return fill(words.transfer, language, {
    people,
    from: predicateWords[from][language],
    to: predicateWords[to][language],
  });
}
