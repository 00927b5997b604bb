import { Problem } from '#shared/kernel/problem.ts';
import type { Source } from '../read-sink.ts';
import type { ReadRun } from '../reading.ts';
import { isNoise } from '../source-names.ts';
import type { ZipArchive } from './archive.ts';

const MIB = 1024 * 1024;
const DEEPEST = 1;

/**
 * Reads every file in a ZIP, and every file in a ZIP in it, one at a time and in memory. A file that cannot be read does not
 * cost the others: its Problem is kept and its rows are dropped. Nothing readable at all is a Problem.
 */
export async function readZip(
  zip: ZipArchive,
  reading: ReadRun,
  readInner: (source: Source, inner: ReadRun) => Promise<unknown>,
): Promise<void> {
  if (reading.depth > DEEPEST) throw reading.problem('files.zip-too-deep');
  reading.expect(zip.names.reduce((sum, name) => sum + zip.storedSize(name), 0));
  for (const entry of zip.unsafe) reading.note('read.entry-unsafe', { entry });
  for (const name of zip.names.toSorted((a, b) => a.localeCompare(b, 'id', { numeric: true }))) {
    if (isNoise(name)) {
      reading.note('read.entry-skipped', { entry: name });
      continue;
    }
    const inner = reading.inner(`${reading.file}/${name}`);
    try {
      await readInner({ name: inner.file, bytes: await bytesOf(zip, name, inner) }, inner);
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'files.cancelled' || reading.spent) throw error;
      reading.problems.push(error);
      reading.sink.drop(inner.file, error);
      continue;
    }
    reading.take(inner);
  }
  if (reading.tables > 0) return;
  const [only] = reading.problems;
  throw only && reading.problems.length === 1 ? only : reading.problem('files.zip-nothing');
}

async function bytesOf(zip: ZipArchive, name: string, inner: ReadRun): Promise<Buffer> {
  const size = zip.size(name);
  const limit = inner.limits.innerBytes;
  if (size > limit) throw inner.problem('files.inner-too-large', { limit: Math.floor(limit / MIB) });
  const bytes = Buffer.alloc(size);
  let filled = 0;
  for await (const chunk of zip.open(name)) filled += chunk.copy(bytes, filled);
  return bytes;
}
