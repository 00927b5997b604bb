import type { FileBytes } from './file-bytes.ts';

/** What a file is by its first bytes; its name is never used. */
type FileKind =
  | 'zip'
  | 'ole'
  | 'xml'
  | 'html'
  | 'text'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'document'
  | 'bare-xls'
  | 'old-excel'
  | 'binary';

const MAGIC: readonly (readonly [FileKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['zip', 'PK\x07\x08'],
  ['ole', '\xd0\xcf\x11\xe0'],
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\x00'],
  ['image', 'MM\x00*'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['archive', '\x1f\x8b'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ'],
  ['document', '{\\rtf'],
  ['old-excel', '\x09\x00\x04\x00'],
  ['old-excel', '\x09\x02\x06\x00'],
  ['old-excel', '\x09\x04\x06\x00'],
  ['bare-xls', '\x09\x08\x08\x00'],
  ['bare-xls', '\x09\x08\x10\x00'],
  ['binary', 'SQLite format 3\x00'],
  ['binary', 'PAR1'],
  ['binary', '\x7fELF'],
];

/** Reads the first 4 KiB and names the kind. Text that is neither XML nor HTML is `text`, to be read as CSV. */
export async function fileKindOf(file: FileBytes): Promise<FileKind> {
  const head = await file.read(0, 4096);
  const latin = head.toString('latin1');
  const known = MAGIC.find(([, magic]) => latin.startsWith(magic));
  if (known) return known[0];
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'image';
  if (latin.slice(4, 8) === 'ftyp') return 'image';
  // Zero bytes drop out, so that UTF-16 markup is seen like any other.
  const text = latin
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  return markupKind(text);
}

function markupKind(text: string): FileKind {
  const start = text.slice(0, 2048).toLowerCase();
  // Excel's clipboard puts these lines before its HTML.
  if (/^version:\d\.\d\s+starthtml:/.test(start)) return 'html';
  if (!start.startsWith('<')) return 'text';
  if (
    /^(?:<!--[\s\S]*?-->\s*|<\?xml[\s\S]*?\?>\s*)*<(?:!doctype\s+html|html|head|body|meta|table|style|div|center|font|p|b|h\d)\b/.test(
      start,
    )
  ) {
    return 'html';
  }
  return /^<(?:\?xml|[a-z_][\w.-]*:?[\w.-]*[\s>])/.test(start) ? 'xml' : 'text';
}
