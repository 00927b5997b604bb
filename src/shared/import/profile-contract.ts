import { z } from 'zod';
import { command, desk, job, output, query } from '#shared/kernel/entry.ts';
import { pathText, idText as preview, savedTo } from '#shared/kernel/text-limits.ts';
import type { ImportProfile, SavedFile } from './preview-contract.ts';
import { profileShape } from './profile-file.ts';

const words = z.string().trim().min(1).max(200);

/** Saved mappings of tables. */
export const profileContract = {
  /** Saves a table's mapping, or a profile as given, under its name; one of the same name is replaced. */
  'profile.save': command(
    z.union([z.strictObject({ name: words, preview, table: z.int().nonnegative() }), profileShape]),
    {
      roles: desk,
      words: {
        name: { id: 'Pemetaan disimpan', en: 'Mapping saved' },
        line: { id: 'Pemetaan "{name}" disimpan', en: 'Mapping "{name}" saved' },
      },
    },
  ),
  'profile.remove': command(z.strictObject({ profile: words }), {
    roles: desk,
    words: {
      name: { id: 'Pemetaan dihapus', en: 'Mapping removed' },
      line: { id: 'Pemetaan "{name}" dihapus', en: 'Mapping "{name}" removed' },
    },
  }),
  'profile.list': query(z.strictObject({}), output<{ readonly rows: readonly ImportProfile[] }>(), {
    about: { id: 'Profil impor yang tersimpan', en: 'Saved import profiles' },
    roles: desk,
    scope: 'workshop',
    reads: ['profile'],
  }),
  /** All profiles, or those named, as a file to share, which `profile.import` takes in. */
  'profile.export': job(z.strictObject({ profiles: z.array(words).optional(), ...savedTo }), output<SavedFile>(), {
    about: { id: 'Berkas profil impor untuk dibagikan', en: 'File of import profiles to share' },
    roles: desk,
    scope: 'workshop',
  }),
  'profile.import': command(
    z.union([z.strictObject({ bytes: z.instanceof(Uint8Array) }), z.strictObject({ path: pathText })]),
    {
      roles: desk,
      words: {
        name: { id: 'Pemetaan diterima', en: 'Mappings taken in' },
        line: {
          id: '{profiles} pemetaan diterima dari berkas',
          en: '{profiles} {profiles|mapping|mappings} taken in from a file',
        },
      },
    },
  ),
};
