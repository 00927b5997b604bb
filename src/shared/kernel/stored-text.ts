/** Below U+0300 nothing combines, so such a text is composed already. */
const mayCombine = /[\u0300-\uFFFF]/;

/**
 * A text as a workshop keeps it: well formed, since SQLite would store half a pair as U+FFFD and the log's hash would no longer fit,
 * and composed (NFC), so that the same name typed on two machines is the same name.
 */
export function storedText(text: string): string {
  return mayCombine.test(text) ? text.toWellFormed().normalize('NFC') : text;
}

/** Fields that name a file: a path is kept as the file system spells it. */
const paths: readonly string[] = ['path', 'to', 'folder'];

/** What somebody gives, every text in it as {@link storedText}; paths and bytes as they are. */
export function storedInput(given: unknown): unknown {
  if (typeof given === 'string') return storedText(given);
  if (Array.isArray(given)) return given.map(storedInput);
  if (given === null || typeof given !== 'object' || Object.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, paths.includes(name) ? value : storedInput(value)]),
  );
}
