import type { Client } from '#renderer/kernel/client.ts';
import type { FileSource } from '#renderer/kernel/screen-host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';

/** More files than anybody means to import at once; a whole disk dropped by mistake ends here. */
export const mostFiles = 1_000;

/** A file and the name it goes by: with its folder, so that two of one name are distinguished. */
export interface FoundFile {
  readonly name: string;
  readonly file: File;
}

/** Files to read, and those that could not even be opened. */
export interface Gathered {
  readonly sources: readonly FileSource[];
  readonly problems: readonly ProblemAnswer[];
}

/** Names that systems and office programs leave beside the files that are meant. */
function isLitter(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder gives its entries in batches; an empty one is the end. */
function nextEntries(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function walk(entry: FileSystemEntry, path: string, found: FoundFile[]): Promise<void> {
  if (found.length > mostFiles || isLitter(entry.name)) return;
  const name = path === '' ? entry.name : `${path}/${entry.name}`;
  if (!isFolder(entry)) {
    found.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
    return;
  }
  const reader = entry.createReader();
  for (let batch = await nextEntries(reader); batch.length > 0; batch = await nextEntries(reader))
    for (const one of batch) await walk(one, name, found);
}

/**
 * The files among dropped things; folders are walked through. One more than {@link mostFiles} means: too many. What was dropped can
 * be looked at only until the event is over, so it is taken hold of before anything is waited for.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly FoundFile[]> {
  const held = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: FoundFile[] = [];
  for (const { entry, file } of held) {
    if (entry !== null) await walk(entry, '', found);
    // What comes out of another program and not from a disk has no entry.
    else if (file !== null) found.push({ name: file.name, file });
  }
  return found;
}

/** Files picked from a dialog, those of a picked folder with their path in it. */
export function pickedFiles(files: FileList | null): readonly FoundFile[] {
  return [...(files ?? [])]
    .filter(({ name }) => !isLitter(name))
    .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }));
}

/** The files as sources of an import; one that cannot be opened is reported and the others are kept. */
export async function gather(client: Client, found: readonly FoundFile[]): Promise<Gathered> {
  const sources: FileSource[] = [];
  const problems: ProblemAnswer[] = [];
  for (const { name, file } of found) {
    const answer = await client.sourcesOf([file]);
    if (!answer.ok) problems.push(answer.problem);
    else for (const source of answer.value) sources.push('bytes' in source ? { ...source, name } : source);
  }
  return { sources, problems };
}

/** Text from the clipboard as a source, named by when it was pasted. */
export function pastedSource(text: string, name: string): FileSource {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Whether a text is a table: at least two lines, or cells side by side. */
export function isTable(text: string): boolean {
  return /[\t;]/.test(text) || text.trim().includes('\n');
}
