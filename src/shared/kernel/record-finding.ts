import type { Value } from './change.ts';

/** A row of a table; `name` is that of the row or of the person it is about, null where neither has one. */
interface FoundRow {
  readonly table: string;
  readonly id: string;
  readonly name: string | null;
}

/** A cell: `expected` is what the log makes of it, `found` what is there. Null column: the row as a whole. */
interface FoundCell extends FoundRow {
  readonly column: string;
  readonly expected: Value;
  readonly found: Value;
}

/**
 * Something in a workshop file that its log does not account for.
 * `value`, `missing`, `extra`: a row differs from what all commits together make of it, is not there, or was made by no commit.
 * `before`: a commit says that it found another value than the commits before it left. `added-twice`, `not-there`: it adds a row that is
 * there, or changes one that is not. `unreadable`: it names no row of ours. `entry`: a commit does not fit its number, its predecessor or
 * its own hash. `signed`: it moves a rating of a workshop that is signed. `stray`: logged rows belong to no commit.
 * `schema`: an object of the database is missing, not ours, or says something else. `damage`: SQLite's own check of pages and indexes.
 * `access`: an entry of the access journal does not follow from the one before. `signature`: a signed record of this file does not hold.
 * `search`: rows are missing in the index of the search, or are in it for nothing. `hash`: no commit bears the hash that was given.
 */
export type RecordFinding =
  | ({ readonly kind: 'value' } & FoundCell)
  | ({ readonly kind: 'missing' | 'extra' } & FoundRow)
  | ({ readonly kind: 'before'; readonly commit: number } & FoundCell)
  | ({ readonly kind: 'added-twice' | 'not-there' | 'unreadable'; readonly commit: number } & FoundRow)
  | { readonly kind: 'entry'; readonly commit: number; readonly why: 'number' | 'link' | 'content' }
  | { readonly kind: 'signed'; readonly commit: number }
  | { readonly kind: 'stray'; readonly rows: number }
  | {
      readonly kind: 'schema';
      readonly change: 'missing' | 'foreign' | 'altered';
      readonly type: string;
      readonly name: string;
    }
  | { readonly kind: 'access'; readonly number: number }
  | { readonly kind: 'signature'; readonly signer: string }
  | { readonly kind: 'damage'; readonly text: string }
  | { readonly kind: 'search'; readonly table: string; readonly rows: number }
  | { readonly kind: 'hash'; readonly hash: string };
