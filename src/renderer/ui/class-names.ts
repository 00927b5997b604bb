/** Joins class names, leaving out what is not there. */
export function classes(...names: readonly (string | undefined | false | null)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
