import type { Principal } from '#main/kernel/principal.ts';
import { personOf } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf } from '#main/store/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** Who trains: `key` is a NIP, so that the training is beside the rater's severity, or the name of who has none. */
interface Trainee {
  readonly key: string;
  readonly name: string;
}

/** The employee with this NIP, the person of the workshop with this id, or the person who acts; null where nobody has said so. @throws Problem `employee.unknown` */
export function traineeOf(store: Reader, rater: string | undefined, actor: Pick<Principal, 'id'>): Trainee | null {
  const id = rater ?? actor.id;
  if (id === null) return null;
  const acting = rowOf(store, 'actor', id);
  if (acting !== null) return { key: acting.nip ?? acting.name, name: acting.name };
  const person = personOf(store, id);
  if (person === null) throw new Problem('employee.unknown', { key: id }, { field: 'rater' });
  return { key: person.nip, name: person.name };
}
