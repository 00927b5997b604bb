import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { previewImport } from '#main/import/held-import.ts';
import { type Collected, collectTables } from '#main/readers/read-tables.ts';
import { emptyState } from '#shared/import/record.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { options } from '../fixtures/agency/import-agency.ts';

/** What the child says of one file. `hash` is over every cell; `peak` the most memory the child has ever had, in MiB. */
export interface ChildAnswer {
  readonly outcome: 'rows' | 'problem' | 'thrown';
  readonly detail: string;
  readonly rows: number;
  readonly hash: string;
  readonly peak: number;
}

function hashOf({ tables }: Collected): string {
  const hash = createHash('sha256');
  for (const { sheet, hidden, rows } of tables) {
    hash.update(JSON.stringify([sheet, hidden]));
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

async function read(path: string): Promise<Omit<ChildAnswer, 'peak'>> {
  try {
    const collected = await collectTables({ name: basename(path), path });
    const rows = collected.tables.reduce((sum, table) => sum + table.rows.length, 0);
    // What can be read must also be recognised and compared without a crash; the largest bombs are only read.
    if (rows < 20_000) previewImport(collected.tables, emptyState('2025'), options);
    // A sheet that was left out is said by a Problem of its own, and its cells are no change of the others.
    const leftOut = collected.problems.find(({ code }) => code === 'files.sheet-left-out');
    if (leftOut) return { outcome: 'problem', detail: leftOut.code, rows, hash: '' };
    return {
      outcome: 'rows',
      detail: `${collected.tables.length} tables`,
      rows,
      hash: rows < 100_000 ? hashOf(collected) : '',
    };
  } catch (error) {
    if (error instanceof Problem) return { outcome: 'problem', detail: error.code, rows: 0, hash: '' };
    return {
      outcome: 'thrown',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      rows: 0,
      hash: '',
    };
  }
}

/** The most this process has had. Node's own figure starts at that of the process it was forked from, so it is read from Linux itself. */
function peakMebibytes(): number {
  if (process.platform !== 'linux') return Math.round(process.resourceUsage().maxRSS / 1024);
  const kibibytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(Number(kibibytes) / 1024);
}

process.on('message', async (path: string) => {
  const answer = await read(path);
  process.send?.({ ...answer, peak: peakMebibytes() });
});
