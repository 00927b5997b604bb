import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { signatureOf } from '#main/readers/file-signature.ts';
import { checkBytes, type KeptState, keepBytes, readBytes } from '#main/store/attachment-file.ts';
import type { Input } from '#shared/contract.ts';
import { mostAttached } from '#shared/dossier/evidence-contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { withoutInvisible } from '#shared/kernel/stored-text.ts';

type FileSource = Input<'evidence.attach'>['source'];

/** The workshop beside which the bytes lie: its own path, and the user's where that is a copy of a file nobody may write to. */
interface Beside {
  readonly workshop: string;
}

const longestName = 200;

/** What a file is called, without the folders before it and without what nobody sees; cut before its ending where it is very long. */
function attachmentName(given: string): string {
  const last = withoutInvisible(given.split(/[\\/]/).at(-1) ?? '').trim();
  if (last === '' || /^\.+$/.test(last)) return 'lampiran';
  if (last.length <= longestName) return last;
  const ending = /\.[^.]{1,10}$/.exec(last)?.[0] ?? '';
  return `${last.slice(0, longestName - ending.length).trim()}${ending}`.toWellFormed();
}

function assertSize(bytes: number, file: string): void {
  const place = { file };
  if (bytes === 0) throw new Problem('attachment.empty', { name: file }, place);
  const megabytes = Math.ceil(bytes / 1_000_000);
  const limit = Math.floor(mostAttached / 1_000_000);
  if (bytes > mostAttached) throw new Problem('attachment.too-large', { name: file, megabytes, limit }, place);
}

/** The bytes of a file that is no larger than may be attached: a larger one is not read at all. */
function bytesOf(source: FileSource): { readonly name: string; readonly bytes: Uint8Array } {
  if ('bytes' in source) {
    const name = attachmentName(source.name);
    assertSize(source.bytes.length, name);
    return { name, bytes: source.bytes };
  }
  const name = attachmentName(basename(source.path));
  const found = statSync(source.path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw new Problem('attachment.no-file', { name }, { file: name });
  assertSize(found.size, name);
  const bytes = readFileSync(source.path);
  assertSize(bytes.length, name);
  return { name, bytes };
}

interface Kept {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly media: string;
}

/** Keeps the bytes of a file beside the workshop. */
export const keepingReading: Reading<Beside & { readonly source: FileSource }, Kept> = {
  name: 'evidence.attach',
  attachments: true,
  run({ workshop, source }, { pass }) {
    if (pass === null) throw new Problem('workshop.none');
    const { name, bytes } = bytesOf(source);
    const [sha256 = ''] = keepBytes(workshop, pass, [bytes]);
    return { name, sha256, bytes: bytes.length, media: signatureOf(bytes) };
  },
};

/** Reads the bytes of one attachment. */
export const takingReading: Reading<Beside & { readonly sha256: string; readonly name: string }, Uint8Array> = {
  name: 'evidence.save',
  attachments: true,
  run({ workshop, sha256, name }, { pass }) {
    if (pass === null) throw new Problem('workshop.none');
    return readBytes(workshop, pass, sha256, name);
  },
};

/** Hashes the bytes of every attachment again: those that are not whole. */
export const checkingReading: Reading<
  Beside & { readonly hashes: readonly string[] },
  readonly (readonly [string, KeptState])[]
> = {
  name: 'evidence.check-bytes',
  attachments: true,
  run({ workshop, hashes }, { pass, onPart }) {
    if (pass === null) throw new Problem('workshop.none');
    const states = checkBytes(workshop, pass, hashes, (done) => onPart(done, hashes.length));
    return [...states].filter(([, state]) => state !== 'whole');
  },
};
