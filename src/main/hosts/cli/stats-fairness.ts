import { Problem } from '#shared/kernel/problem.ts';
import { numberOf } from '#shared/stats/base/rating-scores.ts';
import { type FairnessCases, type FairnessField, fairnessCases } from '#shared/stats/fairness/input.ts';
import { type FairnessReport, fairnessReport } from '#shared/stats/fairness/report.ts';
import type { StatRequest } from './stats-options.ts';
import { readTexts, type TextColumns } from './stats-ratings.ts';

function wholeAt(texts: TextColumns, option: string, entry: number): number {
  const text = texts.column(option)?.[entry] ?? '';
  const value = numberOf(text);
  if (value === null || value < 0 || !Number.isInteger(value))
    throw new Problem('fairness.count', { value: text }, texts.place(entry, option));
  return value;
}

/** Rows that already count: `--selected` people of `--total` become a row of chosen and a row of others. */
function countedCases(request: StatRequest, texts: TextColumns): FairnessCases {
  request.needed('--selected');
  request.needed('--total');
  const group: string[] = [];
  const outcome: string[] = [];
  const count: string[] = [];
  const stratum: string[] = [];
  texts.column('--group')?.forEach((name, entry) => {
    const chosen = wholeAt(texts, '--selected', entry);
    const total = wholeAt(texts, '--total', entry);
    if (chosen > total) throw new Problem('fairness.count', { value: chosen }, texts.place(entry, '--selected'));
    for (const [word, n] of [
      ['yes', chosen],
      ['no', total - chosen],
    ] as const) {
      group.push(name);
      outcome.push(word);
      count.push(String(n));
      stratum.push(texts.column('--stratum')?.[entry] ?? '');
    }
  });
  const columns = { group, outcome, count, ...(texts.column('--stratum') && { stratum }) };
  return fairnessCases(columns, { favourable: ['yes'] });
}

function plainCases(request: StatRequest, texts: TextColumns): FairnessCases {
  const favourable = request.list('--favourable');
  const levels = request.list('--levels');
  const atLeast = request.number('--at-least');
  const fields = ['outcome', 'score', 'stratum', 'count', 'ratee'] as const;
  const columns = Object.fromEntries(
    fields.flatMap((field) => {
      const column = texts.column(`--${field}`);
      return column ? [[field, column]] : [];
    }),
  );
  return fairnessCases(
    { group: texts.column('--group') ?? [], ...columns },
    {
      ...(favourable && { favourable }),
      ...(levels && { levels }),
      ...(atLeast !== undefined && { atLeast }),
      place: (entry: number, field: FairnessField) => texts.place(entry, `--${field}`),
    },
  );
}

/** `stats fairness`: groups held against a reference by outcome, score or both. */
export function fairnessOf(request: StatRequest): FairnessReport {
  request.needed('--group');
  const counted = request.text('--selected') !== undefined || request.text('--total') !== undefined;
  const options = counted
    ? ['--group', '--selected', '--total', '--stratum']
    : ['--group', '--outcome', '--score', '--stratum', '--count', '--ratee'];
  const texts = readTexts(request, options);
  const cases = counted ? countedCases(request, texts) : plainCases(request, texts);
  const reference = request.text('--reference');
  const minimumCell = request.whole('--min-cell', 1);
  return fairnessReport(cases, {
    ...(reference !== undefined && { reference }),
    ...(minimumCell !== undefined && { minimumCell }),
  });
}
