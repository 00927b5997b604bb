import { join } from 'node:path';
import type { QueryContext } from '#main/kernel/context.ts';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { LetterFaces } from '#main/papers/letter-faces.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import type { CodedText } from '#shared/record/minutes.ts';
import { minutesOf } from './panel-record.ts';

/** Opened once: the fonts of a machine stay as they are while the app runs. */
let known: { readonly folder: string; readonly faces: LetterFaces } | null = null;

function facesOf(resources: string): LetterFaces {
  const folder = join(resources, 'fonts');
  if (known?.folder !== folder) known = { folder, faces: new LetterFaces(loadDocumentFonts(folder)) };
  return known.faces;
}

const longestStart = 60;

/** Texts of the minutes with letters that no typeface of the PDF draws, so that they would be printed as their codes. */
export function codedTexts({ store, rules, resources }: QueryContext): readonly CodedText[] {
  const texts = [...new Set(textsIn(minutesOf({ store, rules }, '', localToday())))];
  const faces = facesOf(resources);
  return texts.flatMap((text) => {
    const letters = faces.undrawable(text);
    return letters.length === 0 ? [] : [{ start: text.slice(0, longestStart).toWellFormed(), letters }];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.values(value).flatMap(textsIn);
}
