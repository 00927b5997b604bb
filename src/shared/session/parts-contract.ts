import { z } from 'zod';
import { command, job, lead, output, panel, query } from '#shared/kernel/entry.ts';
import { pathText } from '#shared/kernel/text-limits.ts';
import type { PartRow } from './rows.ts';

const words = z.string().trim().min(1).max(200);

/** A part and its units by name; `here`: this file is that part. */
export interface PartView {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly units: readonly string[];
  readonly here: boolean;
  readonly state: PartRow['state'];
}

export const partsContract = {
  'part.list': query(z.strictObject({}), output<{ readonly rows: readonly PartView[] }>(), {
    about: { id: 'Bagian yang dikerjakan di ruang lain', en: 'Parts that other rooms work on' },
    roles: panel,
    scope: 'workshop',
    reads: ['part', 'unit'],
  }),
  /** One file per room: units by id or name. `folder`: where the files go; without it beside this workshop. */
  'workshop.split': job(
    z.strictObject({
      parts: z
        .array(z.strictObject({ name: words, units: z.array(words).min(1) }))
        .min(1)
        .max(20),
      folder: pathText.optional(),
    }),
    output<{ readonly files: readonly string[] }>(),
    {
      roles: lead,
      traced: 'exported',
      scope: 'whole',
      writes: 'barrier',
      words: {
        name: { id: 'Pembagian ruang', en: 'Split into rooms' },
        line: { id: 'Lokakarya dibagi ke {parts} ruang {name}', en: 'Workshop split into {parts} rooms {name}' },
        person: 'whole',
      },
    },
  ),
  /** Takes a part's people back without its file: lost, or never made. What was done in that room is not in this workshop then. */
  'part.release': command(z.strictObject({ part: words, reason: words }), {
    roles: lead,
    scope: 'workshop',
    undoable: 'barrier',
    words: {
      name: { id: 'Pelepasan bagian', en: 'Part released' },
      line: { id: 'Bagian {name} dilepas tanpa berkasnya', en: 'Part {name} released without its file' },
    },
  }),
  /** Brings one room's work back, as one commit. `path`: a file name beside this workshop, or a full path. */
  'workshop.merge': job(
    z.strictObject({ path: pathText, password: z.string().min(1).max(1_000).nullable().default(null) }),
    output<{ readonly commit: number | null; readonly commits: number; readonly people: number }>(),
    {
      roles: lead,
      scope: 'part',
      writes: 'barrier',
      words: {
        name: { id: 'Penggabungan ruang', en: 'Rooms merged' },
        line: {
          id: 'Bagian {name} digabung: {people} pegawai, {commits} catatan',
          en: 'Part {name} merged: {people} {people|person|people}, {commits} {commits|entry|entries}',
        },
        person: 'whole',
      },
    },
  ),
};
