import { type ChangeRow, type CommitRow, hashOf } from './commit-row.ts';

const replaced = '\uFFFD';
const halves = Array.from({ length: 0x800 }, (_, at) => String.fromCharCode(0xd800 + at));

/**
 * Whether a commit differs from its hash only because its reason or its actor's name held half of a surrogate pair: earlier versions
 * hashed the text as typed, while SQLite stored U+FFFD in place of the half. The typed reason is found again in the rows, which the
 * log keeps as escaped JSON, or by trying every half; only one that gives the very hash counts. Cost: at most some 6,000 hashes.
 */
export function isHalved(commit: CommitRow, read: (from: number, to: number) => ChangeRow[]): boolean {
  const { hash, reason, actor_name, batch } = commit;
  const inReason = reason?.includes(replaced) === true;
  const inName = actor_name.includes(replaced);
  if (batch !== null || (!inReason && !inName)) return false;
  const rows = read(0, Number.MAX_SAFE_INTEGER);
  const fits = (typed: Partial<CommitRow>): boolean => hashOf({ ...commit, ...typed }, rows) === hash;
  if (inReason && typedIn(rows, reason).some((typed) => fits({ reason: typed }))) return true;
  return halves.some((half) => {
    const why = { reason: reason?.replaceAll(replaced, half) ?? null };
    const by = { actor_name: actor_name.replaceAll(replaced, half) };
    return (inReason && fits(why)) || (inName && fits(by)) || (inReason && inName && fits({ ...why, ...by }));
  });
}

/** Texts in the rows that would be stored as this reason. */
function typedIn(rows: readonly ChangeRow[], reason: string): readonly string[] {
  const found = new Set<string>();
  for (const { after } of rows) {
    if (after === null) continue;
    for (const value of valuesIn(after))
      if (typeof value === 'string' && value.toWellFormed() === reason) found.add(value);
  }
  return [...found];
}

/** None where somebody with SQL put a text there that is no row. */
function valuesIn(text: string): readonly unknown[] {
  try {
    return Object.values(JSON.parse(text) ?? {});
  } catch {
    return [];
  }
}
