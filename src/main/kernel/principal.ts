import { personKeyed, recusedCases } from '#main/store/hidden-cases.ts';
import type { Reader } from '#main/store/open.ts';
import type { Caller } from '#shared/kernel/entry.ts';
import { Problem } from '#shared/kernel/problem.ts';
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

const all: ReadonlySet<string> = new Set();

/**
 * The people whose rows a principal does not see: for a member the cases in which they have an interest or have stepped out. The
 * facilitator and the secretary keep the record of everybody; other roles see no person's rows by the roles of the entries.
 */
export function unseenBy(store: Reader, { id, role }: Pick<Principal, 'id' | 'role'>): ReadonlySet<string> {
  return role === 'member' && id !== null ? recusedCases(store, id) : all;
}

/** A call that names a person whose rows the principal does not see. */
export function unseenRefusal(
  store: Reader,
  input: unknown,
  unseen: ReadonlySet<string>,
  { name }: Pick<Principal, 'name'>,
): Problem | null {
  const key = typeof input === 'object' && input !== null && 'employee' in input ? input.employee : null;
  const person = typeof key === 'string' && unseen.size > 0 ? personKeyed(store, key) : null;
  if (person === null || !unseen.has(person.id)) return null;
  return new Problem('recusal.unseen', { name, person: person.name }, { field: 'employee' });
}
