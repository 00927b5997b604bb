import { createAtom } from '#renderer/kernel/atom.ts';
import type { Client } from '#renderer/kernel/client.ts';
import { showProblem } from '#renderer/kernel/notices.ts';
import type { Settings } from '#shared/kernel/machine-memory.ts';

/** Language, theme and density of this machine. */
export const machine = createAtom<Settings>({ language: 'id', theme: 'system', density: 'roomy', snapshots: null });

/** The page's theme, the system's own choice resolved. */
export const shownTheme = createAtom<Exclude<Settings['theme'], 'system'>>('light');

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function apply({ language, theme }: Settings, client: Client): void {
  client.speak(language);
  document.documentElement.lang = language;
  const resolved = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset.theme = resolved;
  shownTheme.set(resolved);
}

/** Reads the settings and follows the system's theme where the user left that to it. */
export async function startMachine(client: Client): Promise<void> {
  machine.subscribe(() => apply(machine.get(), client));
  dark.addEventListener('change', () => apply(machine.get(), client));
  apply(machine.get(), client);
  const answer = await client.call('settings.get', {});
  if (answer.ok) machine.set(answer.value);
  else showProblem(answer.problem);
}

/** Changes a setting at once, and keeps it. */
export async function setMachine(client: Client, patch: Partial<Settings>): Promise<void> {
  machine.set((old) => ({ ...old, ...patch }));
  const answer = await client.call('settings.set', patch);
  if (answer.ok) machine.set(answer.value);
  else showProblem(answer.problem);
}
