import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import { sizeLimit } from './envelope.ts';

/** A sealed file by path, or by name and bytes. */
type SealedSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** The bytes of a sealed file. Throws `sealed.unreadable`, and `sealed.not-ours` for what is too large to be one. */
export async function readBounded(
  source: SealedSource,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  if ('bytes' in source) return source;
  const name = basename(source.path);
  try {
    const found = await stat(source.path);
    // A device or a pipe has no size and may never end.
    if (!found.isFile() || found.size > sizeLimit) throw new Problem('sealed.not-ours', {}, { file: name });
    return { name, bytes: await readFile(source.path) };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('sealed.unreadable', {}, { file: name });
  }
}
