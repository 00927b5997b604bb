import { z } from 'zod';
import { anyone, job, output, panel } from '#shared/kernel/entry.ts';
import type { RecentWorkshop, Settings } from '#shared/kernel/machine-memory.ts';
import type { Role } from '#shared/kernel/roles.ts';
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
  'settings.get': job(z.strictObject({}), output<Settings>(), { roles: anyone, scope: 'machine' }),
  'settings.set': job(
    z.strictObject({
      language: z.enum(['id', 'en']).optional(),
      theme: z.enum(['system', 'light', 'dark', 'projector']).optional(),
      density: z.enum(['roomy', 'compact']).optional(),
      snapshots: z.string().min(1).max(4096).nullable().optional(),
    }),
    output<Settings>(),
    { roles: anyone, scope: 'machine' },
  ),
  'recent.list': job(z.strictObject({}), output<{ readonly rows: readonly RecentWorkshop[] }>(), {
    roles: anyone,
    scope: 'machine',
  }),
  'folder.list': job(z.strictObject({ path: pathText.optional() }), output<FolderListing>(), {
    roles: anyone,
    scope: 'machine',
  }),
  /** All pages of the help as one PDF to print. */
  'guide.file': job(z.strictObject({}), output<{ readonly name: string; readonly bytes: Uint8Array }>(), {
    roles: anyone,
    scope: 'machine',
  }),
  /** Makes (or opens again) a workshop of the fictitious sample agency. */
  'workshop.sample': job(z.strictObject({}), output<WorkshopState>(), { roles: anyone, scope: 'machine' }),
  /** `to`: a path to write to; without it the bytes come back for the screen to save. */
  'export.file': job(
    z.strictObject({
      kind: z.enum(fileKinds),
      /** Whose extract or credit points, an id or NIP: for `dossier`, `credit-pdf` and `credit-docx`. */
      employee: anyText.optional(),
      /** For `rating-form`: the round by id or name, and the rater's NIP or name; without it the forms of all. */
      round: anyText.optional(),
      rater: anyText.optional(),
      ...savedTo,
      /** A name by which it can be stopped. */
      job: anyText.optional(),
    }),
    output<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array | null }>(),
    { roles: panel, scope: 'cases' },
  ),
  /** Who acts from now on at this screen; `pin` where the person has one. */
  'actor.enter': job(
    z.strictObject({ actor: anyText, pin: anyText.nullable().default(null) }),
    output<{ readonly id: string; readonly name: string; readonly role: Role }>(),
    { roles: anyone, scope: 'workshop' },
  ),
  'actor.current': job(
    z.strictObject({}),
    output<{ readonly id: string; readonly name: string; readonly role: Role } | null>(),
    { roles: anyone, scope: 'workshop' },
  ),
};
