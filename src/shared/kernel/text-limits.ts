import { z } from 'zod';
import { mostNamed, mostWritten } from './stored-text.ts';

/** Whether a text shows anything: marks of direction, zero-width blanks and controls alone would be a reason that nobody can read. */
const isSeen = (text: string): boolean => /[^\p{Cc}\p{Cf}\p{Cn}\p{Z}]/u.test(text);

/** What a person writes at length. */
export const writtenText = z.string().trim().min(1).max(mostWritten).refine(isSeen);

/** A name, or an id that a person may type. */
export const namedText = z.string().trim().min(1).max(mostNamed).refine(isSeen);

/** Most letters of an id, which may be made of a file's, a sheet's and a column's name. */
const mostIdLetters = 4_000;

/** An id or key that a program passes on. */
export const idText = z.string().min(1).max(mostIdLetters);

/** A word to look for, which may be blank. */
export const anyText = z.string().max(mostIdLetters);

/** As long as any system's paths. */
export const pathText = z.string().min(1).max(32_767);

/** Where a file is written, without `to` its bytes come back; `overwrite`: a file of that name and kind may be replaced. */
export const savedTo = { to: pathText.optional(), overwrite: z.boolean().default(false) };

/** A file from outside: by path where the host sees one, else by name and bytes. */
export const fileSource = z.union([
  z.strictObject({ path: pathText }),
  z.strictObject({ name: idText, bytes: z.instanceof(Uint8Array) }),
]);
