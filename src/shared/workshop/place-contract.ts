import { z } from 'zod';
import { anyone, job, output, panel, sessionQuery } from '#shared/kernel/entry.ts';
import type { RecentWorkshop, Settings } from '#shared/kernel/machine-memory.ts';
import { anyText, pathText, savedTo } from '#shared/kernel/text-limits.ts';
import { fileKinds } from '#shared/record/file-kinds.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';

/** What a folder holds that can be opened: folders and workshop files, folders first. `parent` is null at the top. */
export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: readonly { readonly name: string; readonly path: string; readonly folder: boolean }[];
}

/** What belongs to this machine and not to a workshop; and what leaves the workshop as a file. */
export const placeContract = {
  'settings.get': sessionQuery(z.strictObject({}), output<Settings>(), {
    about: { id: 'Pengaturan komputer ini', en: 'Settings of this machine' },
    roles: anyone,
    scope: 'machine',
    reads: ['machine'],
  }),
  'settings.set': job(
    z.strictObject({
      language: z.enum(['id', 'en']).optional(),
      theme: z.enum(['system', 'light', 'dark', 'projector']).optional(),
      density: z.enum(['roomy', 'compact']).optional(),
      snapshots: z.string().min(1).max(4096).nullable().optional(),
    }),
    output<Settings>(),
    {
      about: { id: 'Mengubah pengaturan komputer ini', en: 'Changes settings of this machine' },
      roles: anyone,
      scope: 'machine',
      touches: ['machine'],
    },
  ),
  'recent.list': sessionQuery(z.strictObject({}), output<{ readonly rows: readonly RecentWorkshop[] }>(), {
    about: { id: 'Lokakarya yang terakhir dibuka', en: 'Workshops opened lately' },
    roles: anyone,
    scope: 'machine',
    reads: ['machine'],
  }),
  'folder.list': sessionQuery(z.strictObject({ path: pathText.optional() }), output<FolderListing>(), {
    about: { id: 'Isi satu folder', en: 'What a folder holds' },
    roles: anyone,
    scope: 'machine',
    reads: ['machine'],
  }),
  /** All pages of the help as one PDF to print. */
  'guide.file': job(z.strictObject({}), output<{ readonly name: string; readonly bytes: Uint8Array }>(), {
    about: { id: 'Panduan lengkap sebagai PDF', en: 'The whole help as PDF' },
    roles: anyone,
    scope: 'machine',
  }),
  /** Makes (or opens again) a workshop of the fictitious sample agency. */
  'workshop.sample': job(z.strictObject({}), output<WorkshopState>(), {
    about: { id: 'Membuka instansi contoh', en: 'Opens the sample agency' },
    roles: anyone,
    scope: 'machine',
    touches: ['machine'],
  }),
  /** `to`: a path to write to; without it the bytes come back for the screen to save. */
  'export.file': job(
    z.strictObject({
      kind: z.enum(fileKinds),
      /** Whose extract or credit points, an id or NIP: for `dossier`, `credit-pdf` and `credit-docx`; of a pack, to make it for one person only. */
      employee: anyText.optional(),
      /** For `rating-form`: the round by id or name, and the rater's NIP or name; without it the forms of all. */
      round: anyText.optional(),
      rater: anyText.optional(),
      /** For `audit-xlsx` and `audit-pdf`: the sample; without it the newest. */
      sample: anyText.optional(),
      ...savedTo,
      /** A name by which it can be stopped. */
      job: anyText.optional(),
    }),
    output<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array | null }>(),
    {
      about: { id: 'Menulis berkas hasil', en: 'Writes a file of results' },
      roles: panel,
      traced: 'exported',
      scope: 'cases',
    },
  ),
};
