import type { Wording } from './wording.ts';

/** What the command line asks and explains. */
export const cliWords = {
  password: { id: 'Kata sandi', en: 'Password' },
} as const satisfies Readonly<Record<string, Wording>>;
