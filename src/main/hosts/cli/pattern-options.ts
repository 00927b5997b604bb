import { basename } from 'node:path';
import { listRuleSets, readRulesJson } from '#main/rules/rule-set-file.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { organisationPredicateNamed } from '#shared/rules/level-names.ts';
import { type OrganisationPredicate, type PredicateCounts, predicates } from '#shared/rules/levels.ts';
import { type MajorityReading, majorityReadings, type Pattern } from '#shared/rules/pattern/constraint.ts';
import { countsOf } from '#shared/rules/pattern/counts.ts';
import { parsePattern } from '#shared/rules/pattern-file.ts';
import { patternFor, type RuleSet } from '#shared/rules/rule-set.ts';
import { parseRuleSet } from '#shared/rules/rule-set-schema.ts';
import { argumentsOf } from './arguments.ts';

const withValue = ['--organisation', '--counts', '--rules', '--majority', '--language'];
const alone = ['--json', '--help', '-h'];

/** A pattern and the counts to hold against it; `rules` says which edition or file it came from. */
export interface PatternQuestion {
  readonly pattern: Pattern;
  readonly rules: string;
  readonly organisation: OrganisationPredicate | null;
  readonly counts: PredicateCounts;
}

/** Options by name. Throws `pattern.option*` for what is unknown, empty or given twice. */
export function optionsOf(argv: readonly string[]): ReadonlyMap<string, string> {
  const words = argv[0] === 'pattern' ? argv.slice(1) : argv;
  const { bare, options } = argumentsOf(
    words,
    withValue,
    alone,
    (fault, option) => new Problem(`pattern.option-${fault}`, { option }),
  );
  const [extra] = bare;
  if (extra !== undefined) throw new Problem('pattern.option-unknown', { option: extra });
  return options;
}

function countsIn(text: string | undefined): PredicateCounts {
  if (text === undefined) throw new Problem('pattern.option-missing', { option: '--counts' });
  const parts = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .split(/\s*[,;]\s*|\s+/);
  if (parts.length !== predicates.length) throw new Problem('pattern.counts-shape', { have: parts.length });
  parts.forEach((value, index) => {
    const place = { field: predicates[index] ?? '' };
    if (!/^\d+$/.test(value)) throw new Problem('pattern.count-invalid', { value, position: index + 1 }, place);
  });
  return countsOf(parts.map(Number));
}

function organisationIn(word: string | undefined): OrganisationPredicate | null {
  if (word === undefined) return null;
  const named = organisationPredicateNamed(word);
  if (named === null) throw new Problem('pattern.organisation-unknown', { word });
  return named;
}

/** Language of the sentences, Indonesian by default. */
export function languageIn(word: string | undefined): Language {
  if (word === undefined || word === 'id' || word === 'en') return word ?? 'id';
  throw new Problem('pattern.language-unknown', { word });
}

function readingIn(word: string | undefined): MajorityReading | undefined {
  const reading = majorityReadings.find((one) => one === word?.toLowerCase());
  if (word !== undefined && reading === undefined) throw new Problem('pattern.majority-unknown', { word });
  return reading;
}

function fromRuleSet(rules: RuleSet, organisation: OrganisationPredicate | null, reading?: MajorityReading): Pattern {
  if (organisation === null) throw new Problem('pattern.rule-missing');
  return patternFor(rules, organisation, reading);
}

/** Reads the rules and the counts. Throws `pattern.*` or `rules.*`. */
export function questionOf(options: ReadonlyMap<string, string>, rulesFolder: string): PatternQuestion {
  const counts = countsIn(options.get('--counts'));
  const organisation = organisationIn(options.get('--organisation'));
  const reading = readingIn(options.get('--majority'));
  const path = options.get('--rules');
  if (path === undefined) {
    const shipped = organisation === null ? undefined : listRuleSets(rulesFolder)[0];
    if (shipped === undefined) throw new Problem('pattern.rule-missing');
    return { counts, organisation, rules: shipped.edition, pattern: fromRuleSet(shipped, organisation, reading) };
  }
  const json = readRulesJson(path);
  if (typeof json === 'object' && json !== null && 'patterns' in json) {
    const ruleSet = parseRuleSet(json, basename(path));
    return { counts, organisation, rules: ruleSet.edition, pattern: fromRuleSet(ruleSet, organisation, reading) };
  }
  const own = parsePattern(json, basename(path));
  return { counts, organisation, rules: basename(path), pattern: { ...own, majority: reading ?? own.majority } };
}
