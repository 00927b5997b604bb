import { fileURLToPath } from 'node:url';
import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import { organisationPredicates } from '#shared/rules/levels.ts';
import { judgePattern } from '#shared/rules/pattern/nearest.ts';
import { patternFor } from '#shared/rules/rule-set.ts';
import { asCounts } from '../shared/rules/pattern/exhaustive.ts';
import { randomFrom, randomMix, randomPattern, thinPattern } from '../shared/rules/pattern/random-pattern.ts';

/** Milliseconds for one judgement (violations, feasibility, nearest mix or clash), warm. */
export interface Timing {
  readonly what: string;
  readonly people: number;
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

function timing(what: string, people: number, runs: number, once: (k: number) => unknown): Timing {
  for (let k = 0; k < 500; k++) once(k);
  const times: number[] = [];
  for (let k = 0; k < runs; k++) {
    const start = performance.now();
    once(k);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.min(runs - 1, Math.floor(share * runs))] ?? 0).toFixed(3));
  return { what, people, median: at(0.5), p99: at(0.99), max: at(1) };
}

/** The five shipped patterns and random ones, at 50 and 5,000 people: the goal is under 5 ms at 5,000, whatever the size. */
export function run(): readonly Timing[] {
  const rules = loadRuleSet(fileURLToPath(new URL('../../resources/rules/permenpanrb-6-2022.json', import.meta.url)));
  return [50, 5000].flatMap((people) => {
    const random = randomFrom(people);
    const mixes = Array.from({ length: 200 }, () => asCounts(randomMix(random, people)));
    const mix = (k: number) => mixes[k % mixes.length] ?? asCounts([0, people, 0, 0, 0]);
    const many = (what: string, make: typeof randomPattern) => {
      const patterns = Array.from({ length: 2000 }, () => make(random, people));
      return timing(what, people, 2000, (k) => {
        const pattern = patterns[k % patterns.length];
        return pattern === undefined ? null : judgePattern(pattern, mix(k));
      });
    };
    return [
      ...organisationPredicates.map((organisation) =>
        timing(organisation, people, 2000, (k) => judgePattern(patternFor(rules, organisation), mix(k))),
      ),
      many('random', randomPattern),
      many('overlapping, tight', thinPattern),
    ];
  });
}

if (import.meta.main) console.table(run());
