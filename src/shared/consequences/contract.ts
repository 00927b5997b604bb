import { z } from 'zod';
import { triedMoves } from '#shared/calibration/distribution-contract.ts';
import { command, desk, lead, output, panel, query } from '#shared/kernel/entry.ts';
import { idText } from '#shared/kernel/text-limits.ts';
import { subjects } from '#shared/rules/consequence/edition-schema.ts';
import type { RoleIndicator } from '#shared/rules/consequence/roles.ts';
import type { CrossWork, TriedEffect, UtilisationList } from './lists.ts';
import type {
  EditionEffect,
  ListedEdition,
  ListedFinding,
  PersonCards,
  PersonConsequences,
  UnitConsequences,
} from './results.ts';
import { employeeKinds } from './rows.ts';

/** Tables behind every consequence. */
const reads = [
  'workshop',
  'employee',
  'rating',
  'unit',
  'rule_edition',
  'education',
  'training',
  'discipline',
  'award',
  'squad_member',
  'post',
  'credit_balance',
  'feedback_recap',
  'talent',
  'workload',
] as const;

const text = z.string().min(2).max(1_000_000);

export const consequenceContract = {
  'consequence.list': query(z.strictObject({}), output<{ readonly rows: readonly PersonConsequences[] }>(), {
    about: { id: 'Konsekuensi semua pegawai', en: 'Consequences of everybody' },
    roles: panel,
    scope: 'cases',
    reads,
    long: true,
  }),
  /** `employee` is a row id or a NIP. */
  'consequence.person': query(z.strictObject({ employee: idText }), output<PersonCards>(), {
    about: { id: 'Konsekuensi satu pegawai', en: 'Consequences of one person' },
    traced: 'looked',
    roles: panel,
    scope: 'cases',
    reads: [...reads, 'skp_line', 'line_phase', 'work_attendance', 'past_rating'],
  }),
  'consequence.units': query(z.strictObject({}), output<{ readonly rows: readonly UnitConsequences[] }>(), {
    about: { id: 'Konsekuensi tiap unit', en: 'Consequences of every unit' },
    roles: panel,
    scope: 'cases',
    reads: [...reads, 'post_task'],
    long: true,
  }),
  /** Everything odd behind the figures of people and units, each with its place and what to do. */
  'consequence.findings': query(z.strictObject({}), output<{ readonly rows: readonly ListedFinding[] }>(), {
    about: { id: 'Temuan dalam konsekuensi', en: 'Findings of all consequences' },
    roles: panel,
    scope: 'cases',
    reads: [...reads, 'post_task'],
    long: true,
  }),
  /** Lists for promotion, succession, development, coaching, sanction review and recognition, and everybody's work across units. */
  'consequence.lists': query(
    z.strictObject({}),
    output<{
      readonly people: number;
      readonly lists: readonly UtilisationList[];
      readonly crossWork: readonly CrossWork[];
    }>(),
    {
      about: {
        id: 'Daftar untuk promosi, suksesi, pembinaan, dan penghargaan',
        en: 'Lists for promotion, succession, coaching and recognition',
      },
      roles: panel,
      scope: 'cases',
      reads: [...reads, 'skp_line', 'line_phase'],
      long: true,
    },
  ),
  /** What ratings that are only tried would change; nothing is written. */
  'consequence.tried': query(z.strictObject({ moves: triedMoves }), output<TriedEffect>(), {
    about: { id: 'Konsekuensi rating yang dicoba', en: 'Consequences of tried ratings' },
    roles: panel,
    scope: 'cases',
    reads: [...reads, 'work_attendance', 'past_rating'],
    long: true,
  }),
  /** Contribution per role by weights that a leader sets: of the main post under `main`, of squads under their names. Nothing is kept. */
  'consequence.roles': query(
    z.strictObject({ employee: idText, weights: z.record(idText, z.number().min(0)) }),
    output<{ readonly roles: RoleIndicator | null }>(),
    {
      about: { id: 'Kontribusi per peran menurut bobot', en: 'Contribution per role by weights' },
      roles: panel,
      scope: 'cases',
      reads: [...reads, 'skp_line', 'line_phase'],
    },
  ),
  'consequence.editions': query(z.strictObject({}), output<{ readonly rows: readonly ListedEdition[] }>(), {
    about: { id: 'Edisi aturan yang dikenal', en: 'Rule editions that are known' },
    roles: panel,
    scope: 'workshop',
    reads: ['workshop', 'rule_edition'],
  }),
  /** Reads an edition's text and says what it would change; nothing is written. */
  'consequence.check': query(z.strictObject({ content: text }), output<EditionEffect>(), {
    about: { id: 'Akibat suatu edisi sebelum dipakai', en: 'What an edition would change' },
    roles: desk,
    scope: 'cases',
    reads,
    long: true,
  }),
  'consequence.adopt': command(z.strictObject({ content: text }), {
    roles: lead,
    scope: 'whole',
    words: {
      name: { id: 'Edisi aturan diterapkan', en: 'Rule edition adopted' },
      line: { id: 'Edisi aturan {name} diterapkan', en: 'Rule edition {name} adopted' },
    },
  }),
  /** Back to the standard edition. */
  'consequence.reset': command(z.strictObject({ subject: z.enum(subjects), kind: z.enum(employeeKinds) }), {
    roles: lead,
    scope: 'whole',
    words: {
      name: { id: 'Edisi aturan dilepas', en: 'Rule edition given up' },
      line: { id: 'Edisi aturan {name} dilepas', en: 'Rule edition {name} given up' },
    },
  }),
};
