import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#shared/problem.ts';

/** The four cuts of the typeface that is embedded in every PDF, as TrueType bytes. */
export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

/**
 * Liberation Sans from `resources/fonts/liberation`: free (OFL 1.1) and as wide as Arial, letter by letter, which ANRI's rules for
 * official letters ask for. Throws `export.fonts` when a file is missing.
 */
export function loadDocumentFonts(folder: string): DocumentFonts {
  const read = (cut: string): Uint8Array => {
    try {
      return readFileSync(join(folder, `LiberationSans-${cut}.ttf`));
    } catch {
      throw new Problem('export.fonts', { folder }, { file: `LiberationSans-${cut}.ttf` });
    }
  };
  return { regular: read('Regular'), bold: read('Bold'), italic: read('Italic'), boldItalic: read('BoldItalic') };
}
