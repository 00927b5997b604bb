import type { Answer, CommitNotice, JobProgress } from '#shared/contract/host.ts';
import type { Language } from '#shared/text/wording.ts';

/** What the app tells a window unasked. */
export type HostEvent =
  | { readonly type: 'commit'; readonly notice: CommitNotice }
  | { readonly type: 'workshop'; readonly open: boolean }
  | ({ readonly type: 'progress'; readonly client: string } & JobProgress)
  | { readonly type: 'connection'; readonly alive: boolean };

/** A file to import: where the host can see paths a path, else the bytes themselves. */
export type FileSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The seam as a screen sees it. `call` never rejects: what fails on the way is an Answer with a Problem. */
export interface ScreenHost {
  call(name: string, input: unknown, language: Language): Promise<Answer>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  sourceOf(file: File): Promise<FileSource>;
}
