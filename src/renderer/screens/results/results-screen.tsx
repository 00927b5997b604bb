/** Placeholder while being built. */
export function ResultsScreen() {
  return null;
}
