import { join } from 'node:path';
import { fill } from '#shared/kernel/fill.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language, Wordings } from '#shared/kernel/wording.ts';
import { listOf } from '#shared/rules/pattern/counts.ts';
import { judgePattern } from '#shared/rules/pattern/nearest.ts';
import { patternHelp } from '#shared/rules/pattern-help.ts';
import { constraintRule, patternSummary, transferPhrase, violationSentence } from '#shared/rules/pattern-words.ts';
import { problemPattern } from '#shared/rules/problem-pattern.ts';
import { problemRules } from '#shared/rules/problem-rules.ts';
import { appRoot } from '../places.ts';
import { languageIn, optionsOf, type PatternQuestion, questionOf } from './pattern-options.ts';

const shippedRules = join(appRoot(import.meta.url), 'resources', 'rules');
const wordings: Wordings = { ...problemPattern, ...problemRules };

/** What the command line prints, and the exit code of the process. */
interface PatternAnswer {
  readonly exit: number;
  readonly out: unknown;
}

function answer({ pattern, rules, organisation, counts }: PatternQuestion, language: Language): unknown {
  const { n, satisfied, violations, nearest } = judgePattern(pattern, counts);
  const clash = nearest.feasible ? [] : nearest.conflict;
  const rule = (index: number) => {
    const constraint = pattern.constraints[index];
    return constraint === undefined ? '' : constraintRule(constraint, pattern.majority, n, language);
  };
  const moves = nearest.feasible ? nearest.moves : null;
  return {
    n,
    satisfied,
    feasible: nearest.feasible,
    violations: violations.map((one) => ({ ...one, message: violationSentence(one, language) })),
    target: nearest.feasible ? listOf(nearest.target) : null,
    moves,
    transfers: nearest.feasible
      ? nearest.transfers.map((one) => ({ ...one, message: transferPhrase(one, language) }))
      : null,
    clash: clash.map((constraint) => ({ constraint, message: rule(constraint) })),
    message: patternSummary({ n, moves, rules: clash.map(rule) }, language),
    counts: listOf(counts),
    organisation,
    rules,
    majority: pattern.majority,
  };
}

/**
 * `pattern` on the command line; `argv` with or without the word itself. Never throws for bad input: `out` is then
 * `{ok: false, problem: {code, message, values, ...place}}` with exit 1. `rulesFolder` holds the shipped editions.
 */
export async function runPattern(argv: readonly string[], rulesFolder = shippedRules): Promise<PatternAnswer> {
  let language: Language = 'id';
  try {
    if (argv.includes('--help') || argv.includes('-h')) {
      language = argv.includes('en') || argv.includes('--language=en') ? 'en' : 'id';
      return { exit: 0, out: { help: patternHelp[language].split('\n') } };
    }
    const options = optionsOf(argv);
    language = languageIn(options.get('--language'));
    return { exit: 0, out: answer(questionOf(options, rulesFolder), language) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, values, place } = error;
    const wording = wordings[code];
    const message = wording === undefined ? code : fill(wording, language, values);
    return { exit: 1, out: { ok: false, problem: { code, message, values, ...place } } };
  }
}
