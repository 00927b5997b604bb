import type { Predicate } from '../levels.ts';
import type { Cell } from './result.ts';

/** Degrees, highest first. `below` is anything under *SLTA*. */
export const degrees = ['S3', 'S2', 'S1', 'D4', 'D3', 'D2', 'D1', 'SLTA', 'below'] as const;
export type Degree = (typeof degrees)[number];

/** What kind of post is held: *JPT/administrator/pengawas*, *fungsional*, *pelaksana*. */
export const postKinds = ['structural', 'functional', 'general'] as const;
export type PostKind = (typeof postKinds)[number];

/** Structural levels, highest first. */
export const echelons = ['jpt', 'administrator', 'pengawas'] as const;
export type Echelon = (typeof echelons)[number];

export const trainingKinds = ['leadership', 'functional', 'technical', 'seminar'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

export const sanctionLevels = ['light', 'medium', 'heavy'] as const;
export type SanctionLevel = (typeof sanctionLevels)[number];

export const awardLevels = ['international', 'national', 'interagency', 'agency'] as const;
export type AwardLevel = (typeof awardLevels)[number];

export const squadScopes = ['interagency', 'internal'] as const;
export type SquadScope = (typeof squadScopes)[number];

/** The seven indicators of the talent axis *potensial*. */
export const potentials = [
  'competence',
  'development',
  'experience',
  'potential',
  'education',
  'field',
  'discipline',
] as const;
export type Potential = (typeof potentials)[number];

interface Fact {
  readonly at: Cell | null;
}

interface EducationFact extends Fact {
  readonly degree: Degree;
  readonly recognised: boolean;
}

/** `kind` null: a word the import did not know. `hours` null: not given, or given as days. */
export interface TrainingFact extends Fact {
  readonly kind: TrainingKind | null;
  readonly name: string;
  readonly certificate: string | null;
  readonly year: number | null;
  readonly hours: number | null;
}

/** Dates are `YYYY-MM-DD`. `annulled`: annulled on appeal, so it counts nowhere. */
export interface SanctionFact extends Fact {
  readonly level: SanctionLevel | null;
  readonly decreed: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly annulled: boolean;
}

export interface AwardFact extends Fact {
  readonly name: string;
  readonly level: AwardLevel | null;
  readonly year: number | null;
}

export interface SquadFact extends Fact {
  readonly name: string;
  readonly number: string | null;
  readonly decreed: string | null;
  readonly scope: SquadScope | null;
  readonly leads: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly minutes: number | null;
  /** How many months it runs, where the list says that instead of dates. */
  readonly months: number | null;
  /** Whether the list of squads says that the SKP holds this work; null: it does not say. */
  readonly recorded: boolean | null;
}

/** A post held. `kind` `suspended`: no work in it (*tugas belajar*, temporary removal); null: not said. */
export interface PostFact extends Fact {
  readonly kind: PostKind | 'suspended' | null;
  readonly name: string;
  readonly unit: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Credit points on file before this year; null entries were left blank, which counts 0. */
export interface BalanceFact extends Fact {
  readonly post: string;
  readonly base: number | null;
  readonly former: number | null;
  readonly adjustment: number | null;
  readonly converted: number | null;
  readonly education: number | null;
}

interface LoadFact extends Fact {
  readonly minutes: number;
  readonly months: number | null;
}

/** One value from the talent sheet or a test. */
export interface PotentialFact extends Fact {
  readonly indicator: Potential;
  readonly score: number;
}

/** Lists of which the agency gave a file, so that a person who is not on one has nothing there. */
export type ListKind = 'education' | 'training' | 'discipline' | 'award' | 'squad' | 'feedback';

/** Everything the rules look at of one person, in the year that is judged. */
export interface PersonFacts {
  readonly nip: string;
  readonly pppk: boolean;
  readonly year: number;
  readonly post: string | null;
  readonly postKind: PostKind | null;
  readonly unit: string | null;
  readonly degree: Degree | null;
  readonly predicate: Predicate | null;
  readonly predicateAt: Cell | null;
  readonly educations: readonly EducationFact[];
  readonly trainings: readonly TrainingFact[];
  readonly sanctions: readonly SanctionFact[];
  readonly awards: readonly AwardFact[];
  readonly squads: readonly SquadFact[];
  readonly posts: readonly PostFact[];
  readonly balance: BalanceFact | null;
  readonly feedback: { readonly predicate: Predicate; readonly at: Cell | null } | null;
  readonly potential: readonly PotentialFact[];
  /** What the talent sheet prints for Y and for squads, to compare. */
  readonly sheet: { readonly y: number | null; readonly squad: number | null; readonly at: Cell } | null;
  readonly load: LoadFact | null;
  readonly lists: ReadonlySet<ListKind>;
}
