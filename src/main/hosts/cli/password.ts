import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Language, Wording } from '#shared/kernel/wording.ts';

/** What the command line asks and explains. */
const cliWords = {
  password: { id: 'Kata sandi', en: 'Password' },
} as const satisfies Readonly<Record<string, Wording>>;

/** The password for a protected file: `SELARAS_PASSWORD`, else by a prompt; never an argument. */
export async function askedPassword(language: Language): Promise<string | null> {
  const { SELARAS_PASSWORD } = process.env;
  if (SELARAS_PASSWORD) return SELARAS_PASSWORD;
  if (!process.stdin.isTTY) return null;
  process.stderr.write(`${cliWords.password[language]}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
