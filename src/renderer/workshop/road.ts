import type { ScreenName } from '#renderer/shell/view.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { UnitRow } from '#shared/people/rows.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import type { RoundLine } from '#shared/round/contract.ts';
import { type TextKey, t } from '#shared/words.ts';

/** People in numbers; those excluded are in no other figure but `people`. */
interface Tally {
  readonly people: number;
  readonly rated: number;
  readonly moved: number;
  readonly excluded: number;
}

/** Counts the roster. `moved`: the proposed predicate is another than the initial one. */
export function tallyOf(rows: readonly RosterRow[]): Tally {
  const counted = rows.filter(({ excluded }) => excluded === null);
  return {
    people: rows.length,
    rated: counted.filter(({ predicate }) => predicate !== null).length,
    moved: counted.filter(({ predicate, initial_predicate }) => predicate !== initial_predicate).length,
    excluded: rows.length - counted.length,
  };
}

/** Rounds and what was rated in them, and how much of the calibration was taken up. */
interface RatedSoFar {
  readonly rounds: readonly Pick<RoundLine, 'name' | 'state' | 'answered' | 'raters'>[];
  /** Ratings that are open to be read. */
  readonly assessments: number;
  /** Cases on the agenda. */
  readonly agenda: number;
}

/** One step of the road. */
export interface Step {
  readonly name: TextKey;
  readonly done: boolean;
  /** A workshop may leave it out: it is not the next step while nothing was begun. */
  readonly optional: boolean;
  readonly screen: ScreenName;
  readonly go: TextKey;
  words(language: Language): string;
}

function roundStep({ rounds, assessments }: RatedSoFar, signed: boolean): Step {
  const running = rounds.findLast(({ state }) => state !== 'closed');
  return {
    name: 'road.rounds',
    done: signed || (running === undefined && assessments > 0),
    optional: running === undefined,
    screen: 'rounds',
    go: 'road.goRounds',
    words: (language) => {
      if (running !== undefined)
        return t(language, running.state === 'open' ? 'road.roundsOpen' : 'road.roundsDraft', {
          name: running.name,
          answered: running.answered,
          raters: running.raters,
        });
      return t(language, assessments > 0 ? 'road.roundsDone' : 'road.roundsNone', { n: assessments });
    },
  };
}

function calibrationStep({ assessments, agenda }: RatedSoFar, { moved }: Tally, signed: boolean): Step {
  return {
    name: 'road.calibration',
    done: signed || agenda > 0 || moved > 0,
    optional: assessments === 0,
    screen: 'calibration',
    go: 'road.goCalibration',
    words: (language) =>
      agenda > 0
        ? t(language, 'road.calibrationDone', { n: agenda })
        : t(language, assessments > 0 ? 'road.calibrationReady' : 'road.calibrationNone'),
  };
}

/** The next step: the first that is not done and not left out. */
export function nextStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ done, optional }) => !done && !optional);
}

/** The road from file to signed result, as far as this workshop has come. */
export function roadOf(
  { workshop, signOff }: WorkshopState,
  tally: Tally,
  units: readonly UnitRow[],
  soFar: RatedSoFar,
): readonly Step[] {
  const left = units.filter(({ organisation_predicate }) => organisation_predicate === null).length;
  const signed = workshop.state === 'signed';
  const imported = tally.rated > 0;
  return [
    {
      name: 'road.import',
      done: imported,
      optional: false,
      screen: 'import',
      go: 'road.goImport',
      words: (language) =>
        tally.people === 0
          ? t(language, 'road.importNone')
          : t(language, 'road.importDone', { ...tally, units: units.length }),
    },
    {
      name: 'road.units',
      done: signed || (imported && left === 0),
      optional: false,
      screen: 'import',
      go: 'road.goUnits',
      words: (language) =>
        units.length === 0
          ? t(language, 'road.unitsNone')
          : left === 0
            ? t(language, 'road.unitsDone', { n: units.length })
            : t(language, 'road.unitsLeft', { n: left }),
    },
    roundStep(soFar, signed),
    calibrationStep(soFar, tally, signed),
    {
      name: 'road.panel',
      done: signed,
      optional: false,
      screen: 'panel',
      go: 'road.goPanel',
      words: (language) =>
        tally.moved + tally.excluded === 0
          ? t(language, 'road.panelNone')
          : t(language, 'road.panelDone', { ...tally }),
    },
    {
      name: 'road.sign',
      done: signed,
      optional: false,
      screen: 'results',
      go: 'road.goResults',
      words: (language) =>
        signOff === null || !signed
          ? t(language, 'road.signOpen')
          : t(language, 'road.signDone', { date: dateWords(signOff.date, language) }),
    },
    {
      name: 'road.files',
      done: false,
      optional: false,
      screen: 'results',
      go: 'road.goResults',
      words: (language) => t(language, 'road.filesHint'),
    },
  ];
}
