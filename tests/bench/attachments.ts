// 10,000 attachments of 200 kB, a tenth of them the same bytes again: what they cost on the disk, on opening, in a copy, and in verify.
import { randomFillSync } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp } from '#main/app/relay.ts';
import { commitPlan } from '#main/kernel/commit.ts';
import { attachmentPath, keepBytes } from '#main/store/attachment-file.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { passOf } from '#main/store/twin.ts';
import type { CallInput, Name, Output } from '#shared/contract.ts';
import type { AttachmentRow } from '#shared/dossier/rows.ts';
import { insertion } from '#shared/kernel/change.ts';
import { bigWorkshop } from './edit.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const batch = 200;

interface AttachmentBench {
  readonly people: number;
  readonly attachments: number;
  readonly kilobytes: number;
}

const bench: AttachmentBench = { people: 1_000, attachments: 10_000, kilobytes: 200 };

/** Opening alone, in an app that runs already, in milliseconds: the middle one of three. */
async function opened(path: string): Promise<number> {
  const app = startApp({ resources, home: join(dirname(path), 'home'), onEvent: () => undefined });
  const times: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const before = performance.now();
    const answer = await app.call('bench', 'workshop.open', { path }, 'id');
    if (!answer.ok) throw new Error(answer.problem.message);
    // The first one also loads the app.
    if (turn > 0) times.push(performance.now() - before);
    await app.call('bench', 'workshop.close', {}, 'id');
  }
  await app.close();
  return Math.round(times.toSorted((one, other) => one - other)[1] ?? 0);
}

/** Fills the file of attachments and the rows that name them; every tenth attachment has the bytes of the one before. */
async function filled(path: string, { people, attachments, kilobytes }: AttachmentBench): Promise<number> {
  const store = await openWorkshopFile(path, null);
  const pass = passOf(store);
  const began = performance.now();
  let last = Buffer.alloc(0);
  for (let from = 0; from < attachments; from += batch) {
    const files = Array.from({ length: Math.min(batch, attachments - from) }, (_, at) => {
      if ((from + at) % 10 !== 9) last = randomFillSync(Buffer.alloc(kilobytes * 1_000));
      return last;
    });
    const hashes = keepBytes(path, pass, files);
    const changes = hashes.map((sha256, at) => {
      const row: AttachmentRow = {
        id: `a${from + at}`,
        employee_id: `e${100_000 + ((from + at) % people)}`,
        line: null,
        name: `bukti-${from + at}.pdf`,
        address: null,
        sha256,
        bytes: kilobytes * 1_000,
        media: 'pdf',
        kind: 'report',
        date: '2025-06-30',
        strength: null,
        comment: null,
        added_by: 'bench',
        added_at: '2025-12-01T00:00:00.000Z',
        verified_by: null,
        verified_role: null,
        verified_on: null,
        verified_note: null,
      };
      return insertion('attachment', row);
    });
    const plan = { name: 'evidence.attach', values: { file: '', name: '' }, reason: null, changes };
    commitPlan(store, plan, { id: null, name: 'bench', role: 'facilitator', client: '' }, new Date().toISOString());
  }
  const took = performance.now() - began;
  store.close();
  return Math.round(took);
}

export async function run(given: Partial<AttachmentBench> = {}) {
  const wanted = { ...bench, ...given };
  const path = await bigWorkshop(wanted.people);
  const folder = dirname(path);
  try {
    const openWithoutMs = await opened(path);
    const fillMs = await filled(path, wanted);
    const openWithMs = await opened(path);
    const app = startApp({ resources, home: join(folder, 'home'), onEvent: () => undefined });
    const ask = async <N extends Name>(name: N, input: CallInput<N>): Promise<readonly [Output<N>, number]> => {
      const before = performance.now();
      const answer = await app.call('bench', name, input, 'id');
      if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
      return [answer.value as Output<N>, Math.round(performance.now() - before)];
    };
    await ask('workshop.open', { path });
    const [verified, verifyMs] = await ask('commit.verify', {});
    const [, copyWithoutMs] = await ask('workshop.saveCopy', { to: join(folder, 'tanpa.selaras'), attachments: false });
    const without = existsSync(attachmentPath(join(folder, 'tanpa.selaras')));
    const [, copyWithMs] = await ask('workshop.saveCopy', { to: join(folder, 'dengan.selaras') });
    const bytes = Uint8Array.from(randomFillSync(Buffer.alloc(wanted.kilobytes * 1_000)));
    const one = { employee: 'e100000', kind: 'report', source: { name: 'baru.pdf', bytes } };
    const [, attachMs] = await ask('evidence.attach', one);
    const [, dossierMs] = await ask('dossier.get', { employee: 'e100001' });
    await app.close();
    const megabytes = (file: string): number => Math.round(statSync(file).size / 1e6);
    return {
      ...wanted,
      openWithoutMs,
      openWithMs,
      fillMs,
      workshopMB: megabytes(path),
      attachmentsMB: megabytes(attachmentPath(path)),
      copyCarriesAttachments: [without, existsSync(attachmentPath(join(folder, 'dengan.selaras')))],
      verifyMs,
      checked: verified.files?.checked ?? 0,
      faults: verified.files?.faults.length ?? 0,
      copyWithoutMs,
      copyWithMs,
      attachMs,
      dossierMs,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
