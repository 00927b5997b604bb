import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-run-'));
  process.env.SELARAS_TEST_FOLDER = folder;
  return folder;
}

/** A folder for what the test files of one run share, such as the imported sample workshop; removed with its contents at the end. */
export function setup(): () => void {
  const folder = newFolder();
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Names the file in a folder that was made. */
const named = 'made.txt';

/**
 * A file that is made once in a run, in the folder that `make` is given, with what lies beside it: a second process that wants it at the
 * same moment makes its own, and the folder that has the name first counts. A process that no run set up has a folder of its own.
 */
export async function sharedFile(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const shared = process.env.SELARAS_TEST_FOLDER ?? newFolder();
  const kept = join(shared, `${name}.made`);
  if (!existsSync(kept)) {
    const folder = mkdtempSync(join(shared, 'new-'));
    writeFileSync(join(folder, named), relative(folder, await make(folder)));
    try {
      renameSync(folder, kept);
    } catch (error) {
      if (!existsSync(kept)) throw error;
    }
  }
  return join(kept, readFileSync(join(kept, named), 'utf8'));
}
