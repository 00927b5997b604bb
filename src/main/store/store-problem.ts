import Database from 'better-sqlite3';
import { Problem, type ProblemCode } from '#shared/kernel/problem.ts';

const codes: readonly (readonly [string, ProblemCode])[] = [
  ['SQLITE_FULL', 'disk.full'],
  ['SQLITE_BUSY', 'workshop.in-use'],
  ['SQLITE_CORRUPT', 'workshop.damaged'],
  ['SQLITE_NOTADB', 'workshop.damaged'],
  ['SQLITE_READONLY', 'disk.cannot-write'],
  ['SQLITE_CANTOPEN', 'disk.cannot-write'],
  ['SQLITE_PERM', 'disk.cannot-write'],
  ['SQLITE_IOERR', 'disk.cannot-write'],
  // Another edit has taken or made the row that this one leans on.
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'commit.conflict'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'commit.conflict'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'commit.conflict'],
];

/** What the database or the disk refused, as a Problem; null for anything that is a bug. */
export function storeProblem(error: unknown, file: string): Problem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const code = error.code;
  if (error instanceof Database.SqliteError) {
    const known = codes.find(([prefix]) => code.startsWith(prefix));
    return known === undefined ? null : new Problem(known[1], {}, { file });
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Problem('disk.full', {}, { file });
  if (['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR', 'ENOENT', 'EBUSY', 'EIO'].includes(code)) {
    return new Problem('disk.cannot-write', {}, { file });
  }
  if (code === 'ENAMETOOLONG' || code === 'ELOOP' || code === 'ERR_INVALID_ARG_VALUE')
    return new Problem('disk.bad-name', {}, { file });
  return null;
}
