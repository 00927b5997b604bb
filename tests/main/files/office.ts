import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (program: string): boolean => spawnSync(program, ['--version'], { timeout: 60_000 }).error === undefined;

/** LibreOffice, for tests that reopen what was written; null names the reason for a skip. */
export const soffice = has('soffice') ? 'soffice' : null;

/** Converts bytes by LibreOffice in a profile of its own and gives every file it wrote, by name. */
export function converted(name: string, bytes: Uint8Array, to: string, infilter?: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const args = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(infilter === undefined ? [] : [`--infilter=${infilter}`]),
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, name),
    ];
    execFileSync('soffice', args, { timeout: 120_000, stdio: 'ignore' });
    const out = join(folder, 'out');
    return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
