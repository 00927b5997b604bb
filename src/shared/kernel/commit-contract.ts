import { z } from 'zod';
import { anyText } from '#shared/kernel/text-limits.ts';
import type { Value } from './change.ts';
import { anyone, command, job, output, panel, query } from './entry.ts';
import type { ProblemAnswer } from './problem.ts';
import type { RecordFinding } from './record-finding.ts';

/** One line of the journal. `values` fill the command's sentence; `at` is ISO 8601, UTC. */
export interface CommitListRow {
  readonly number: number;
  readonly command: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
  readonly reverts: number | null;
  /** Taken back by an undo that is in force. */
  readonly undone: boolean;
  /** Cannot be undone, nor undone past. */
  readonly barrier: boolean;
  /** Its moment lies before that of the commit before it: a clock was set back. The number gives the order. */
  readonly outOfTime: boolean;
  readonly changes: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** One row that a commit wrote. `name` says whose or which row it is; a PIN is never shown. `before` null: the row is new. */
export interface CommitChange {
  readonly table: string;
  readonly id: string;
  readonly name: string | null;
  readonly before: Readonly<Record<string, Value>> | null;
  readonly after: Readonly<Record<string, Value>> | null;
}

/** What the journal holds: how many commits fit the filter, and the commands and names that occur in all of it. */
export interface JournalSummary {
  readonly commits: number;
  readonly commands: readonly string[];
  readonly actors: readonly string[];
}

/**
 * Whether the record is whole. `brokenAt` is the first commit that does not fit: `number` when entries before it are missing, `link` when
 * it names another hash than the one before it has, `content` when its own content was changed. `halved`: commits in whose text an earlier
 * version lost half of an emoji when storing it, proven by the half that fits their hash; nobody changed those. `head`: the commit that
 * bears the given hash. `findings`: all that the log does not account for, and how many `more` there are than are named.
 */
export interface ChainState {
  /**
   * Attached files whose bytes were hashed again, how many bytes those are, and a sentence for each that is not what the record says.
   * `absent`: how many could not be looked at, since the file that holds their bytes is not beside this one: a copy may leave it out.
   */
  readonly files?: {
    readonly checked: number;
    readonly absent: number;
    readonly bytes: number;
    readonly faults: readonly ProblemAnswer[];
  };
  readonly commits: number;
  readonly brokenAt: number | null;
  readonly why?: 'number' | 'link' | 'content';
  readonly halved?: readonly number[];
  /** Commits whose content an erasure emptied; what is left of each is as the erasure's own commit attests. */
  readonly erased?: readonly number[];
  readonly head?: number;
  readonly findings: readonly RecordFinding[];
  readonly more: number;
  /** What was found on opening the file: a record may be whole and yet end before the commits that the file should hold. */
  readonly notices?: readonly ProblemAnswer[];
}

/** `employee` is an id or NIP, `actor` an id or name, `hash` how a commit's hash begins. */
const filter = {
  employee: anyText.optional(),
  command: anyText.optional(),
  actor: anyText.optional(),
  hash: anyText.optional(),
};

/** The beginning of a hash as somebody copies it from paper, at least the twelve characters that the shortest paper prints. */
const paperHash = anyText
  .transform((text) => text.replace(/\s/g, '').toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{12,64}$/));

export const commitContract = {
  'commit.list': query(
    z.strictObject({
      ...filter,
      before: z.int().positive().optional(),
      offset: z.int().nonnegative().optional(),
      limit: z.int().positive().optional(),
    }),
    output<{ readonly rows: readonly CommitListRow[] }>(),
    { about: { id: 'Jejak keputusan', en: 'Journal of commits' }, roles: panel, scope: 'cases', reads: ['log'] },
  ),
  'commit.summary': query(z.strictObject(filter), output<JournalSummary>(), {
    about: { id: 'Jumlah keputusan dalam jejak', en: 'Counts of the journal' },
    roles: panel,
    scope: 'cases',
    reads: ['log'],
  }),
  /** One commit with the rows it wrote, at most `limit` of them. */
  'commit.get': query(
    z.strictObject({ number: z.int().positive(), limit: z.int().positive().default(200) }),
    output<{ readonly commit: CommitListRow; readonly changes: readonly CommitChange[] }>(),
    {
      about: { id: 'Rincian satu keputusan', en: 'One commit in detail' },
      roles: panel,
      scope: 'cases',
      reads: ['log'],
    },
  ),
  'history.get': query(
    z.strictObject({}),
    output<{ readonly undo: CommitListRow | null; readonly redo: CommitListRow | null }>(),
    {
      about: { id: 'Langkah yang dapat diurungkan', en: 'Steps that can be undone' },
      roles: panel,
      scope: 'cases',
      reads: ['log'],
    },
  ),
  'history.undo': command(z.strictObject({ job: z.string().max(100).optional() }), {
    roles: panel,
    decides: false,
    words: {
      name: { id: 'Pengurungan', en: 'Undo' },
      line: { id: 'Catatan {reverts} diurungkan', en: 'Entry {reverts} undone' },
      person: 'whole',
    },
  }),
  'history.redo': command(z.strictObject({ job: z.string().max(100).optional() }), {
    roles: panel,
    decides: false,
    words: {
      name: { id: 'Pengulangan', en: 'Redo' },
      line: {
        id: 'Diulangi: pengurungan pada catatan {reverts} dibatalkan',
        en: 'Redone: the undo in entry {reverts} was taken back',
      },
      person: 'whole',
    },
  }),
  /** `hash`: what a paper shows of the record's hash, whole or its beginning. */
  'commit.verify': job(z.strictObject({ hash: paperHash.optional() }), output<ChainState>(), {
    about: {
      id: 'Memeriksa keutuhan jejak, setiap baris, dan susunan berkas',
      en: 'Checks that the record, every row and the structure of the file are whole',
    },
    roles: anyone,
    scope: 'workshop',
  }),
};
