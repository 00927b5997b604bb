import { Held } from '#main/kernel/held.ts';
import { accessesOf, noteAccess } from '#main/store/access-log.ts';
import type { Reader } from '#main/store/open.ts';
import { isPin } from '#main/store/pin.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow } from '#shared/people/rows.ts';

/** Wrong PINs that cost nothing: fingers slip. */
const free = 3;
/** The wait after the first that does, doubled by each further one, and the longest, in seconds. */
const first = 5;
const longest = 600;

/** How long after so many wrong PINs in a row the next one is looked at, in seconds. */
export function waitAfter(wrong: number): number {
  return wrong < free ? 0 : Math.min(longest, first * 2 ** (wrong - free));
}

/** Guesses of one person's PIN are looked at one after the other, or a hundred at once would all be the first. */
const turns = new Held<Promise<unknown>>();

/**
 * Whether this is the PIN of the person. Wrong ones are recorded in the access log, from which the wait follows, also after a restart.
 * @throws Problem `pin.wait`
 */
export async function provePin(store: Reader, actor: ActorRow, pin: string | null): Promise<boolean> {
  const before = turns.of(store).get(actor.id) ?? Promise.resolve();
  const proof = before.then(() => prove(store, actor, pin));
  turns.of(store).set(
    actor.id,
    proof.catch(() => undefined),
  );
  return proof;
}

async function prove(store: Reader, { id, name, pin: kept }: ActorRow, pin: string | null): Promise<boolean> {
  if (kept === null) return true;
  const now = Date.now();
  const tries = accessesOf(store, id, ['pin-wrong', 'pin-right']);
  const right = tries.findIndex(({ kind }) => kind === 'pin-right');
  const wrong = right === -1 ? tries : tries.slice(0, right);
  const [last] = wrong;
  const passed = last === undefined ? Number.POSITIVE_INFINITY : Math.abs(now - Date.parse(last.at)) / 1000;
  const seconds = Math.ceil(waitAfter(wrong.length) - passed);
  if (seconds > 0) throw new Problem('pin.wait', { name, wrong: wrong.length, seconds }, { field: 'pin' });
  const proven = await isPin(pin, kept);
  // A call that leaves the PIN out guesses nothing.
  if (proven ? wrong.length > 0 : pin !== null)
    noteAccess(store, { actor_id: id, actor_name: name, kind: proven ? 'pin-right' : 'pin-wrong', subject: null });
  return proven;
}
