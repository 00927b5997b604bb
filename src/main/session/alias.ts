import { createHash } from 'node:crypto';

/** No letters that are read for others, no vowels that make words. */
const letters = 'BCDFGHJKLMNPQRTVWXZ23456789';

const longest = 16;
const known = new Map<string, string>();

/** All letters of one person; the first few are shown. */
function lettersOf(id: string): string {
  const old = known.get(id);
  if (old !== undefined) return old;
  const bytes = createHash('sha256').update(`selaras alias ${id}`).digest().subarray(0, longest);
  const made = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
  known.set(id, made);
  return made;
}

/**
 * A few letters that stand for a person on the projector: the same every time, telling nothing. Longer only where two people of the
 * workshop would share them.
 */
export function aliasOf(id: string, everyone: readonly string[]): string {
  const own = lettersOf(id);
  const rivals = everyone.filter((other) => other !== id).map(lettersOf);
  for (let length = 3; length < longest; length += 1) {
    const start = own.slice(0, length);
    if (!rivals.some((rival) => rival.startsWith(start))) return start;
  }
  return own;
}
