import type { FileBytes } from './file-bytes.ts';

/** The local name of the first element in the first 4 KiB, past declaration, instructions and comments; '' when there is none. */
export async function xmlRoot(file: FileBytes): Promise<string> {
  const head = (await file.read(0, 4096)).toString('latin1').replaceAll('\0', '');
  const bare = head.replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, '');
  return /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(bare)?.[1] ?? '';
}
