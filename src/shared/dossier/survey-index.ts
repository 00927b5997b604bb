import type { WorkRows } from './work-tables.ts';

/** The nine elements of a survey of users (PermenPANRB 14/2017), in the order of the columns. */
const elements = [
  'answer1',
  'answer2',
  'answer3',
  'answer4',
  'answer5',
  'answer6',
  'answer7',
  'answer8',
  'answer9',
] as const;

/**
 * The index of one service in one period. `means`: mean of each of the nine elements over those who answered it; `index`: their mean x 25;
 * `grade`: its letter on two decimals; `se`: standard error of the index over the answer sheets without a blank, null where only a recap is known.
 * `printed`: what a recap says, null where none was imported; `printedRespondents` beside our own count.
 */
export interface SurveyIndex {
  readonly service: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly respondents: number | null;
  readonly means: readonly (number | null)[];
  readonly index: number | null;
  readonly grade: string | null;
  readonly se: number | null;
  readonly lowest: number | null;
  readonly printed: number | null;
  readonly printedGrade: string | null;
  readonly printedRespondents: number | null;
  /** The recap's figure is what comes out where 1/9 is cut to 0.11. */
  readonly cutWeight: boolean;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The letter of an index. Intervals: PermenPANRB 14/2017. */
function surveyGrade(index: number): string {
  const shown = Math.round(index * 100) / 100;
  return shown >= 88.31 ? 'A' : shown >= 76.61 ? 'B' : shown >= 65 ? 'C' : 'D';
}

type Answers = WorkRows['survey_answer'];
type Recap = WorkRows['survey'];

/** Every service and period of which answers or a recap were imported. */
export function surveyIndices(answers: readonly Answers[], recaps: readonly Recap[]): readonly SurveyIndex[] {
  const key = (service: string | null, period: string | null): string =>
    `${(service ?? '').toLowerCase()}\u0001${period ?? ''}`;
  const sheets = Map.groupBy(answers, ({ service, period }) => key(service, period));
  const printed = Map.groupBy(recaps, ({ service, period }) => key(service, period));
  return [...new Set([...sheets.keys(), ...printed.keys()])].map((name) =>
    indexOf(sheets.get(name) ?? [], printed.get(name) ?? []),
  );
}

function indexOf(sheets: readonly Answers[], recaps: readonly Recap[]): SurveyIndex {
  const recap = recaps.find(({ answer1 }) => answer1 !== null) ?? recaps[0] ?? null;
  const printed = recaps.find(({ satisfaction }) => satisfaction !== null) ?? null;
  const means = elements.map((element): number | null => {
    const given = sheets.flatMap((row) => row[element] ?? []);
    return given.length > 0 ? mean(given) : (recap?.[element] ?? null);
  });
  const known = means.flatMap((value) => value ?? []);
  const index = known.length === elements.length ? mean(known) * 25 : null;
  // The spread between people needs the same nine elements of each: sheets with a blank say nothing of it.
  const own = sheets.flatMap((row) => {
    const given = elements.flatMap((element) => row[element] ?? []);
    return given.length < elements.length ? [] : [mean(given) * 25];
  });
  const first = sheets[0] ?? recap;
  const shown = printed?.satisfaction ?? null;
  const cut = known.length === elements.length ? known.reduce((sum, value) => sum + value * 0.11, 0) * 25 : null;
  return {
    service: recap?.service ?? first?.service ?? '',
    unit: recap?.unit ?? null,
    period: first?.period ?? null,
    respondents: sheets.length > 0 ? sheets.length : (recap?.respondents ?? null),
    means,
    index,
    grade: index === null ? null : surveyGrade(index),
    se: standardError(own),
    lowest: index === null ? null : 1 + means.indexOf(Math.min(...known)),
    printed: shown,
    printedGrade: printed?.survey_grade ?? null,
    printedRespondents: recap?.respondents ?? null,
    cutWeight:
      shown !== null &&
      cut !== null &&
      index !== null &&
      Math.abs(cut - shown) < 0.006 &&
      Math.abs(index - shown) > 0.006,
  };
}

function standardError(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
