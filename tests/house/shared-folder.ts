import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what the test files of one run share, such as the imported sample workshop; removed with its contents at the end. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-run-'));
  process.env.SELARAS_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
