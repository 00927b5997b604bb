import { Problem } from '#shared/kernel/problem.ts';
import type { OrganisationPredicate, Predicate, Rating } from './levels.ts';
import type { Constraint, MajorityReading, Pattern } from './pattern/constraint.ts';

export const confidences = ['H', 'M', 'L'] as const;
/** How sure a fact is. H: quoted text or several independent sources; M: one good source; L: weak, or a reading of our own. */
export type Confidence = (typeof confidences)[number];

/** Where a fact comes from: the `id` of one of the rule set's sources, and how sure it is. */
export interface Backing {
  readonly source: string;
  readonly confidence: Confidence;
}

/** A text that facts point at. `official` false is no regulation: its facts are labelled so on screen. */
interface RuleSource {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly official: boolean;
}

/** Predicate by *hasil kerja*, then by *perilaku kerja*. */
export interface PredicateMatrix extends Backing {
  readonly cells: Readonly<Record<Rating, Readonly<Record<Rating, Predicate>>>>;
}

/** How the national portal writes each level; an export must use exactly these. */
export interface PortalSpelling extends Backing {
  readonly ratings: Readonly<Record<Rating, string>>;
  readonly ratingCodes: Readonly<Record<Rating, number>>;
  readonly predicates: Readonly<Record<Predicate, string>>;
}

/** The pattern that one organisation predicate calls for; `note` is what the source says beside its limits. */
interface EditionPatternRule extends Backing {
  readonly constraints: readonly Constraint[];
  readonly note: string;
}

/** How "majority" is read in this edition. */
interface MajorityRule extends Backing {
  readonly reading: MajorityReading;
}

/** The mix of predicates in the country, percent of `records`: a reference line, never a limit. */
export interface NationalMix extends Backing {
  readonly group: 'pns' | 'pppk';
  readonly period: string;
  readonly records: number;
  readonly percent: Readonly<Record<Predicate, number>>;
}

/** A unit head's own *hasil kerja* by the predicate of the unit. */
interface OrganisationHead extends Backing {
  readonly hasil: Readonly<Record<OrganisationPredicate, Rating>>;
}

/**
 * How a mean of behaviour scores by several raters is read on the three levels: from `sesuai` and from `di-atas` on; below is
 * *di bawah*. `least` and `most` are the ends of the raters' scale.
 */
export interface PeerScale extends Backing {
  readonly least: number;
  readonly most: number;
  readonly sesuai: number;
  readonly 'di-atas': number;
}

/** From how many raters on what they said together is shown: fewer could be guessed. */
interface PeerPrivacy extends Backing {
  readonly fewestRaters: number;
}

/**
 * How the wording of a plan is judged. `activities`: words that open a plan which names work and no result; `measures`: words of an
 * indicator that can be counted; `levels`: targets that are a level instead of a number; `aspects`: words of which the indicator or the
 * target of a line with that aspect needs one. All of them as `fold` writes words.
 */
export interface ClarityRule extends Backing {
  readonly activities: readonly string[];
  readonly measures: readonly string[];
  readonly levels: readonly string[];
  readonly aspects: Readonly<Record<string, readonly string[]>>;
}

/** One edition of the rules, as data. `id` is what a workshop stores; `edition` is shown beside every result it decided. */
export interface RuleSet {
  readonly format: 1;
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly sources: readonly RuleSource[];
  readonly matrix: PredicateMatrix;
  readonly spelling: PortalSpelling;
  readonly majority: MajorityRule;
  readonly patterns: Readonly<Record<OrganisationPredicate, EditionPatternRule>>;
  readonly nationalMix: readonly NationalMix[];
  readonly organisationHead: OrganisationHead;
  readonly peerPrivacy: PeerPrivacy;
  /** Left out: this edition does not read raters' scores as levels. */
  readonly peerScale?: PeerScale | undefined;
  /** Left out: this edition does not judge how plans are worded. */
  readonly clarity?: ClarityRule | undefined;
}

/** The predicate of a person with these two ratings. */
export function predicateOf(ruleSet: RuleSet, hasil: Rating, perilaku: Rating): Predicate {
  return ruleSet.matrix.cells[hasil][perilaku];
}

/** The pattern for the people of an organisation with this predicate; `reading` overrides how the edition reads "majority". */
export function patternFor(
  ruleSet: RuleSet,
  organisation: OrganisationPredicate,
  reading: MajorityReading = ruleSet.majority.reading,
): Pattern {
  return { majority: reading, constraints: ruleSet.patterns[organisation].constraints };
}

/** The *hasil kerja* that a unit's predicate gives its head. */
export function organisationHeadRating(ruleSet: RuleSet, organisation: OrganisationPredicate): Rating {
  return ruleSet.organisationHead.hasil[organisation];
}

/** The source behind a fact. Throws `rules.source-unknown`, which {@link Backing} read from a checked file never does. */
export function sourceOf(ruleSet: RuleSet, fact: Backing): RuleSource {
  const found = ruleSet.sources.find(({ id }) => id === fact.source);
  if (found === undefined) throw new Problem('rules.source-unknown', { source: fact.source }, { field: fact.source });
  return found;
}
