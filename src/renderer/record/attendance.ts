import type { CallInput, Output } from '#shared/contract.ts';
import type { Role } from '#shared/kernel/roles.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { MinutesAttendee } from '#shared/people/attendee.ts';
import type { SignOffRow } from '#shared/record/rows.ts';
import { type TextKey, t } from '#shared/words.ts';

/** One line of the list of those present, as it is typed. */
export interface Attendee {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly post: string;
  readonly nip: string;
}

type Present = NonNullable<CallInput<'workshop.signOff'>['present']>;

/** The order in which minutes name people. */
const seats: readonly Role[] = ['facilitator', 'member', 'rater', 'secretary', 'observer'];

let next = 1;

/** A line for somebody not yet named. */
export function newAttendee(given: Partial<Omit<Attendee, 'key'>> = {}): Attendee {
  return { name: '', role: 'member', post: '', nip: '', ...given, key: String(next++) };
}

/** Those who sat in the session; where none was held those of the last sign-off, else the people of the workshop who sit in a panel. */
export function firstAttendance(
  people: Output<'actor.list'>['rows'],
  came: readonly MinutesAttendee[],
  last: SignOffRow | null,
): readonly Attendee[] {
  const known = people.filter(({ active, role }) => active === 1 && role !== 'rater');
  const signed = last === null ? [] : (JSON.parse(last.present) as Present);
  const list = came.length > 0 ? came : signed.length > 0 ? signed : known;
  return [...list]
    .sort((a, b) => seats.indexOf(a.role) - seats.indexOf(b.role))
    .map(({ name, role, post, nip }) => newAttendee({ name, role, post: post ?? '', nip: nip ?? '' }));
}

/** What is wrong with the list, in words; null when nothing is. */
export function attendanceProblem(list: readonly Attendee[], language: Language): string | null {
  const problem = (key: TextKey, name = '') => t(language, key, { name });
  if (list.length === 0) return problem('sign.nobody');
  if (list.some(({ name }) => name.trim() === '')) return problem('sign.nameless');
  const wrong = list.find(({ nip }) => nip.trim() !== '' && !/^\d{18}$/.test(nip.replace(/\s/g, '')));
  if (wrong !== undefined) return problem('sign.nipWrong', wrong.name);
  const nipOf = ({ nip }: Attendee) => nip.replace(/\s/g, '');
  // Two people may bear one name: their NIPs say so.
  const twice = list.find((one, place) =>
    list
      .slice(0, place)
      .some(
        (before) =>
          (before.name.trim().toLowerCase() === one.name.trim().toLowerCase() &&
            (nipOf(before) === '' || nipOf(one) === '')) ||
          (nipOf(one) !== '' && nipOf(before) === nipOf(one)),
      ),
  );
  return twice === undefined ? null : problem('sign.twice', twice.name);
}

/** The list as the command takes it. */
export function presentOf(list: readonly Attendee[]): Present {
  return list.map(({ name, role, post, nip }) => ({
    name: name.trim(),
    role,
    post: post.trim() === '' ? null : post.trim(),
    nip: nip.trim() === '' ? null : nip.replace(/\s/g, ''),
  }));
}
