import { personNamed } from '#main/people/actors.ts';
import { ratingOf } from '#main/people/rating-row.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { isPanelMove, ratingMoves, reasonOf } from '#main/rating/move-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type PackSentence, type PackSheet, type PackSource, rowSource } from './pack.ts';
import { evidenceSentences, headOf, objectionRule, signOff } from './pack-letters.ts';
import { ratingValues, type Say, sayIn, spokenDay } from './pack-sentences.ts';

/** Days within which an objection is made, PP 30/2019 art. 59. */
const objectionDays = 14;

/** The day so many days after another, both `YYYY-MM-DD`. */
function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function resultSentences(store: Reader, person: RosterRow, language: Language, say: Say): readonly PackSentence[] {
  const { initial_hasil: hasil, initial_perilaku: perilaku, initial_predicate: predicate } = person;
  const signed = signOff(store);
  const rating = rowSource('rating', { id: person.id });
  const final = ratingValues({ ...person, predicate: person.final_predicate }, language);
  return [
    say(packWords.initial, ratingValues({ hasil, perilaku, predicate }, language), rating),
    say(
      packWords.finalResult,
      { ...final, date: spokenDay(signed.date, language) },
      rating,
      rowSource('sign_off', { id: signed.id }),
    ),
  ];
}

/** Who rated, who changed it and why, what the panel decided, and what was said against it; nobody's rating but this person's. */
function decisionSentences(store: Reader, person: RosterRow, language: Language, say: Say): readonly PackSentence[] {
  const superior = person.superior_nip === null ? null : personOf(store, person.superior_nip);
  const decision = rowOf(store, 'decision', person.id);
  const moves = ratingMoves(store, person.id).filter((move) => isPanelMove(move) && reasonOf(move) !== null);
  const bothOf = (one: Parameters<typeof ratingOf>[0]): string =>
    fill(packWords.bothRatings, language, ratingValues(ratingOf(one), language));
  const dissents = rowsOf(store, 'dissent').filter(({ employee_id }) => employee_id === person.id);
  return [
    ...(superior === null
      ? []
      : [say(packWords.ratedBy, { rater: personNamed(superior).name }, rowSource('employee', { id: superior.id }))]),
    ...moves.map((move) =>
      say(
        packWords.movedBy,
        {
          by: move.actor,
          date: dateWords(move.at.slice(0, 10), language),
          from: bothOf(move.from),
          to: bothOf(move.to),
          reason: reasonOf(move) ?? '–',
        },
        { kind: 'commit', number: move.commit },
      ),
    ),
    ...(moves.length > 0 ? [] : [say(packWords.notMoved, {}, rowSource('rating', { id: person.id }))]),
    ...(decision === null
      ? []
      : [
          say(
            decision.reason === null ? packWords.decidedOn : packWords.decidedBy,
            {
              by: decision.actor_name,
              date: dateWords(decision.at.slice(0, 10), language),
              reason: decision.reason ?? '',
            },
            rowSource('decision', decision),
          ),
        ]),
    ...dissents.map((row) => say(packWords.dissented, { words: row.words }, rowSource('dissent', row))),
  ];
}

function deadlineSentences(store: Reader, language: Language, say: Say): readonly PackSentence[] {
  const signed = signOff(store);
  const source: PackSource = rowSource('sign_off', { id: signed.id });
  const values = {
    days: objectionDays,
    date: spokenDay(signed.date, language),
    last: dateWords(dayAfter(signed.date, objectionDays), language),
  };
  return [say(packWords.objectWithin, values, objectionRule, source), say(packWords.objectDecided, {}, objectionRule)];
}

/** The dossier of one person's objection: what was rated, by whom, why and on what, and what is still to be written. @throws Problem `pack.unsigned` */
export function objectionSheet(store: Reader, person: RosterRow, language: Language): PackSheet {
  const say = sayIn(language);
  const superior = person.superior_nip === null ? null : personOf(store, person.superior_nip);
  const above = superior === null || superior.superior_nip === null ? null : personOf(store, superior.superior_nip);
  return {
    ...headOf(person, language),
    sections: [
      { title: packWords.what[language], sentences: resultSentences(store, person, language, say) },
      { title: packWords.whoDecided[language], sentences: decisionSentences(store, person, language, say) },
      { title: packWords.on[language], sentences: evidenceSentences(store, person, language) },
      { title: packWords.deadline[language], sentences: deadlineSentences(store, language, say) },
    ],
    signed: {
      role: packWords.aboveRater[language],
      name: above === null ? packWords.blank[language] : personNamed(above).name,
      blanks: [
        packWords.receivedOn,
        packWords.lastDay,
        packWords.objectedOn,
        packWords.grounds,
        packWords.raterSays,
        packWords.personSays,
        packWords.newResult,
      ].map((word) => word[language]),
    },
  };
}
