/** Placeholder while being built. */
export function ImportScreen() {
  return null;
}
