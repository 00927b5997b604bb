import { z } from 'zod';
import { idText, pathText } from './text-limits.ts';

/** A file from outside: by path where the host sees one, else by name and bytes. */
export const fileSource = z.union([
  z.strictObject({ path: pathText }),
  z.strictObject({ name: idText, bytes: z.instanceof(Uint8Array) }),
]);
