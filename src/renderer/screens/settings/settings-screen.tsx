/** Placeholder while being built. */
export function SettingsScreen() {
  return null;
}
