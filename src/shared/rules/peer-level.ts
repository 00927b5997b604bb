import { type Predicate, type Rating, ratings } from './levels.ts';
import { type PeerScale, predicateOf, type RuleSet } from './rule-set.ts';

/** Rising cuts between *di bawah*, *sesuai* and *di atas* on the scale of the raters. */
export function peerCuts(scale: PeerScale): readonly [number, number] {
  return [scale.sesuai, scale['di-atas']];
}

/** The behaviour rating that a class between the cuts represents: 0 is *di bawah*. */
export function levelOfClass(at: number): Rating {
  return ratings[ratings.length - 1 - at] ?? 'di-bawah';
}

/** The predicate that this behaviour would give beside the person's *hasil kerja*; null while that is not rated. */
export function peerPredicate(rules: RuleSet, hasil: Rating | null, perilaku: Rating): Predicate | null {
  return hasil === null ? null : predicateOf(rules, hasil, perilaku);
}

/**
 * Chance that the outcome is another than the one of class `own`: the predicate where *hasil kerja* is known, else the behaviour rating.
 * Two behaviour ratings may give one predicate, so a crossed cut need not change it.
 */
export function chanceOfChange(rules: RuleSet, hasil: Rating | null, own: number, chances: readonly number[]): number {
  const outcome = (at: number) => peerPredicate(rules, hasil, levelOfClass(at)) ?? levelOfClass(at);
  return chances.reduce((sum, chance, at) => sum + (outcome(at) === outcome(own) ? 0 : chance), 0);
}
