/** Placeholder while being built. */
export function Dossier() {
  return null;
}
