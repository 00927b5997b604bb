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

/** Code units that text may not keep as they are. A class of plain ranges is searched ten times as fast as Unicode's properties. */
const ranges =
  '00-08 0b-0c 0e-1f 7f-a0 ad-ad 34f-34f 61c-61c 115f-1160 1680-1680 17b4-17b5 180b-180f 2000-200f 2028-202f 205f-206f 3000-3000 3164-3164 fe00-fe0f feff-feff ffa0-ffa0 fff0-fff8 db40-db40';
const suspect = new RegExp(
  `[${ranges.replace(/[\da-f]+/g, (hex) => `\\u${hex.padStart(4, '0')}`).replaceAll(' ', '')}]`,
);
const blank = /(?! )[\p{Zs}\p{Zl}\p{Zp}\u0085]|[\v\f]/gu;
const unseen = /[^\P{Cc}\t\n\r]|\p{Default_Ignorable_Code_Point}/gu;

/**
 * `text` as it looks: blanks of every width are plain spaces, and what has neither width nor ink (controls, direction marks, soft
 * hyphens, zero-width joiners, byte order marks, variation selectors) is gone. Tabs and line ends stay. The one list for all readers
 * and `stats`. Source: Unicode 16, general categories Cc and Z, property Default_Ignorable_Code_Point up to U+FFFF, and tags.
 */
export function withoutInvisible(text: string): string {
  return suspect.test(text) ? text.replace(blank, ' ').replace(unseen, '') : text;
}

/** Most letters (UTF-16 units) of what a person writes at length: a reason, a note for the minutes. */
export const mostWritten = 100_000;

/** Most letters of a name, the number of a letter, an id. */
export const mostNamed = 500;
