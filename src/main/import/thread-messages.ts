import type { CommitSummary } from '#main/kernel/commit.ts';
import type { Principal } from '#main/kernel/principal.ts';
import type { StorePass } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import type { Matrix } from '#shared/import/column-fill.ts';
import type { MappingProfile } from '#shared/import/profile.ts';
import type { ImportSource } from './reading.ts';

type Asking =
  | 'summary'
  | 'table'
  | 'rows'
  | 'findings'
  | 'decisions'
  | 'diff'
  | 'answer'
  | 'map'
  | 'hidden'
  | 'separator';
type Rest<N extends Asking> = Omit<Input<`import.${N}`>, 'preview'>;

/** What can be asked of an import's thread, and what it answers. */
export type ImportCalls = {
  readonly [N in Asking]: { readonly input: Rest<N>; readonly output: Output<`import.${N}`> };
} & {
  readonly read: {
    readonly input: { readonly sources: readonly ImportSource[] };
    readonly output: Output<'import.read'>;
  };
  readonly rejected: { readonly input: null; readonly output: Uint8Array };
  readonly profile: {
    readonly input: { readonly table: number; readonly name: string };
    readonly output: MappingProfile;
  };
  /** Makes ready what would be written; `commits` is the last commit it was compared with, `changes` how many rows. */
  readonly prepare: {
    readonly input: Omit<Input<'import.apply'>, 'preview' | 'job'>;
    readonly output: { readonly changes: number };
  };
  /** Makes ready what takes a commit back. @throws Problem where the session forbids it */
  readonly reverse: {
    readonly input: { readonly direction: 'undo' | 'redo'; readonly target: number; readonly actor: Principal };
    readonly output: null;
  };
  /** Keeps a copy of the workshop as it is. @throws Problem `snapshot.failed` */
  readonly keep: { readonly input: { readonly folder: string; readonly to: string }; readonly output: null };
  /** Writes what was made ready into a copy of the workshop; false when that has moved on since. */
  readonly build: { readonly input: null; readonly output: boolean };
  /** Completes the copy, while nobody else writes; null when the workshop has moved on since. */
  readonly finish: {
    readonly input: { readonly actor: Principal; readonly at: string };
    readonly output: CommitSummary | null;
  };
  /** Opens the workshop by this pass from now on: its password is another. */
  readonly enter: { readonly input: { readonly pass: StorePass }; readonly output: null };
  /** Leaves the copy, if there still is one. */
  readonly drop: { readonly input: null; readonly output: null };
  /** Writes what was made ready; null when the workshop has moved on since, and it must be made ready anew. */
  readonly write: {
    readonly input: { readonly actor: Principal; readonly at: string };
    readonly output: CommitSummary | null;
  };
};

/** What an import's thread is started with. `preview` is its key; `today` is `YYYY-MM-DD`. */
export interface ImportThreadOptions {
  readonly preview: string;
  readonly pass: StorePass;
  readonly today: string;
  readonly matrix: Matrix;
  readonly profiles: readonly MappingProfile[];
}

/** From the app's thread: stop building a commit, now. */
export const stopBuilding = 'stop';
