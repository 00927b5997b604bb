import { personNamed } from '#main/people/actors.ts';
import { personOf } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { isFinished, isRestricted } from '#shared/dossier/dialogue-check.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { isMissing } from '#shared/rules/word-forms.ts';
import { decisionColumns } from '#shared/session/rows.ts';
import { type PackSentence, type PackSheet, type PackSource, rowSource } from './pack.ts';
import { lastMove, ratingValues, sayIn, spokenDay } from './pack-sentences.ts';
import { rowsAbout } from './reads.ts';

const mostNamed = 5;
export const objectionRule: PackSource = { kind: 'rule', title: 'PP 30/2019 pasal 59' };
const coachingRule: PackSource = { kind: 'rule', title: 'PermenPANRB 6/2022, format B.1.8' };
const ratingRule: PackSource = { kind: 'rule', title: 'PermenPANRB 6/2022' };
const patternRule: PackSource = { kind: 'rule', title: 'SE MenPANRB 3/2023' };

/** The sign-off in force. @throws Problem `pack.unsigned` */
export function signOff(store: Reader) {
  const row = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null);
  if (row === undefined) throw new Problem('pack.unsigned');
  return row;
}

function resultSentence(store: Reader, person: RosterRow, language: Language): PackSentence {
  const signed = signOff(store);
  const values = ratingValues({ ...person, predicate: person.final_predicate }, language);
  const date = spokenDay(signed.date, language);
  const sources = [rowSource('rating', { id: person.id }), rowSource('sign_off', { id: signed.id })];
  return sayIn(language)(packWords.result, { ...values, date }, ...sources);
}

function whySentences(store: Reader, person: RosterRow, language: Language): readonly PackSentence[] {
  const say = sayIn(language);
  const decision = rowOf(store, 'decision', person.id);
  const move = lastMove(store, person);
  const { initial_hasil: hasil, initial_perilaku: perilaku, initial_predicate: predicate } = person;
  const first = ratingValues({ hasil, perilaku, predicate }, language);
  const isMoved = hasil !== person.hasil || perilaku !== person.perilaku;
  // Two ratings may lie in one cell of the predicate: then the ratings themselves say what changed.
  const from = predicate === person.final_predicate ? fill(packWords.bothRatings, language, first) : first.predicate;
  const source: PackSource =
    move === null ? rowSource('rating', { id: person.id }) : { kind: 'commit', number: move.commit };
  const found = [
    ...(isMoved ? [say(packWords.moved, { from, reason: move?.reason ?? '–' }, source)] : []),
    ...(decision === null || decision.reason === null
      ? []
      : [say(packWords.decided, { reason: decision.reason }, rowSource('decision', decision))]),
  ];
  return found.length > 0 ? found : [say(packWords.unchanged, {}, rowSource('rating', { id: person.id }))];
}

export function evidenceSentences(store: Reader, person: RosterRow, language: Language): readonly PackSentence[] {
  const say = sayIn(language);
  const decision = rowOf(store, 'decision', person.id);
  const recorded = decisionColumns.evidence.read(decision?.evidence ?? null);
  const forms = rowsAbout(store, 'skp_line', person.id);
  const lines = [
    ...forms.map((row) => ({ table: 'skp_line' as const, row })),
    ...rowsAbout(store, 'line_phase', person.id).map((row) => ({ table: 'line_phase' as const, row })),
  ].filter(({ row }) => row.evidence !== null && !isMissing(row.evidence));
  const found = [
    ...(decision === null || recorded.length === 0
      ? []
      : [say(packWords.panelEvidence, { evidence: recorded.join('; ') }, rowSource('decision', decision))]),
    ...lines
      .slice(0, mostNamed)
      .map(({ table, row }) =>
        say(
          packWords.lineEvidence,
          { plan: row.plan ?? row.indicator ?? '–', evidence: row.evidence ?? '' },
          rowSource(table, row),
        ),
      ),
  ];
  const none: PackSource = { kind: 'none', table: 'skp_line', employee: person.id };
  const own = forms.map((row) => rowSource('skp_line', row));
  return found.length > 0 ? found : [say(packWords.noneRecorded, {}, ...(own.length > 0 ? own : [none]))];
}

