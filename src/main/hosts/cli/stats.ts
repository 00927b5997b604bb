import { basename } from 'node:path';
import { Problem } from '#shared/problem.ts';
import { fill } from '#shared/text/fill.ts';
import { problemFiles } from '#shared/text/problem-files.ts';
import { problemStats } from '#shared/text/problem-stats.ts';
import { statsHelp } from '#shared/text/stats-help.ts';
import { statsWarnings } from '#shared/text/stats-warnings.ts';
import type { Language, Wordings } from '#shared/text/wording.ts';
import { languageOf, type StatRequest, statRequest } from './stats-options.ts';
import { readRatings } from './stats-ratings.ts';

const wordings: Wordings = { ...problemFiles, ...problemStats, ...statsWarnings };

/** What the command line prints, and the exit code of the process. */
export interface StatsAnswer {
  readonly exit: number;
  readonly out: unknown;
}

/** Every kind loads its own code only, so that the command line starts quickly. */
async function reportOf(request: StatRequest): Promise<object> {
  switch (request.kind) {
    case 'agreement': {
      const { agreementReport } = await import('#shared/stats/agreement-report.ts');
      const unit = request.choice('--unit', ['ratee', 'ratee:criterion'] as const);
      return agreementReport(readRatings(request, true), unit === undefined ? {} : { unit });
    }
    case 'gstudy': {
      const { gstudyReport } = await import('#shared/stats/gstudy-report.ts');
      const target = request.number('--target');
      const fixedCriteria = request.flag('--fixed-criteria');
      return gstudyReport(readRatings(request, false), { fixedCriteria, ...(target !== undefined && { target }) });
    }
    case 'distribution':
      return (await import('./stats-distribution.ts')).distributionOf(request);
    case 'fairness':
      return (await import('./stats-fairness.ts')).fairnessOf(request);
  }
}

/** Adds the sentence to every warning, wherever it stands in the report. */
function withSentences(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => withSentences(item, language));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withSentences(inner, language)]);
  const plain: Record<string, unknown> = Object.fromEntries(entries);
  const wording = typeof plain.code === 'string' ? wordings[plain.code] : undefined;
  if (!wording || !('values' in value)) return plain;
  return { ...plain, message: fill(wording, language, value.values as Record<string, string | number>) };
}

/**
 * `stats KIND FILE.csv ...` on the command line; `argv` with or without the word `stats`. `out` is the report itself with its promised keys.
 * Never throws for bad input: `out` is then `{ok: false, problem: {code, message, values, ...place}}` with exit 1.
 */
export async function runStats(argv: readonly string[]): Promise<StatsAnswer> {
  const language = languageOf(argv);
  if (argv.includes('--help') || argv.includes('-h'))
    return { exit: 0, out: { help: statsHelp[language].split('\n') } };
  let file: string | undefined;
  try {
    const request = statRequest(argv);
    file = basename(request.path);
    return { exit: 0, out: withSentences(await reportOf(request), language) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, values, place } = error;
    const wording = wordings[code];
    const message = wording === undefined ? code : fill(wording, language, values);
    return {
      exit: 1,
      out: { ok: false, problem: { code, message, values, ...(file !== undefined && { file }), ...place } },
    };
  }
}
