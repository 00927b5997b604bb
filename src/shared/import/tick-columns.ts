import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { isMissing } from '#shared/rules/word-forms.ts';
import { withCells } from './cell-rows.ts';
import { holdsNip } from './content.ts';

const tick = /^\s*(?:[✓✔☑√●•■xXvV✗✘*]|\p{L}?\u{F0FC}|ü|ya|1)\s*$/u;
const blank = /^(?:0|[☐□○])?$/u;
const headRows = 40;

/** Columns side by side whose sub-heads are levels and whose cells are ticks. */
interface TickGroup {
  readonly head: number;
  readonly first: number;
  readonly levels: readonly string[];
}

/** Turns ticks under sub-heads (`Di Atas | Sesuai | Di Bawah`) into the level that is ticked, in the first column of its group. */
export function readTicks(table: SourceTable): SourceTable {
  const groups = tickGroups(table.rows);
  if (groups.length === 0) return table;
  const head = groups[0]?.head ?? 0;
  const rows = table.rows.map((row, index) => {
    if (index < head) return row;
    const cells = new Map<number, string>();
    for (const { first, levels } of groups) {
      if (index === head) for (let at = 0; at < levels.length; at++) cells.set(first + at, '');
      else if (isTicked(row, first, levels.length)) {
        const ticked = levels.filter((_, at) => tick.test(row.texts[first + at] ?? ''));
        for (let at = 0; at < levels.length; at++) cells.set(first + at, at === 0 ? ticked.join(' / ') : '');
      }
    }
    return cells.size === 0 ? row : withCells(row, cells);
  });
  // A heading merged over its group says the same of every column of it; one of them is left.
  const above = rows[head - 1];
  if (above !== undefined) {
    const cells = new Map<number, string>();
    for (const { first, levels } of groups)
      for (let at = 1; at < levels.length; at++)
        if (above.texts[first + at] === above.texts[first]) cells.set(first + at, '');
    rows[head - 1] = withCells(above, cells);
  }
  return { ...table, rows };
}

function isTicked({ texts }: TableRow, first: number, width: number): boolean {
  const own = Array.from({ length: width }, (_, at) => texts[first + at] ?? '');
  return own.some((text) => tick.test(text)) && own.every((text) => tick.test(text) || isBlank(text));
}

function isBlank(text: string): boolean {
  return blank.test(text.trim()) || isMissing(text);
}

function tickGroups(rows: readonly TableRow[]): readonly TickGroup[] {
  const people = rows.flatMap((row, index) => (row.texts.some(holdsNip) ? [index] : []));
  if (people.length === 0) return [];
  for (let head = 0; head < Math.min(rows.length, headRows, people[0] ?? 0); head++) {
    const row = rows[head] as TableRow;
    const found = groupsIn(row.texts).map((group) => ({ ...group, head }));
    const ticked = found.filter(({ first, levels }) => {
      const rest = people.filter((index) => !isTicked(rows[index] as TableRow, first, levels.length));
      const other = rest.filter((index) => levels.some((_, at) => !isBlank(rows[index]?.texts[first + at] ?? '')));
      // A signature below bears a NIP too, and words where the ticks stand.
      return rest.length < people.length && other.length * 4 <= people.length;
    });
    if (ticked.length > 0) return ticked;
  }
  return [];
}

/** Runs of two or more different levels of one scale side by side. */
function groupsIn(texts: readonly string[]): readonly Omit<TickGroup, 'head'>[] {
  const groups: { first: number; levels: string[] }[] = [];
  for (const scale of [speltRating, speltPredicate]) {
    let first = -1;
    let seen = new Map<string, string>();
    const flush = (): void => {
      if (seen.size > 1 && !groups.some((group) => group.first === first))
        groups.push({ first, levels: [...seen.values()] });
      seen = new Map();
      first = -1;
    };
    for (const [column, text] of texts.entries()) {
      const spelt = scale(text);
      const level = spelt.known && spelt.source !== 'code' ? String(spelt.level) : '';
      if (level === '' || seen.has(level)) flush();
      if (level === '') continue;
      if (first < 0) first = column;
      seen.set(level, text);
    }
    flush();
  }
  return groups.sort((a, b) => a.first - b.first);
}
