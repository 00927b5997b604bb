import type { Reader } from '#main/store/open.ts';
import { rowOf, workshopOf } from '#main/store/rows.ts';
import type { DocumentRules, Letterhead } from '#shared/kernel/document.ts';
import { letterheadColumns } from '#shared/people/rows.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';

/** The head of this agency's letters as the settings hold it, else its name. */
export function letterheadOf(store: Reader): Letterhead {
  const { agency, name } = workshopOf(store);
  const row = rowOf(store, 'letterhead', '1');
  const lines = row === null ? [] : letterheadColumns.lines.read(row.lines);
  return {
    lines: lines.length > 0 ? lines : [agency === '' ? name : agency],
    address: row === null ? [] : letterheadColumns.address.read(row.address),
    ...(row !== null && row.logo !== null && { logo: new Uint8Array(Buffer.from(row.logo, 'base64')) }),
  };
}

/** The rule edition and its sources, as documents cite them. */
export function rulesOf({ edition, title, sources }: RuleSet): DocumentRules {
  return { edition, title, sources: sources.map(({ id: _id, ...source }) => source) };
}
