import type { ScreenName } from '#renderer/shell/view.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { UnitRow } from '#shared/people/rows.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
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

/** One step of the road. */
export interface Step {
  readonly name: TextKey;
  readonly done: boolean;
  readonly screen: ScreenName;
  readonly go: TextKey;
  words(language: Language): string;
}

/** The road from file to signed result, as far as this workshop has come. */
export function roadOf({ workshop, signOff }: WorkshopState, tally: Tally, units: readonly UnitRow[]): readonly Step[] {
  const left = units.filter(({ organisation_predicate }) => organisation_predicate === null).length;
  const signed = workshop.state === 'signed';
  const imported = tally.rated > 0;
  return [
    {
      name: 'road.import',
      done: imported,
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
      screen: 'import',
      go: 'road.goUnits',
      words: (language) =>
        units.length === 0
          ? t(language, 'road.unitsNone')
          : left === 0
            ? t(language, 'road.unitsDone', { n: units.length })
            : t(language, 'road.unitsLeft', { n: left }),
    },
    {
      name: 'road.panel',
      done: signed,
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
      screen: 'results',
      go: 'road.goResults',
      words: (language) => t(language, 'road.filesHint'),
    },
  ];
}
