import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyRating } from '#main/people/rating-row.ts';
import { applyChange } from '#main/store/apply.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { appendCommit, BulkLog } from '#main/store/log.ts';
import { verifyRecord } from '#main/store/verify-log.ts';
import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import type { Tables } from '#shared/tables.ts';

const people = 50_000;
const assessments = 700_000;
const edits = 200;
const entry = {
  command: 'import.apply',
  sentence: '{}',
  actor_id: null,
  actor_name: 'Sari',
  at: '2026-01-01T00:00:00.000Z',
  reason: null,
  reverts: null,
  barrier: 0,
};

/** Verifies a log of a million changes: an import of 800,000 rows, then 200 commits of 1,000 edits. In seconds, and memory in MB. */
export async function run(): Promise<Readonly<Record<string, number>>> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const store = await createWorkshopFile(join(folder, 'a.selaras'), null);
  const ids = Array.from({ length: people }, () => randomUUID());
  store.db.exec('BEGIN');
  const log = new BulkLog(store);
  const put = (change: Change) => {
    applyChange(store, change);
    log.add(change);
  };
  for (const [at, id] of ids.entries()) {
    const nip = String(100_000_000_000_000_000n + BigInt(at));
    const person = {
      id,
      nip,
      name: `Pegawai ${at}`,
      birth_date: '1980-01-01',
      grade: 'III/c',
      position: 'Analis Kebijakan',
    };
    put({ table: 'employee', id, before: null, after: person });
    put(insertion('rating', { ...emptyRating(id), hasil: 'sesuai', perilaku: 'sesuai', predicate: 'baik' }));
  }
  for (let at = 0; at < assessments; at += 1) {
    const id = randomUUID();
    const scores = '{"a":4,"b":3,"c":5,"d":4,"e":4,"f":3,"g":4}';
    const said = {
      id,
      period: '2025',
      kind: 'peer',
      rater_key: randomUUID(),
      ratee_id: ids[at % people] ?? '',
      weight: 1,
      scores,
      source: 'impor',
    };
    put({ table: 'assessment', id, before: null, after: said });
  }
  log.close(entry);
  store.db.exec('COMMIT');
  const rating = store.db.prepare('SELECT * FROM rating WHERE id = ?');
  for (let turn = 0; turn < edits; turn += 1) {
    store.db.exec('BEGIN');
    const changes = changesOf(
      Array.from({ length: 1_000 }, (_, at) =>
        update('rating', rating.get(ids[(turn * 1_000 + at) % people]) as Tables['rating'], {
          reason: `Alasan ${turn}`,
        }),
      ),
    );
    for (const change of changes) applyChange(store, change);
    appendCommit(store, entry, changes);
    store.db.exec('COMMIT');
  }
  const [began, used] = [performance.now(), process.cpuUsage()];
  const { commits, findings } = verifyRecord(store, { mayWhenSigned: () => true });
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - began) / 1_000;
  store.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    commits,
    findings: findings.length,
    seconds,
    processor: (user + system) / 1e6,
    memory: process.memoryUsage().rss / 1e6,
  };
}
