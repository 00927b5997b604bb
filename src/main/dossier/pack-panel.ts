import type { QueryContext } from '#main/kernel/context.ts';
import { personNamed } from '#main/people/actors.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, workshopYear } from '#main/store/rows.ts';
import type { PersonChecks } from '#shared/dossier/contract.ts';
import { dailyProgress } from '#shared/dossier/daily-progress.ts';
import { behindBelow } from '#shared/dossier/line-progress.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import { checkProgress } from '#shared/dossier/progress-check.ts';
import type { WorkLine } from '#shared/dossier/work-lines.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { organisationPredicateWords, predicateWords } from '#shared/rules/level-words.ts';
import type { WorkTables } from '#shared/tables.ts';
import { type PackSentence, type PackSheet, type PackSource, rowSource } from './pack.ts';
import { clarityQuestions, lineSources, mostOnSheet, placeKey } from './pack-questions.ts';
import { lastMove, ratingValues, type Say, sayIn, spokenDay } from './pack-sentences.ts';
import { clarityAbout, linesAbout, personChecks } from './person-checks.ts';
import { rowsAbout } from './reads.ts';

/** The month of the year's end, up to which progress is judged. */
const december = 12;

function ratingSentences(store: Reader, person: RosterRow, language: Language, say: Say): readonly PackSentence[] {
  const { initial_hasil: hasil, initial_perilaku: perilaku, initial_predicate: predicate } = person;
  const rating = rowSource('rating', { id: person.id });
  const move = lastMove(store, person);
  const unit = person.unit_id === null ? null : rowOf(store, 'unit', person.unit_id);
  const past = rowsAbout(store, 'past_rating', person.id).toSorted((a, b) => b.period.localeCompare(a.period));
  return [
    say(packWords.initial, ratingValues({ hasil, perilaku, predicate }, language), rating),
    ...(move === null
      ? []
      : [
          say(
            packWords.proposed,
            { ...ratingValues(person, language), reason: move.reason ?? '–' },
            { kind: 'commit', number: move.commit },
          ),
        ]),
    ...(unit === null || unit.organisation_predicate === null
      ? []
      : [
          say(
            packWords.unit,
            { unit: unit.name, predicate: organisationPredicateWords[unit.organisation_predicate][language] },
            rowSource('unit', { id: unit.id }),
          ),
        ]),
    ...past
      .slice(0, 2)
      .flatMap((row) =>
        row.predicate === null
          ? []
          : [
              say(
                packWords.past,
                { period: periodWords(row.period, language), predicate: predicateWords[row.predicate][language] },
                rowSource('past_rating', { id: row.id, file: row.file }),
              ),
            ],
      ),
  ];
}

interface Work {
  readonly sentences: readonly PackSentence[];
  readonly questions: readonly PackSentence[];
}

function workOfCase(
  store: Reader,
  person: RosterRow,
  lines: readonly WorkLine[],
  checks: PersonChecks,
  say: Say,
): Work {
  const none: PackSource = { kind: 'none', table: 'skp_line', employee: person.id };
  if (lines.length === 0) return { sentences: [say(packWords.noLines, {}, none)], questions: [] };
  const sourceOf = lineSources(store, person);
  const reported = rowsAbout(store, 'progress', person.id);
  const daily = dailyProgress(lines, reported, rowsAbout(store, 'activity_month', person.id));
  const progress = [...reported, ...daily];
  const { behind } = checkProgress(lines, progress, {
    month: december,
    year: workshopYear(store),
    threshold: behindBelow,
  });
  const rated = lines.flatMap(({ phase }) => (phase?.line_rating ? [phase.line_rating] : []));
  const values = {
    n: lines.length,
    above: rated.filter((level) => level === 'di-atas').length,
    below: rated.filter((level) => level === 'di-bawah').length,
  };
  const missing = checks.missingEvidence.slice(0, mostOnSheet);
  const claims = checks.doubleClaims.slice(0, mostOnSheet);
  const claimed = claims.map(({ lines: both }) => {
    const own = both.find(({ employee }) => employee === person.id);
    const others = both.filter(({ employee }) => employee !== person.id).slice(0, mostOnSheet);
    return {
      plan: own?.plan ?? '',
      nips: others.map(({ nip }) => nip).join(', '),
      sources: both.filter(({ employee }) => employee === person.id).map(sourceOf),
    };
  });
  const late = behind.slice(0, mostOnSheet).map((line) => ({
    line,
    sources: [
      sourceOf(line),
      ...progress
        .filter(({ code, period }) => code === line.line && period === line.reported)
        .map((row) => rowSource(daily.includes(row) ? 'activity_month' : 'progress', row)),
    ],
  }));
  return {
    sentences: [
      say(rated.length === 0 ? packWords.linesUnrated : packWords.lines, values, ...lines.map(sourceOf)),
      ...late.map(({ line, sources }) =>
        say(packWords.behind, { plan: line.plan, actual: line.actual ?? 0, planned: line.planned }, ...sources),
      ),
      ...missing.map((line) => say(packWords.noEvidence, { plan: line.plan }, sourceOf(line))),
      ...claimed.map(({ plan, nips, sources }) => say(packWords.claimed, { plan, nips }, ...sources)),
    ],
    questions: [
      ...late.map(({ line, sources }) => say(packWords.askBehind, { plan: line.plan }, ...sources)),
      ...missing.map((line) => say(packWords.askEvidence, { plan: line.plan }, sourceOf(line))),
      ...claimed.map(({ plan, sources }) => say(packWords.askClaim, { plan }, ...sources)),
    ],
  };
}

