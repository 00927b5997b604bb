import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import { parseRuleSet } from '#shared/rules/rule-set-schema.ts';
import { parseRulesJson } from '#shared/rules/rules-json.ts';

const largest = 1024 * 1024;

/** The parsed JSON of a small text file. Throws `rules.unreadable`, `rules.too-large`, `rules.not-json` or `rules.key-repeats`, naming the file. */
export function readRulesJson(path: string): unknown {
  const file = basename(path);
  let text: string;
  try {
    const size = statSync(path).size;
    if (size > largest) throw new Problem('rules.too-large', { file, megabytes: 1 }, { file });
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('rules.unreadable', { file }, { file });
  }
  return parseRulesJson(text, { file });
}

/** One rule set from a file. Throws a `rules.*` Problem naming file and field. */
export function loadRuleSet(path: string): RuleSet {
  return parseRuleSet(readRulesJson(path), basename(path));
}

/** Every rule set in a folder (`resources/rules`), by file name. Files that hold a pattern only, without `edition`, are passed over. */
export function listRuleSets(folder: string): readonly RuleSet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => isRuleSet(readRulesJson(path)))
    .map(loadRuleSet);
}

/** Whether the folder has the rule set with this id. */
export function isRuleSetThere(folder: string, id: string): boolean {
  return listRuleSets(folder).some((ruleSet) => ruleSet.id === id);
}

/**
 * The rule set with this id. Where the folder has none, the first one under the id that was named: it only gives words and limits to
 * look at, since such a workshop opens for reading. Throws `rules.edition-unknown` when the folder is empty.
 */
export function findRuleSet(folder: string, id: string): RuleSet {
  const all = listRuleSets(folder);
  const [first] = all;
  if (first === undefined) throw new Problem('rules.edition-unknown', { id });
  return all.find((ruleSet) => ruleSet.id === id) ?? { ...first, id, edition: `${id} (${first.edition})` };
}

function isRuleSet(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'edition' in json;
}
