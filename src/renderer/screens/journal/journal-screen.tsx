/** Placeholder while being built. */
export function JournalScreen() {
  return null;
}
