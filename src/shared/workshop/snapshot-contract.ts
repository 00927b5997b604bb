import { z } from 'zod';
import type { CommitChange } from '#shared/kernel/commit-contract.ts';
import { anyone, desk, job, lead, output, panel, sessionQuery } from '#shared/kernel/entry.ts';
import type { Snapshot } from '#shared/kernel/snapshot.ts';
import { pathText } from '#shared/kernel/text-limits.ts';
import type { TableName } from '#shared/tables.ts';

/** What going back to a snapshot would change: rows by table, and the first of them one by one, ratings before others. */
export interface SnapshotDiff {
  readonly snapshot: Snapshot;
  readonly rows: number;
  readonly tables: readonly {
    readonly table: TableName;
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  }[];
  readonly changes: readonly CommitChange[];
}

const words = z.string().trim().min(1).max(500);
const name = z.string().min(1).max(200);
/** Only where the snapshot is under another password than the file. */
const password = z.string().min(1).max(1_000).nullable().default(null);

export const snapshotContract = {
  /** Snapshots of the open workshop, newest first, and where they lie. */
  'snapshot.list': sessionQuery(
    z.strictObject({}),
    output<{ readonly folder: string; readonly rows: readonly Snapshot[] }>(),
    {
      about: { id: 'Cadangan berkas yang terbuka', en: 'Snapshots of the open file' },
      roles: panel,
      scope: 'workshop',
      reads: ['log', 'machine'],
    },
  ),
  /** Keeps the workshop as it is now. Null where nothing was committed since the last one. */
  'snapshot.make': job(z.strictObject({}), output<Snapshot | null>(), {
    about: { id: 'Membuat cadangan sekarang', en: 'Makes a snapshot now' },
    roles: panel,
    scope: 'workshop',
    touches: ['machine'],
  }),
  'snapshot.diff': job(z.strictObject({ name, password }), output<SnapshotDiff>(), {
    about: { id: 'Perbedaan dengan suatu cadangan', en: 'Differences from a snapshot' },
    roles: lead,
    scope: 'workshop',
  }),
  /** Snapshots of a file that was open on this machine before and cannot be opened now. */
  'snapshot.offered': sessionQuery(
    z.strictObject({ path: pathText }),
    output<{ readonly rows: readonly Snapshot[] }>(),
    {
      about: { id: 'Cadangan berkas yang tidak dapat dibuka', en: 'Snapshots of a file that cannot be opened' },
      roles: anyone,
      scope: 'machine',
      reads: ['machine'],
    },
  ),
  /** Copies such a snapshot to beside the file, under a name of its own. */
  'snapshot.takeOut': job(z.strictObject({ path: pathText, name }), output<{ readonly path: string }>(), {
    about: { id: 'Menyalin cadangan ke samping berkas', en: 'Copies a snapshot to beside the file' },
    traced: 'exported',
    roles: anyone,
    scope: 'machine',
  }),
  /** Brings every row back to the snapshot, as one commit that can be undone; the journal goes on. */
  'snapshot.restore': job(
    z.strictObject({ name, password, reason: words }),
    output<{ readonly commit: number | null; readonly rows: number }>(),
    {
      roles: lead,
      scope: 'whole',
      touches: ['machine'],
      writes: 'yes',
      words: {
        name: { id: 'Pemulihan cadangan', en: 'Snapshot restored' },
        line: {
          id: 'Isi dipulihkan ke keadaan {at} (catatan {number})',
          en: 'Brought back to the state of {at} (entry {number})',
        },
      },
    },
  ),
  /** Saves what is whole in a damaged file into a new one; `to`: where, else beside it. Commits that are lost are named as far as known. */
  'workshop.recover': job(
    z.strictObject({ path: z.string().min(1).max(4096), to: z.string().min(1).max(4096).optional(), password }),
    output<{
      readonly path: string;
      readonly pages: number;
      readonly damaged: number;
      readonly recovered: number;
      readonly lost: readonly {
        readonly number: number;
        readonly command: string | null;
        readonly at: string | null;
        readonly actor: string | null;
      }[];
    }>(),
    {
      roles: anyone,
      scope: 'machine',
      words: {
        name: { id: 'Penyelamatan catatan', en: 'Entry recovered' },
        line: {
          id: 'Diselamatkan dari berkas rusak: catatan {number} {command}',
          en: 'Recovered from a damaged file: entry {number} {command}',
        },
        person: 'whole',
      },
    },
  ),
  /** A verified copy of the workshop, everybody's rows, and unless `attachments` is false the attached files beside it, under the same password; also where its own file was moved away. */
  'workshop.saveCopy': job(
    z.strictObject({ to: z.string().min(1).max(4096), attachments: z.boolean().default(true) }),
    output<{ readonly path: string }>(),
    {
      about: { id: 'Menyimpan salinan terverifikasi', en: 'Saves a verified copy' },
      traced: 'exported',
      roles: desk,
      scope: 'workshop',
    },
  ),
};
