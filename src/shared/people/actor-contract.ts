import { z } from 'zod';
import { anyone, command, job, lead, output, query, sessionQuery } from '#shared/kernel/entry.ts';
import { type Role, roles } from '#shared/kernel/roles.ts';
import { anyText } from '#shared/kernel/text-limits.ts';
import type { ActorRow } from './rows.ts';

const words = z.string().trim().min(1).max(500);
/** 4 to 12 digits; main stores its argon2id hash. */
export const newPin = z
  .string()
  .regex(/^\d{4,12}$/)
  .nullable();
/** All 18 digits of an employee number, or none. */
export const nipInput = z
  .string()
  .regex(/^\d{18}$/)
  .nullable();

/** The people who may enter, and who is entered at a window. */
export const actorContract = {
  'actor.list': query(
    z.strictObject({}),
    output<{ readonly rows: readonly (Omit<ActorRow, 'pin'> & { readonly locked: boolean })[] }>(),
    {
      about: { id: 'Orang yang boleh masuk', en: 'People who may enter' },
      roles: anyone,
      scope: 'workshop',
      reads: ['actor'],
    },
  ),
  'actor.add': command(
    z.strictObject({
      name: words,
      role: z.enum(roles),
      pin: newPin.default(null),
      nip: nipInput.default(null),
      post: words.nullable().default(null),
    }),
    {
      roles: lead,
      words: {
        name: { id: 'Orang ditambahkan', en: 'Person added' },
        line: { id: '{name} ditambahkan sebagai {role}', en: '{name} added as {role}' },
      },
    },
  ),
  'actor.update': command(
    z.strictObject({
      actor: words,
      name: words.optional(),
      role: z.enum(roles).optional(),
      pin: newPin.optional(),
      nip: nipInput.optional(),
      post: words.nullable().optional(),
      active: z.boolean().optional(),
    }),
    {
      roles: lead,
      words: {
        name: { id: 'Orang diubah', en: 'Person changed' },
        line: { id: 'Keterangan {name} diubah', en: 'Details of {name} changed' },
      },
    },
  ),
  /** Who acts from now on at this screen; `pin` where the person has one. */
  'actor.enter': job(
    z.strictObject({ actor: anyText, pin: anyText.nullable().default(null) }),
    output<{ readonly id: string; readonly name: string; readonly role: Role }>(),
    {
      about: { id: 'Masuk sebagai seseorang', en: 'Enters as a person' },
      roles: anyone,
      traced: 'entered',
      scope: 'workshop',
    },
  ),
  'actor.current': sessionQuery(
    z.strictObject({}),
    output<{ readonly id: string; readonly name: string; readonly role: Role } | null>(),
    {
      about: { id: 'Orang yang sedang masuk', en: 'The person who is entered' },
      roles: anyone,
      scope: 'workshop',
      reads: ['actor'],
    },
  ),
};
