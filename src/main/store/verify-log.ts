import type { ChainState } from '#shared/kernel/commit-contract.ts';
import { accessState } from './access-log.ts';
import { type ChangeRow, type CommitRow, firstHash, hasherOf } from './commit-row.ts';
import { Findings } from './findings.ts';
import { isHalved } from './halved-text.ts';
import { LogFold } from './log-fold.ts';
import type { Reader } from './open.ts';
import { checkPages, checkSchema, hasTable } from './schema-check.ts';
import { checkSearch } from './search-check.ts';

/**
 * By the number of each commit that an erasure touched the hash of what it left of it; of several erasures the last one's. A row that was
 * tampered with attests nothing.
 */
function attestedHashes(store: Reader): ReadonlyMap<number, string> {
  if (!hasTable(store, 'erasure')) return new Map();
  const sql = `SELECT e.key AS number, e.value AS hash FROM main.erasure, json_each(iif(json_valid(commits), commits, '{}')) e
    ORDER BY erasure.number`;
  const rows = store.db.prepare(sql).all() as { readonly number: string; readonly hash: string }[];
  return new Map(rows.map(({ number, hash }) => [Number(number), hash]));
}

/** Rows of a commit that are read at a time. */
const page = 2_000;

interface VerifyOptions {
  /** The hash that a paper shows, whole or its beginning, in small letters. */
  readonly hash?: string | undefined;
  /** Whether a commit of this name may move ratings of a workshop that is signed. */
  mayWhenSigned(command: string): boolean;
  onPart?(done: number, total: number): void;
}

const judged = ['hasil', 'perilaku', 'predicate', 'final_predicate'];

function movesRating({ table_name, before, after }: ChangeRow): boolean {
  const text = after ?? before ?? '';
  return table_name === 'rating' && judged.some((column) => text.includes(`"${column}":`));
}

/** Verifies the commits one by one, folds their changes, and finds which are halved and which bears the hash on the paper. */
function checkChain(store: Reader, fold: LogFold, findings: Findings, options: VerifyOptions) {
  const select = store.db.prepare(
    'SELECT table_name, row_id, before, after FROM main.change_log WHERE commit_number = ? AND seq >= ? AND seq < ? ORDER BY seq',
  );
  const total = store.db.prepare('SELECT count(*) FROM main.change_log').pluck().get() as number;
  const halved: number[] = [];
  const erased: number[] = [];
  const attested = attestedHashes(store);
  let [previous, number, seen] = [firstHash, 0, 0];
  let head: number | null = null;
  for (const row of store.db.prepare('SELECT * FROM main.commit_log ORDER BY number').all() as CommitRow[]) {
    const broken = (why: 'number' | 'link' | 'content') => findings.add({ kind: 'entry', commit: row.number, why });
    number += 1;
    if (row.number !== number) broken('number');
    else if (row.previous_hash !== previous) broken('link');
    const { hash, ...open } = row;
    const own = hasherOf(open);
    const read = (from: number, to: number) => select.all(row.batch ?? row.number, from, to) as ChangeRow[];
    const signed = fold.state === 'signed' && !options.mayWhenSigned(row.command);
    let moves = false;
    for (let from = 0, rows = read(0, page); rows.length > 0; from += page, rows = read(from, from + page)) {
      for (const change of rows) {
        own.add(change);
        fold.add(row.number, change);
        moves ||= signed && movesRating(change);
      }
      seen += rows.length;
      options.onPart?.(seen, total);
    }
    if (moves) findings.add({ kind: 'signed', commit: row.number });
    const content = own.hex();
    if (content !== hash) {
      if (attested.get(row.number) === content) erased.push(row.number);
      else if (isHalved(row, read)) halved.push(row.number);
      else broken('content');
    }
    if (options.hash !== undefined && hash.startsWith(options.hash)) head = row.number;
    [previous, number] = [hash, row.number];
  }
  if (total > seen) findings.add({ kind: 'stray', rows: total - seen });
  return { commits: number, halved, erased, head };
}

/** The access journal is no part of the log: nothing follows from it. It has a chain of its own. */
function checkAccesses(store: Reader, findings: Findings): void {
  const { brokenAt } = hasTable(store, 'access_log') ? accessState(store) : { brokenAt: null };
  if (brokenAt !== null) findings.add({ kind: 'access', number: brokenAt });
}

/**
 * Whether the record is whole: every commit names the hash of the one before and its own content, the rows of the file are what the
 * commits together make of them, and the database has nothing that our migrations do not make. `store` is a reader at one moment of the
 * file (a transaction, or a file that nobody writes).
 */
export function verifyRecord(store: Reader, options: VerifyOptions): ChainState {
  const findings = new Findings();
  checkSchema(store, findings);
  const fold = new LogFold(store, findings);
  const { commits, halved, erased, head } = checkChain(store, fold, findings, options);
  fold.finish();
  checkSearch(store, findings);
  checkAccesses(store, findings);
  checkPages(store, findings);
  if (options.hash !== undefined && head === null) findings.add({ kind: 'hash', hash: options.hash });
  const broken = findings.named.find((finding) => finding.kind === 'entry');
  return {
    commits,
    brokenAt: broken?.commit ?? null,
    ...(broken !== undefined && { why: broken.why }),
    ...(halved.length > 0 && { halved }),
    ...(erased.length > 0 && { erased }),
    ...(head !== null && { head }),
    findings: findings.named,
    more: findings.more,
  };
}
