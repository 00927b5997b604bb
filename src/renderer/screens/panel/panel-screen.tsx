/** Placeholder while being built. */
export function PanelScreen() {
  return null;
}
