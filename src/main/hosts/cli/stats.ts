import { basename } from 'node:path';
import { statsFacets } from '#shared/calibration/facets-words.ts';
import { statsLinear } from '#shared/calibration/linear-words.ts';
import { problemFacets } from '#shared/calibration/problem-calibration.ts';
import { problemLinear } from '#shared/calibration/problem-linear.ts';
import { problemStats } from '#shared/calibration/problem-stats.ts';
import { statsHelp } from '#shared/calibration/stats-help.ts';
import { statsWarnings } from '#shared/calibration/warning-words.ts';
import { problemFiles } from '#shared/import/problem-files.ts';
import { fill } from '#shared/kernel/fill.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language, Wordings } from '#shared/kernel/wording.ts';
import { type StatRequest, statRequest, statsLanguage } from './stats-options.ts';
import { readRatingFile } from './stats-ratings.ts';

const wordings: Wordings = {
  ...problemFacets,
  ...problemFiles,
  ...problemLinear,
  ...problemStats,
  ...statsFacets,
  ...statsLinear,
  ...statsWarnings,
};

/** What the command line prints, and the exit code of the process. */
interface StatsAnswer {
  readonly exit: number;
  readonly out: unknown;
}

/** Every kind loads its own code only, so that the command line starts quickly. */
async function reportOf(request: StatRequest): Promise<object> {
  switch (request.kind) {
    case 'agreement': {
      const { agreementReport } = await import('#shared/stats/agreement/report.ts');
      const unit = request.choice('--unit', ['ratee', 'ratee:criterion'] as const);
      return agreementReport(readRatingFile(request, true), unit === undefined ? {} : { unit });
    }
    case 'severity': {
      const { severityReport } = await import('#shared/stats/linear/report.ts');
      const method = request.choice('--method', ['reml', 'ml'] as const);
      const precision = request.choice('--precision', ['auto', 'exact', 'fast'] as const);
      const seed = request.whole('--seed', 0);
      return severityReport(readRatingFile(request, false), {
        halo: request.flag('--halo'),
        ...(method && { method }),
        ...(precision && { precision }),
        ...(seed !== undefined && { seed }),
      });
    }
    case 'facets': {
      const { facetsReport } = await import('#shared/stats/facets/report.ts');
      const model = request.choice('--model', ['rsm', 'pcm'] as const);
      return facetsReport(readRatingFile(request, false), model === undefined ? {} : { model });
    }
    case 'gstudy': {
      const { gstudyReport } = await import('#shared/stats/gstudy/report.ts');
      const target = request.number('--target');
      const fixedCriteria = request.flag('--fixed-criteria');
      return gstudyReport(readRatingFile(request, false), { fixedCriteria, ...(target !== undefined && { target }) });
    }
    case 'distribution':
      return (await import('./stats-distribution.ts')).distributionOf(request);
    case 'fairness':
      return (await import('./stats-fairness.ts')).fairnessOf(request);
  }
}

/** Adds the sentence to every warning, wherever it is in the report; parts without one stay as they are (a report may hold 140,000 rows). */
function withSentences(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withSentences(item, language));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const own = value as Readonly<Record<string, unknown>>;
  const wording = typeof own.code === 'string' ? wordings[own.code] : undefined;
  if (wording && 'values' in own)
    return { ...own, message: fill(wording, language, own.values as Record<string, string | number>) };
  let changed: Record<string, unknown> | null = null;
  for (const key in own) {
    const inner = own[key];
    const worded = typeof inner === 'object' ? withSentences(inner, language) : inner;
    if (worded === inner) continue;
    changed ??= { ...own };
    changed[key] = worded;
  }
  return changed ?? value;
}

/**
 * `stats KIND FILE.csv ...` on the command line; `argv` with or without the word `stats`. `out` is the report itself with its promised keys.
 * Never throws for bad input: `out` is then `{ok: false, problem: {code, message, values, ...place}}` with exit 1.
 */
export async function runStats(argv: readonly string[]): Promise<StatsAnswer> {
  const language = statsLanguage(argv);
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
