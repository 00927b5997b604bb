import type { ActorRow, EmployeeRow } from '#shared/people/rows.ts';
import type { InterestKind, InterestRow } from './rows.ts';

/** Why one person should not decide on one case. */
export interface Interest {
  readonly actor: string;
  readonly kind: InterestKind;
  readonly note: string | null;
}

/**
 * The interests in one case: a person's own row and their own superior, known by NIP, and what was declared. `superiors` gives, for
 * the NIP of a person rated, the NIP of their superior. One interest per person, the closest first.
 */
export function interestsIn(
  employee: Pick<EmployeeRow, 'id' | 'nip'>,
  actors: readonly Pick<ActorRow, 'id' | 'nip'>[],
  declared: readonly InterestRow[],
  superiors: ReadonlyMap<string, string | null>,
): readonly Interest[] {
  return actors.flatMap(({ id, nip }): readonly Interest[] => {
    if (nip !== null && nip === employee.nip) return [{ actor: id, kind: 'own', note: null }];
    if (nip !== null && superiors.get(nip) === employee.nip) return [{ actor: id, kind: 'superior', note: null }];
    const said = declared.find((one) => one.actor_id === id && one.employee_id === employee.id);
    return said === undefined ? [] : [{ actor: id, kind: said.kind, note: said.note }];
  });
}
