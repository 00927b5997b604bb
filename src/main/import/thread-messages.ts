import type { ShadowCalls } from '#main/kernel/shadow-commit/shadow-calls.ts';
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

/** The calls of an import's worker. */
export type ImportCalls = ShadowCalls & {
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
  /** Opens the workshop by this pass from now on: its password is another. */
  readonly enter: { readonly input: { readonly pass: StorePass }; readonly output: null };
};

/** What an import's thread is started with. `preview` is its key; `today` is `YYYY-MM-DD`. */
export interface ImportThreadOptions {
  readonly preview: string;
  readonly pass: StorePass;
  readonly today: string;
  readonly matrix: Matrix;
  readonly profiles: readonly MappingProfile[];
}
