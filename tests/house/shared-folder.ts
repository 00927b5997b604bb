import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/**
 * A file that is made once in a run, in the folder that `make` is given: a second process that wants it at the same moment makes its
 * own, and the later rename counts. A process that no run set up has a folder of its own.
 */
export async function sharedFile(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const shared = process.env.SELARAS_TEST_FOLDER ?? newFolder();
  const file = join(shared, name);
  if (!existsSync(file)) renameSync(await make(mkdtempSync(join(shared, 'new-'))), file);
  return file;
}
