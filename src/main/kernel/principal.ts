import type { Caller } from '#shared/kernel/entry.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** Who calls, over which connection: a named person of the workshop with their role, or role `nobody` where no person is entered. */
export interface Principal {
  readonly id: string | null;
  readonly name: string;
  readonly role: Caller;
  /** The window or shell that calls. */
  readonly client: string;
}

/** For whom a job runs, and in which language. */
export interface Asker {
  readonly principal: Principal;
  readonly language: Language;
}

/** A connection at which no person is entered. */
export function nobodyAt(client: string): Principal {
  return { id: null, name: '', role: 'nobody', client };
}
