import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { Problem } from '#shared/kernel/problem.ts';
import type { FileBytes } from '../file-bytes.ts';
import type { ReadRun } from '../reading.ts';
import { inflatePart } from './part.ts';

/** The parts of a ZIP container by name (`/` between folders), and a way to their bytes. Nothing is ever written to disk. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Names that climb out of the archive or start at a root: never opened. */
  readonly unsafe: readonly string[];
  /** The part's own name as stored for a name that differs in case only; undefined when there is none. */
  find(name: string): string | undefined;
  /** Stored bytes of a part, for progress; 0 when there is none. */
  storedSize(name: string): number;
  size(name: string): number;
  /** Inflated bytes of a part, capped and checked against its length and CRC-32. */
  open(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a ZIP; throws Problems `files.zip-damaged` (also for a truncated one) and `files.zip-too-many`. */
export async function openZip(file: FileBytes, reading: ReadRun): Promise<ZipArchive> {
  const zip = await openDirectory(file, reading);
  try {
    return archiveOf(zip, await entriesOf(zip, reading), reading);
  } catch (error) {
    zip.close();
    throw error instanceof Problem ? error : reading.problem('files.zip-damaged');
  }
}

async function openDirectory(file: FileBytes, reading: ReadRun): Promise<ZipFile> {
  // Sizes are checked by inflatePart; names by partName, so that one bad name does not cost the whole archive.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  try {
    if (file.bytes) return await fromBufferPromise(file.bytes, options);
    return await openPromise(file.path ?? '', options);
  } catch {
    throw reading.problem('files.zip-damaged');
  }
}

async function entriesOf(zip: ZipFile, reading: ReadRun): Promise<Entry[]> {
  const { zipEntries } = reading.limits;
  if (zip.entryCount > zipEntries) throw reading.problem('files.zip-too-many', { limit: zipEntries });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function archiveOf(zip: ZipFile, entries: readonly Entry[], reading: ReadRun): ZipArchive {
  const parts = new Map<string, Entry>();
  const folded = new Map<string, string>();
  const unsafe: string[] = [];
  for (const entry of entries) {
    const name = partName(entry);
    if (name.endsWith('/')) continue;
    if (isUnsafe(name)) unsafe.push(name);
    // Two parts of one name show different things to different readers, so neither can be trusted.
    else if (parts.has(name)) throw reading.problem('files.zip-damaged');
    else {
      parts.set(name, entry);
      folded.set(name.toLowerCase(), name);
    }
  }
  return {
    names: [...parts.keys()],
    unsafe,
    find: (name) => (parts.has(name) ? name : folded.get(name.toLowerCase())),
    storedSize: (name) => parts.get(name)?.compressedSize ?? 0,
    size: (name) => parts.get(name)?.uncompressedSize ?? 0,
    open(name) {
      const entry = parts.get(name);
      if (!entry) throw reading.problem('files.part-missing', { part: name });
      return inflatePart(zip, entry, name, reading);
    },
    close: () => zip.close(),
  };
}

function partName(entry: Entry): string {
  const raw = Buffer.from(entry.fileName as unknown as Uint8Array);
  const text = raw.toString('utf8');
  const name = text.includes('\ufffd') ? raw.toString('latin1') : text;
  return name.replaceAll('\\', '/');
}

function isUnsafe(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');
}
