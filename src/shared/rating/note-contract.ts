import { z } from 'zod';
import { command, output, panel, query } from '#shared/kernel/entry.ts';
import { anyText } from '#shared/kernel/text-limits.ts';
import type { TableView } from './rows.ts';

/** A note at a cell. `own`: written by the person who acts at this window; a private one is never given to anyone else. `at` is ISO 8601, UTC. */
export interface CellNote {
  readonly id: string;
  readonly employee: string;
  readonly field: string;
  readonly text: string;
  readonly private: boolean;
  readonly own: boolean;
  readonly actor: string;
  readonly at: string;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: TableView;
}

const key = z.string().trim().min(1).max(100);

const tableView = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        id: key,
        hidden: z.boolean(),
        pinned: z.boolean(),
        width: z.number().min(20).max(2_000),
        sort: z.enum(['asc', 'desc']).nullable(),
        sortIndex: z.int().min(0).nullable(),
      }),
    )
    .max(100),
  filter: z.record(anyText, z.unknown()),
  tint: z.enum(['none', 'predicate', 'move']),
});

export const noteContract = {
  /** `shared`: only what everyone may see, as a window that others look at must ask. */
  'note.list': query(
    z.strictObject({ employee: key.optional(), shared: z.boolean().default(false) }),
    output<{ readonly rows: readonly CellNote[] }>(),
    { about: { id: 'Catatan pada sel', en: 'Notes at cells' }, roles: panel, scope: 'cases', reads: ['note'] },
  ),
  /** One note a person and cell: a second one takes the place of the first. */
  'note.set': command(
    z.strictObject({
      employee: key,
      field: key,
      text: z.string().trim().min(1).max(2_000),
      private: z.boolean().default(false),
    }),
    {
      roles: panel,
      words: {
        name: { id: 'Catatan sel', en: 'Cell note' },
        line: { id: 'Catatan pada {name}', en: 'Note at {name}' },
      },
    },
  ),
  'note.remove': command(z.strictObject({ note: key }), {
    roles: panel,
    words: {
      name: { id: 'Catatan sel dihapus', en: 'Cell note removed' },
      line: { id: 'Catatan pada {name} dihapus', en: 'Note at {name} removed' },
    },
  }),
  'view.list': query(z.strictObject({}), output<{ readonly rows: readonly SavedView[] }>(), {
    about: { id: 'Tampilan tabel yang tersimpan', en: 'Saved views of the table' },
    roles: panel,
    scope: 'workshop',
    reads: ['saved_view'],
  }),
  /** A view of that name is replaced. */
  'view.save': command(z.strictObject({ name: key, view: tableView }), {
    roles: panel,
    words: {
      name: { id: 'Tampilan tabel', en: 'Table view' },
      line: { id: 'Tampilan "{name}" disimpan', en: 'View "{name}" saved' },
    },
  }),
  'view.remove': command(z.strictObject({ view: key }), {
    roles: panel,
    words: {
      name: { id: 'Tampilan tabel dihapus', en: 'Table view removed' },
      line: { id: 'Tampilan "{name}" dihapus', en: 'View "{name}" removed' },
    },
  }),
};