function careerSentences(store: Reader, person: RosterRow, say: Say): readonly PackSentence[] {
  const squads = rowsAbout(store, 'squad_member', person.id).slice(0, 2);
  const awards = rowsAbout(store, 'award', person.id).slice(0, 2);
  const sanctions = rowsAbout(store, 'discipline', person.id).slice(0, 2);
  return [
    ...squads.map((row) =>
      say(
        packWords.squad,
        { team: row.team_name ?? row.team_code ?? '–', role: row.role ?? '–' },
        rowSource('squad_member', row),
      ),
    ),
    ...awards.map((row) => say(packWords.award, { award: row.award ?? '–' }, rowSource('award', row))),
    ...sanctions.map((row) =>
      say(
        packWords.discipline,
        { sanction: row.sanction ?? row.level ?? '–', status: row.status ?? '–' },
        rowSource('discipline', row),
      ),
    ),
  ];
}

function dialogueSentences(
  held: readonly WorkTables['dialogue'][],
  none: PackSource,
  checks: PersonChecks,
  language: Language,
  say: Say,
): readonly PackSentence[] {
  const last = held
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  if (held.length === 0) return [say(packWords.noDialogue, {}, none)];
  const rows = new Map(held.map((row) => [placeKey(row), row]));
  return [
    say(
      packWords.dialogues,
      { n: held.length, date: last === undefined ? '–' : spokenDay(last, language) },
      ...held.map((row) => rowSource('dialogue', row)),
    ),
    ...checks.overdue.slice(0, mostOnSheet).flatMap(({ followUp, due, place }) => {
      const row = rows.get(placeKey(place));
      return row === undefined
        ? []
        : [
            say(
              packWords.overdue,
              { followUp: followUp ?? '–', due: spokenDay(due, language) },
              rowSource('dialogue', row),
            ),
          ];
    }),
  ];
}

/** One case for the panel: what the file says of it, and what it leaves open. */
export function panelSheet(
  { store, rules }: Pick<QueryContext, 'store' | 'rules'>,
  person: RosterRow,
  today: string,
  language: Language,
): PackSheet {
  const say = sayIn(language);
  const lines = linesAbout(store, person);
  const checks = personChecks(store, person, today, lines);
  const work = workOfCase(store, person, lines, checks, say);
  const held = rowsAbout(store, 'dialogue', person.id);
  const none: PackSource = { kind: 'none', table: 'dialogue', employee: person.id };
  const dialogues = dialogueSentences(held, none, checks, language, say);
  const clarity = clarityAbout(store, person, lines, checks, rules.clarity ?? null);
  const unclear = clarityQuestions(clarity, lineSources(store, person), language, say);
  const questions = [
    ...work.questions,
    ...unclear,
    ...(held.length === 0 ? [say(packWords.askDialogue, {}, none)] : []),
  ];
  const { name, nip, unit } = personNamed(person);
  return {
    employee: person.id,
    title: name,
    subtitle: [nip, person.position, unit].filter((part) => part !== null && part !== '').join(' · '),
    sections: [
      { title: packWords.ratings[language], sentences: ratingSentences(store, person, language, say) },
      { title: packWords.work[language], sentences: [...work.sentences, ...careerSentences(store, person, say)] },
      { title: packWords.dialogue[language], sentences: dialogues },
      {
        title: packWords.questions[language],
        sentences:
          questions.length > 0 ? questions : [say(packWords.noQuestion, {}, rowSource('rating', { id: person.id }))],
      },
    ],
    signed: null,
  };
}
