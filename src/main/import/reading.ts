import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ReadNote, ReadOptions, Source } from '#main/readers/read-sink.ts';
import { collectTables } from '#main/readers/read-tables.ts';
import { isEvidence } from '#main/readers/source-names.ts';
import { expandPaths } from '#main/readers/source-paths.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Separator, SourceTable } from '#shared/kernel/table.ts';
import { type EvidenceFile, evidenceFile, evidenceTables } from './evidence-files.ts';

/** Files by path (folders too) or by name and bytes. */
export type ImportSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** One file given: what it is, why it could not be read, what was said about it. `sha256` is '' when it could not be read. */
interface FileRead {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly problem: Problem | null;
  readonly notes: readonly ReadNote[];
}

/** What reading gave. `problems` are of folders that could not be entered and of files inside a ZIP. */
export interface ImportRead {
  readonly files: readonly FileRead[];
  readonly tables: readonly SourceTable[];
  readonly notes: readonly ReadNote[];
  readonly problems: readonly Problem[];
}

/** Progress while files are read: bytes of all files together, and rows found so far. */
type OnRead = (done: number, total: number, rows: number) => void;

async function sizeOf(source: Source): Promise<number> {
  return 'bytes' in source ? source.bytes.length : ((await stat(source.path).catch(() => null))?.size ?? 0);
}

async function hashOf(source: Source): Promise<string> {
  const hash = createHash('sha256');
  if ('bytes' in source) hash.update(source.bytes);
  else for await (const chunk of createReadStream(source.path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** Findings name files, so two of the same name from different folders are distinguished: `Rekap.xlsx`, `Rekap.xlsx (2)`. */
function named(sources: readonly Source[]): readonly Source[] {
  const seen = new Map<string, number>();
  return sources.map((source) => {
    const times = (seen.get(source.name) ?? 0) + 1;
    seen.set(source.name, times);
    return times === 1 ? source : { ...source, name: `${source.name} (${times})` };
  });
}

/**
 * Reads files into tables; `separators` are those that the user has chosen, by file. Unreadable files are left out, each with its Problem.
 * @throws Problem `files.cancelled`
 */
export async function readFiles(
  given: readonly ImportSource[],
  onRead: OnRead,
  signal?: AbortSignal,
  separators: ReadonlyMap<string, Separator> = new Map(),
): Promise<ImportRead> {
  const found = await expandPaths(given.flatMap((source) => ('path' in source ? [source.path] : [])));
  const sources = named([...found.sources, ...given.flatMap((source) => ('bytes' in source ? [source] : []))]);
  const sizes = await Promise.all(sources.map(sizeOf));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const tables: SourceTable[] = [];
  const files: FileRead[] = [];
  const problems = [...found.problems];
  let [before, rows] = [0, 0];
  const known = new Map<string, string>();
  const proofs: EvidenceFile[] = [];
  for (const [at, source] of sources.entries()) {
    const bytes = sizes[at] ?? 0;
    const sha256 = await hashOf(source).catch(() => '');
    if (isEvidence(source.name) && sha256 !== '') {
      proofs.push(await evidenceFile(source, bytes, sha256));
      files.push({ name: source.name, bytes, sha256, problem: null, notes: [] });
      before += bytes;
      onRead(before, total, rows);
      continue;
    }
    const twin = sha256 === '' ? undefined : known.get(sha256);
    if (twin !== undefined && bytes > 0) {
      const note: ReadNote = {
        code: 'read.same-file',
        values: { file: source.name, other: twin },
        place: { file: source.name },
      };
      files.push({ name: source.name, bytes, sha256, problem: null, notes: [note] });
      before += bytes;
      continue;
    }
    known.set(sha256, source.name);
    const onProgress: ReadOptions['onProgress'] = (done, all, seen) =>
      onRead(before + Math.min(bytes, all === 0 ? 0 : (done / all) * bytes), total, rows + seen);
    try {
      const separator = separators.get(source.name);
      const read = await collectTables(source, {
        onProgress,
        ...(signal && { signal }),
        ...(separator && { separator }),
      });
      tables.push(...read.tables);
      rows += read.tables.reduce((sum, table) => sum + table.rows.length, 0);
      problems.push(...read.problems);
      files.push({ name: source.name, bytes, sha256, problem: null, notes: read.notes });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'files.cancelled') throw error;
      files.push({ name: source.name, bytes, sha256: '', problem: error, notes: [] });
    }
    before += bytes;
    onRead(before, total, rows);
  }
  tables.push(...evidenceTables(proofs));
  return { files, tables, notes: found.notes, problems };
}
