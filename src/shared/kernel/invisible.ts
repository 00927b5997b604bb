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
