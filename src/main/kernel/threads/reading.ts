import type { Reader } from '#main/store/open.ts';
import type { StorePass } from '#main/store/twin.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** What a reading gets in its thread. */
export interface ReadingGround {
  /** The open workshop, over a connection that is closed after the reading. @throws Problem `workshop.none` */
  readonly store: Reader;
  /** How that is opened; null where none is open. */
  readonly pass: StorePass | null;
  readonly home: string;
  readonly language: Language;
  onPart(done: number, total: number): void;
}

/**
 * Work over the workshop or over files that others made, for a thread of its own, so that neither its length nor what is in a file
 * keeps an edit waiting. Every reading is listed in `main/app/readings.ts`, where the thread finds its function by name.
 */
export interface Reading<I, O> {
  readonly name: string;
  /** It uses the file of attachments, which a new password rewrites: it waits until that is done, and that for it. */
  readonly attachments?: true;
  run(input: I, ground: ReadingGround): O | Promise<O>;
}
