import { z } from 'zod';

/** A file from outside: by path where the host sees one, else by name and bytes. */
export const fileSource = z.union([
  z.strictObject({ path: z.string().min(1) }),
  z.strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
]);