function nextSentences(store: Reader, person: RosterRow, language: Language): readonly PackSentence[] {
  const say = sayIn(language);
  const held = rowsAbout(store, 'dialogue', person.id);
  // Letters pass through hands that were not in the dialogue.
  const followUpOf = (privacy: string | null, written: string): string =>
    isRestricted(privacy) ? packWords.confided[language] : written;
  const open = held.filter((row) => row.follow_up !== null && !isMissing(row.follow_up) && !isFinished(row));
  if (open.length > 0)
    return open.slice(0, mostNamed).map((row) =>
      say(
        packWords.followUp,
        {
          followUp: followUpOf(row.privacy, row.follow_up ?? ''),
          due: row.due === null ? '–' : spokenDay(row.due, language),
        },
        rowSource('dialogue', row),
      ),
    );
  const none: PackSource = { kind: 'none', table: 'dialogue', employee: person.id };
  const sources = held.length === 0 ? [none] : held.map((row) => rowSource('dialogue', row));
  return [say(packWords.noFollowUp, {}, ...sources)];
}

function raterOf(store: Reader, { superior_nip }: RosterRow): string {
  const superior = superior_nip === null ? null : personOf(store, superior_nip);
  return superior === null ? packWords.blank.id : personNamed(superior).name;
}

/** Who a letter or a talk is about. */
export function headOf(person: RosterRow, language: Language): Pick<PackSheet, 'employee' | 'title' | 'subtitle'> {
  const { name, nip, unit } = personNamed(person);
  return {
    employee: person.id,
    title: fill(packWords.to, language, { name, nip }),
    subtitle: [person.position, unit].filter((part) => part !== null && part !== '').join(' · '),
  };
}

/** The letter to one employee: what, why, on which evidence, what next, and until when to object. @throws Problem `pack.unsigned` */
export function letterSheet(store: Reader, person: RosterRow, language: Language): PackSheet {
  const say = sayIn(language);
  return {
    ...headOf(person, language),
    sections: [
      { title: packWords.what[language], sentences: [resultSentence(store, person, language)] },
      { title: packWords.why[language], sentences: whySentences(store, person, language) },
      { title: packWords.on[language], sentences: evidenceSentences(store, person, language) },
      { title: packWords.next[language], sentences: nextSentences(store, person, language) },
      { title: packWords.objection[language], sentences: [say(packWords.objectionHow, {}, objectionRule)] },
    ],
    signed: {
      role: packWords.rater[language],
      name: raterOf(store, person),
      blanks: [packWords.receivedOn[language], packWords.lastDay[language]],
    },
  };
}

/** What a leader says to one employee, in order, with what it rests on. @throws Problem `pack.unsigned` */
export function talkSheet(store: Reader, person: RosterRow, language: Language): PackSheet {
  const say = sayIn(language);
  return {
    ...headOf(person, language),
    signed: null,
    sections: [
      { title: packWords.talkOpen[language], sentences: [say(packWords.talkListen, {}, coachingRule)] },
      {
        title: packWords.talkResult[language],
        sentences: [resultSentence(store, person, language), ...whySentences(store, person, language)],
      },
      { title: packWords.on[language], sentences: evidenceSentences(store, person, language) },
      {
        title: packWords.talkNext[language],
        sentences: [
          say(packWords.talkSteps, {}, coachingRule),
          ...nextSentences(store, person, language),
          say(packWords.talkRight, {}, objectionRule),
        ],
      },
    ],
  };
}

/** The sheet that tells employees how their rating comes about. */
export function processSheet(language: Language): PackSheet {
  const say = sayIn(language);
  return {
    employee: null,
    title: packWords.processTitle[language],
    subtitle: '',
    sections: [
      {
        title: packWords.who[language],
        sentences: [say(packWords.processRater, {}, ratingRule), say(packWords.processPanel, {}, ratingRule)],
      },
      {
        title: packWords.how[language],
        sentences: [say(packWords.processMatrix, {}, ratingRule), say(packWords.processPattern, {}, patternRule)],
      },
      { title: packWords.yours[language], sentences: [say(packWords.objectionHow, {}, objectionRule)] },
    ],
    signed: null,
  };
}
