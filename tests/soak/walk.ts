import { join } from 'node:path';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Desk, desk, samples } from '../main/workshop/road.ts';
import { Dice } from './dice.ts';

/** What a walk did, step by step kind. */
export interface WalkSoak {
  readonly steps: number;
  readonly edits: number;
  readonly imports: number;
  readonly undos: number;
  readonly redos: number;
  readonly restarts: number;
}

type People = readonly RosterRow[];

const levels = ['di-atas', 'sesuai', 'di-bawah'] as const;

/** One person's row as an edit leaves it, by the rules written out here by hand: the model knows nothing of the app. */
function edited(row: RosterRow, hasil: (typeof levels)[number], perilaku: (typeof levels)[number], reason: string) {
  const low = hasil === 'di-bawah';
  const predicate =
    perilaku === 'di-bawah'
      ? low
        ? 'sangat-kurang'
        : 'kurang'
      : low
        ? 'butuh-perbaikan'
        : hasil === 'di-atas' && perilaku === 'di-atas'
          ? 'sangat-baik'
          : 'baik';
  const same = row.hasil === hasil && row.perilaku === perilaku;
  return same ? row : ({ ...row, hasil, perilaku, predicate, reason } as RosterRow);
}

async function people({ ask }: Desk): Promise<People> {
  return (await ask('employee.list', {})).rows;
}

/** A random walk of edits, imports, undos, redos and restarts, compared after every step with a stack of plain lists. */
export async function run({ count, seed }: { readonly count: number; readonly seed: number }): Promise<WalkSoak> {
  const dice = new Dice(seed);
  let made = desk();
  const path = join(made.folder, 'jalan.selaras');
  await made.ask('workshop.create', { path, name: 'Jalan', period: '2025', facilitator: 'Sari' });
  let present: People = [];
  let past: People[] = [];
  let future: People[] = [];
  const did = { edits: 0, imports: 0, undos: 0, redos: 0, restarts: 0 };
  const moved = (next: People): void => {
    past = [...past, present];
    future = [];
    present = next;
  };
  for (let step = 0; step < count; step += 1) {
    const act = dice.below(20);
    if (present.length === 0 || act === 0) {
      const read = await made.ask('import.read', { sources: [{ path: samples }] });
      const { commit } = await made.ask('import.apply', { preview: read.preview });
      if (commit !== null) moved(await people(made));
      did.imports += 1;
    } else if (act <= 4 && past.length > 0) {
      await made.ask('history.undo', {});
      future = [...future, present];
      present = past.at(-1) ?? [];
      past = past.slice(0, -1);
      did.undos += 1;
    } else if (act <= 7 && future.length > 0) {
      await made.ask('history.redo', {});
      past = [...past, present];
      present = future.at(-1) ?? [];
      future = future.slice(0, -1);
      did.redos += 1;
    } else if (act === 8) {
      await made.app.close();
      made = desk(made.folder);
      await made.ask('workshop.open', { path });
      did.restarts += 1;
    } else {
      const row = dice.pick(present);
      const [hasil, perilaku, reason] = [dice.pick(levels), dice.pick(levels), `langkah ${step}`];
      const { commit } = await made.ask('rating.set', { employee: row.id, hasil, perilaku, reason });
      const next = present.map((one) => (one === row ? edited(row, hasil, perilaku, reason) : one));
      if (commit !== null) moved(next);
      did.edits += 1;
    }
    if (JSON.stringify(await people(made)) !== JSON.stringify(present)) {
      throw new Error(`step ${step} (seed ${seed}) differs from the model`);
    }
  }
  const { brokenAt } = await made.ask('commit.verify', {});
  await made.app.close();
  if (brokenAt !== null) throw new Error(`the record is broken at ${brokenAt}`);
  return { steps: count, ...did };
}
