import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { trainingOf } from '#main/training/training-query.ts';
import type { FairLine, RaterLine } from '#shared/calibration/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { chanceOfChange, levelOfClass, peerCuts, peerPredicate } from '#shared/rules/peer-level.ts';
import { type RuleSet, sourceOf } from '#shared/rules/rule-set.ts';
import { type StatWarning, warn } from '#shared/stats/base/estimate.ts';
import { z95 } from '#shared/stats/base/special.ts';
import { raterCriteria, scoreCounts } from '#shared/stats/linear/rater-criteria.ts';
import { raterContrastSe, type SeverityRater, type SeverityReport } from '#shared/stats/linear/report.ts';
import { type AdjustedScore, classChances, classOf } from '#shared/stats/linear/score-adjustment.ts';
import { type RaterEffectName, raterEffectNames } from '#shared/stats/raters/rater-effects.ts';
import type { RaterEffects } from '#shared/stats/raters/rater-figures.ts';
import { raterInfluence } from '#shared/stats/raters/rater-influence.ts';
import { assessmentCount } from './assessment-reads.ts';
import { calibrationEffects } from './effects.ts';
import { basisOf, type CalibrationModel, calibrationModel, keptWhile } from './model.ts';
import { unitContrast } from './unit-contrast.ts';

/** Effects of a rater that stand out when all raters are looked at together. */
function notedEffects(effects: RaterEffects): readonly RaterEffectName[] {
  return raterEffectNames.filter((name) =>
    name === 'likeness'
      ? Object.values(effects.likeness).some((figure) => figure?.noted === true)
      : effects[name]?.noted === true,
  );
}

/** Raters with their names: kept, since an edit of a rating changes nothing about them. */
const raterLines = keptWhile(['assessment', 'workshop', 'employee', 'unit', 'skp_line', 'progress'], linesOf);

/** A rater against the other raters, with the interval of that contrast. */
function contrastOf(rater: SeverityRater, report: SeverityReport) {
  const { severity, seTotal } = rater;
  const se = raterContrastSe(rater, report);
  return { se, seModel: seTotal, lower: severity - z95 * se, upper: severity + z95 * se };
}

function linesOf(store: Reader): readonly RaterLine[] {
  const { report, ratings } = calibrationModel(store);
  const { raters } = calibrationEffects(store);
  const byNip = new Map(roster(store, {}).map((row) => [row.nip, row]));
  const cells = raterCriteria(ratings, report);
  return report.raters
    .map((rater, at): RaterLine => {
      const person = byNip.get(rater.id);
      const effects = raters[at];
      return {
        id: rater.id,
        name: person?.name ?? null,
        unit: person?.unit ?? null,
        n: rater.n,
        ratees: effects?.ratees ?? 0,
        mean: rater.mean,
        severity: rater.severity,
        ...contrastOf(rater, report),
        subset: rater.subset,
        noted: effects === undefined ? [] : notedEffects(effects),
        cells: cells[at] ?? [],
      };
    })
    .sort((a, b) => b.severity - a.severity || (a.id < b.id ? -1 : 1));
}

/** The rules as far as they can read these scores: without their peer scale where a score lies outside of it. */
export function readableRules(rules: RuleSet, { ratings }: CalibrationModel): RuleSet {
  const scale = rules.peerScale;
  if (scale === undefined || ratings.score.every((score) => score >= scale.least && score <= scale.most)) return rules;
  return { ...rules, peerScale: undefined };
}

/** A person's scores read on the peer scale, raw and with severity taken out. */
function fairLine(rules: RuleSet, person: RosterRow, score: AdjustedScore): FairLine {
  const { id: employee, nip, name, unit, hasil } = person;
  const { n, raters, raw, adjusted, se, shift, shiftSe, spread } = score;
  const own = { employee, nip, name, unit, n, raters, raw, adjusted, se, shift, shiftSe, spread, hasil };
  if (rules.peerScale === undefined)
    return {
      ...own,
      rawLevel: null,
      fairLevel: null,
      rawPredicate: null,
      fairPredicate: null,
      chance: null,
      changes: false,
    };
  const cuts = peerCuts(rules.peerScale);
  const [from, to] = [classOf(raw, cuts), classOf(adjusted, cuts)];
  const [rawLevel, fairLevel] = [levelOfClass(from), levelOfClass(to)];
  const chance = chanceOfChange(rules, hasil, from, classChances(adjusted, shiftSe, cuts));
  const rawPredicate = peerPredicate(rules, hasil, rawLevel);
  const fairPredicate = peerPredicate(rules, hasil, fairLevel);
  const changes = hasil === null ? rawLevel !== fairLevel : rawPredicate !== fairPredicate;
  return { ...own, rawLevel, fairLevel, rawPredicate, fairPredicate, chance, changes };
}

