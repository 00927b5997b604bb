import type { StorePass } from '#main/store/twin.ts';
import type { Input, RowQueryName } from '#shared/contract.ts';
import type { Principal } from '../principal.ts';

/** For whom is read, and the people whose rows they do not see. */
export interface View {
  readonly actor: Principal;
  readonly unseen: ReadonlySet<string>;
}

/** The calls of a worker that only reads the workshop, over a connection of its own. */
export type ReaderCalls = {
  /** A query of the contract, its input already parsed. */
  readonly query: {
    readonly input: View & { readonly pass: StorePass; readonly name: RowQueryName; readonly input: unknown };
    readonly output: unknown;
  };
  /** The bytes of a file. */
  readonly file: {
    readonly input: View & { readonly pass: StorePass; readonly wanted: Input<'export.file'> };
    readonly output: Uint8Array;
  };
  /** A reading by its name. */
  readonly read: {
    readonly input: { readonly pass: StorePass | null; readonly name: string; readonly input: unknown };
    readonly output: unknown;
  };
  /** A snapshot of the workshop. @throws Problem `snapshot.failed` */
  readonly copy: { readonly input: { readonly pass: StorePass; readonly to: string }; readonly output: null };
  /** Closes the workshop file, so that it can be replaced; the next call opens it again. */
  readonly release: { readonly input: null; readonly output: null };
};

/** What the thread is started with: the folder of what is shipped, and that of this machine. */
export interface ReaderOptions {
  readonly resources: string;
  readonly home: string;
}
