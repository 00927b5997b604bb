/** What makes a password easy to guess, or null. */
export type PasswordWeakness = 'short' | 'guessable' | null;

const fewest = 10;
const fewestKinds = 5;
/** Words that are tried first, in Indonesian offices as elsewhere. */
const tried =
  /pass ?w(?:or|ro)d|kata ?sandi|rahasia|qwerty|asdfgh|indonesia|selaras|admin|abc123|(?:19|20)\d\d|12345/gi;

/**
 * Whether somebody with the file and time would soon find a password: too short, of few different letters, in the order of alphabet
 * or keyboard, or mostly made of what everybody tries. An estimate for a warning, never a reason to refuse.
 */
export function weaknessOf(password: string): PasswordWeakness {
  const letters = [...password.toLowerCase()];
  if (letters.length < fewest) return 'short';
  const steps = letters.slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0));
  const sameStep = steps.filter((step, at) => step === steps[at - 1] && Math.abs(step) <= 1).length;
  const left = password.replace(tried, '').length;
  const guessable = new Set(letters).size < fewestKinds || sameStep > letters.length / 2 || left < fewest / 2;
  return guessable ? 'guessable' : null;
}
