import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
const soffice = paths.find((path) => existsSync(path));

/** LibreOffice may be installed in parts: each registers itself in a file of its own. */
function missingPart(part: 'calc' | 'writer'): string | null {
  if (soffice === undefined) return 'LibreOffice is not installed';
  const program = dirname(realpathSync(soffice));
  const registries = [join(program, '..', 'share', 'registry'), join(program, '..', 'Resources', 'registry')];
  const here = registries.some((folder) => existsSync(join(folder, `${part}.xcd`)));
  return here ? null : `LibreOffice is installed without ${part === 'calc' ? 'Calc' : 'Writer'}`;
}

/** Why a test that reopens a sheet cannot run; null when it can. */
export const noCalc = missingPart('calc');
/** The same for a text document. */
export const noWriter = missingPart('writer');

/** The name of a test, with the reason if it is skipped. */
export function orSkipped(name: string, reason: string | null): string {
  return reason === null ? name : `${name} (skipped: ${reason})`;
}

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