/** The 95 % interval of a fair score. */
export function fairInterval({ adjusted, se }: Pick<FairLine, 'adjusted' | 'se'>) {
  return { lower: adjusted - z95 * se, upper: adjusted + z95 * se };
}

/** Everyone who takes part and has raters enough; `hidden` is how many have too few. */
export function fairLines(
  store: Reader,
  rules: RuleSet,
  model: CalibrationModel,
  roll: readonly RosterRow[] = roster(store, {}),
): { readonly people: readonly FairLine[]; readonly hidden: number } {
  const scores = new Map(model.scores.map((score) => [score.id, score]));
  const readable = readableRules(rules, model);
  const people: FairLine[] = [];
  let hidden = 0;
  for (const person of roll) {
    const score = scores.get(person.id);
    if (score === undefined || person.excluded !== null) continue;
    if (score.raters < rules.peerPrivacy.fewestRaters) hidden += 1;
    else people.push(fairLine(readable, person, score));
  }
  return { people, hidden };
}

/** Units that cannot be distinguished are named wherever severities are shown: a fair score holds within a unit only. */
function unitWarnings(store: Reader): readonly StatWarning[] {
  const contrast = unitContrast(store);
  if (contrast?.confounded !== true) return [];
  return [warn('linear.units-confounded', { se: Number(contrast.se.toPrecision(2)) }, ['links'])];
}

/** Who is severe, and what it does to the people: advice that changes no rating. */
export const severityGet: Query<'severity.get'> = (_input, { store, rules }) => {
  const model = calibrationModel(store);
  const { report } = model;
  const { people, hidden } = fairLines(store, rules, model);
  const scale = readableRules(rules, model).peerScale;
  return {
    ...basisOf(model, store),
    scale: scale === undefined ? null : { ...scale, official: sourceOf(rules, scale).official },
    variance: report.variance,
    variances: report.variances,
    reliability: report.reliability,
    criterionValues: report.criteria,
    lines: raterLines(store),
    people: [...people].sort((a, b) => (b.chance ?? 0) - (a.chance ?? 0) || (a.employee < b.employee ? -1 : 1)),
    hidden,
    leastRaters: rules.peerPrivacy.fewestRaters,
    warnings: [...report.warnings, ...unitWarnings(store)],
  };
};

/** One rater's card. */
export const raterGet: Query<'rater.get'> = ({ rater }, { store, rules, resources }) => {
  const model = calibrationModel(store);
  const at = model.ratings.raters.indexOf(rater);
  const line = raterLines(store).find(({ id }) => id === rater);
  const { raters, likeness } = calibrationEffects(store);
  const effects = raters[at];
  if (line === undefined || effects === undefined)
    throw new Problem('calibration.rater-unknown', { rater }, { field: 'rater' });
  const own = scoreCounts(model.ratings, at);
  const scores = scoreCounts(model.ratings, null).map(({ score, n }, place) => ({
    score,
    rater: own[place]?.n ?? 0,
    panel: n,
  }));
  const scale = readableRules(rules, model).peerScale;
  const influence = raterInfluence(model.pairs, model.report, scale === undefined ? null : peerCuts(scale));
  return {
    ...basisOf(model, store),
    line,
    without: influence[at] ?? null,
    effects,
    scores,
    panelLikeness: likeness,
    training: trainingOf(store, resources, rater),
  };
};

/** Whether there is anything to calibrate. */
export const assessmentCountGet: Query<'calibration.count'> = (_input, { store }) => ({ n: assessmentCount(store) });
