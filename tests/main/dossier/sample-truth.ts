import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of the sample agency, and the key to them. */
export const fixtures = fileURLToPath(new URL('../../fixtures/dossier-agency', import.meta.url));

interface Person {
  readonly orphans: readonly string[];
  readonly unrecorded_squads: readonly string[];
  readonly missing_evidence: Readonly<Record<string, 'none' | 'vague' | 'file_not_there'>>;
  readonly overdue: readonly string[];
}
/** How the key judges a line. */
export type State = 'ok' | 'behind' | 'not_due' | 'no_data';
interface Survey {
  readonly n: number;
  readonly ikm: number;
  readonly mutu: string;
  readonly printed: number;
  readonly printed_with_011: boolean;
  readonly se: number | null;
}
/** What the key of the sample agency says of its files. */
interface Truth {
  readonly persons: Readonly<Record<string, Person>>;
  readonly tree: {
    readonly nodes: number;
    readonly orphan_nodes: readonly string[];
    readonly crosscutting: readonly string[];
    readonly unserved_goals: readonly string[];
    readonly lines_per_goal: Readonly<Record<string, number>>;
  };
  readonly skp: {
    readonly results: number;
    readonly lines: number;
    readonly orphans: readonly string[];
    readonly dangling: readonly string[];
    readonly double_claims: readonly (readonly string[])[];
    readonly realisation_differs: readonly string[];
    readonly cumulative_falls: readonly (readonly string[])[];
    readonly no_progress_at_all: readonly string[];
    readonly matrix_only_squad_roles: readonly (readonly [string, string])[];
  };
  readonly squads: Readonly<Record<string, { readonly name: string }>>;
  readonly lines: Readonly<Record<string, { readonly at6: readonly [State]; readonly at9: readonly [State] }>>;
  readonly evidence: Readonly<Record<string, readonly (string | readonly string[])[]>>;
  readonly skm: Readonly<Record<string, Survey>>;
  readonly risk: Readonly<
    Record<
      string,
      {
        readonly goal: string;
        readonly goal_exists: boolean;
        readonly due: string;
        readonly k: number;
        readonly d: number;
        readonly printed_ok: boolean;
        readonly target_above_current: boolean;
      }
    >
  >;
  readonly learning_need: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly n: number; readonly mean_gap: number; readonly with_gap: number }>>
    >
  >;
  readonly daily: Readonly<
    Record<string, Readonly<Record<string, { readonly days_logged: number; readonly minutes: number }>>>
  >;
  /** Person, month and what is wrong with a row of theirs; the key leaves such rows out whole. */
  readonly daily_faults: readonly (readonly [string, string, string])[];
  readonly no_dialogue: readonly string[];
}

export const truth = JSON.parse(readFileSync(join(fixtures, 'truth.json'), 'utf8')) as Truth;
