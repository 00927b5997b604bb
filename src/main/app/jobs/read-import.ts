import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Source } from '#main/files/read-sink.ts';
import { collectTables } from '#main/files/read-tables.ts';
import { expandPaths } from '#main/files/source-paths.ts';
import { type ImportOptions, previewImport } from '#shared/domain/import/preview.ts';
import type { CurrentState } from '#shared/domain/import/record.ts';
import type { SourceTable } from '#shared/domain/table.ts';
import { Problem } from '#shared/problem.ts';
import type { HeldImport } from '../context.ts';

/** Files by path (folders too) or by name and bytes. */
export type ImportSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** What reading gave: the import, and the files that could not be read. */
export interface ReadImport {
  readonly held: HeldImport;
  readonly refused: readonly Problem[];
}

async function bytesOf(source: Source): Promise<Uint8Array> {
  return 'bytes' in source ? source.bytes : readFile(source.path);
}

/** Reads, recognises and validates files against the workshop. Unreadable files are passed over and told of. */
export async function readImport(
  given: readonly ImportSource[],
  current: CurrentState,
  options: ImportOptions,
): Promise<ReadImport> {
  const paths = given.flatMap((source) => ('path' in source ? [source.path] : []));
  const found = await expandPaths(paths);
  const sources: Source[] = [...found.sources, ...given.flatMap((source) => ('bytes' in source ? [source] : []))];
  const tables: SourceTable[] = [];
  const files: HeldImport['files'][number][] = [];
  const refused = [...found.problems];
  for (const source of sources) {
    try {
      const read = await collectTables(source);
      tables.push(...read.tables);
      refused.push(...read.problems);
      const bytes = await bytesOf(source);
      files.push({ name: source.name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push(error);
    }
  }
  return { held: { preview: previewImport(tables, current, options), files }, refused };
}
