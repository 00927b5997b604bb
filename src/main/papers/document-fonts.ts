import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Problem } from '#shared/kernel/problem.ts';

/** A typeface for letters that the document's own lacks: one cut, read when the first such letter comes. */
interface SpareFont {
  readonly name: string;
  read(): Uint8Array;
}

/** The four cuts of the typeface that is embedded in every PDF, as TrueType bytes, and the spare ones in the order they are tried. */
export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  readonly spare: readonly SpareFont[];
}

/** Made for their scripts first; the last one draws nearly everything in Unicode's first two planes, if coarsely. */
const spareFiles: readonly (readonly [name: string, file: string])[] = [
  ['Arabic', 'plex/IBMPlexSansArabic-Regular.ttf.gz'],
  ['Chinese', 'noto/NotoSansSC-Regular.ttf.gz'],
  ['Emoji', 'noto/NotoEmoji-Regular.ttf.gz'],
  ['Unifont', 'unifont/UnifontExMono.ttf.gz'],
];

/**
 * Liberation Sans from `resources/fonts`: free (OFL 1.1) and as wide as Arial, letter by letter, which ANRI's rules for official
 * letters ask for; beside it what other scripts are drawn with. Throws `export.fonts` when a file is missing.
 */
export function loadDocumentFonts(folder: string): DocumentFonts {
  const read = (file: string): Uint8Array => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      throw new Problem('export.fonts', { folder }, { file });
    }
  };
  const cut = (name: string) => read(`liberation/LiberationSans-${name}.ttf`);
  return {
    regular: cut('Regular'),
    bold: cut('Bold'),
    italic: cut('Italic'),
    boldItalic: cut('BoldItalic'),
    spare: spareFiles.map(([name, file]) => ({ name, read: () => gunzipSync(read(file)) })),
  };
}
