import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { commitPlan, commitSummaryOf } from '#main/kernel/commit.ts';
import { tellSecured } from '#main/kernel/notify.ts';
import { fileNamed, writeOutput } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { snapshotFolder, snapshotsIn } from '#main/kernel/snapshots.ts';
import { employeeOf } from '#main/people/actors.ts';
import { writeAccesses } from '#main/store/access-log.ts';
import { finishErasures, noteErasure } from '#main/store/attachment-erasure.ts';
import { attachmentPath } from '#main/store/attachment-file.ts';
import { erasePerson, rewritePages } from '#main/store/erase.ts';
import { journal } from '#main/store/journal-reads.ts';
import { lastCommit } from '#main/store/log.ts';
import type { Writer } from '#main/store/open.ts';
import { textsNaming } from '#main/store/person-texts.ts';
import { assertCopy, shadowPath, sweepShadow } from '#main/store/replacement.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import { openShadow, passOf, takePlace } from '#main/store/twin.ts';
import { copyOpenStore } from '#main/store/verified-copy.ts';
import type { Input, Output } from '#shared/contract.ts';
import { insertion, type Plan } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { looksAt, rowsHeldOn } from './person-reads.ts';

/** Everything that is held on one person. */
export async function personFile(
  input: Input<'person.file'>,
  { workshop: { store } }: AppSession,
): Promise<Output<'person.file'>> {
  const person = employeeOf(store, input.employee);
  const { name: workshop, period } = workshopOf(store);
  writeAccesses(store);
  const held = {
    format: 1,
    made: new Date().toISOString(),
    workshop,
    period,
    rows: rowsHeldOn(store, person),
    commits: journal(store, { row: person.id }),
    looks: looksAt(store, person.id),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(held, null, 2)}\n`);
  const name = `${fileNamed(person.name)} ${person.nip.slice(-6)}.json`;
  const type = 'application/json';
  const { to, overwrite } = input;
  if (to === undefined) return { name, type, bytes };
  return { name: writeOutput({ to, overwrite }, bytes), type, bytes: null };
}

/** @throws Problem `erase.acts`, `erase.open-round` */
function assertErasable(store: Writer, { id, nip, name }: RosterRow): void {
  if (rowsOf(store, 'actor').some((actor) => actor.nip === nip))
    throw new Problem('erase.acts', { name }, { field: 'employee' });
  const mine = new Set(
    rowsOf(store, 'assignment').flatMap(({ round_id, ratee_id, rater_key }) =>
      ratee_id === id || rater_key === nip ? [round_id] : [],
    ),
  );
  const open = rowsOf(store, 'round').find((round) => mine.has(round.id) && round.state !== 'closed');
  if (open !== undefined) throw new Problem('erase.open-round', { round: open.name, name }, { field: 'employee' });
}

/**
 * The copies of a workshop that are known to hold what it held: snapshots of this machine, and what lies beside the file. Its attachments
 * are one of them until their bytes are taken out.
 */
function copiesOf(home: string, store: Writer, taken: boolean): readonly string[] {
  const beside = `${basename(store.path)}.`;
  const own = taken ? basename(attachmentPath(store.path)) : null;
  const near = readdirSync(dirname(store.path)).filter((name) => name.startsWith(beside) && name !== own);
  return [
    ...snapshotsIn(snapshotFolder(home, store)).map(({ path }) => path),
    ...near.map((name) => join(dirname(store.path), name)),
  ];
}

/** Erases one person in a copy of the file, which then takes its place: no page of the file is left as it was. */
export async function eraseAllOf(
  input: Input<'person.erase'>,
  session: AppSession,
  { principal }: Asker,
): Promise<Output<'person.erase'>> {
  const { store } = session.workshop;
  const { home } = session.options;
  const person = employeeOf(store, input.employee);
  assertErasable(store, person);
  const number = rowsOf(store, 'erasure').length + 1;
  const mark = `Dihapus ${number}`;
  const nip = String(number).padStart(18, '0');
  const at = new Date().toISOString();
  const id = randomUUID();
  const erased = { id: person.id, nip, name: mark, texts: textsNaming(store, person, nip, mark) };
  const path = shadowPath(store.path);
  let plan: Plan | null = null;
  let cells = 0;
  let touched: readonly number[] = [];
  let taken = false;
  const commit = await session.alone(async () => {
    store.assertPlace();
    sweepShadow(store.path);
    try {
      copyOpenStore(store, path);
      const pass = { ...passOf(store), path };
      const copy = openShadow(pass);
      let last = 0;
      let hash: string | null = null;
      try {
        copy.db.pragma('secure_delete=ON');
        copy.db.transaction(() => {
          const done = erasePerson(copy, erased);
          cells = done.cells;
          touched = Object.keys(done.commits).map(Number);
          const row = {
            id,
            number,
            employee_id: person.id,
            at,
            cells,
            commits: JSON.stringify(done.commits),
          };
          plan = {
            name: 'person.erase',
            values: { mark, cells },
            reason: input.reason,
            changes: [insertion('erasure', row)],
          };
          last = commitPlan(copy, plan, principal, at).number;
        })();
        rewritePages(copy);
        hash = lastCommit(copy)?.hash ?? null;
      } finally {
        copy.close();
      }
      assertCopy(path, pass, hash, true);
      noteErasure(store.db, passOf(store), id, person.id);
      if (!(await takePlace(store))) throw new Problem('workshop.in-use', {}, { file: basename(store.path) });
      return last;
    } finally {
      sweepShadow(store.path);
      taken = finishErasures(store.path, passOf(store)).length === 0;
    }
  });
  if (plan !== null) tellSecured(session, commitSummaryOf(commit, plan));
  if (input.copies === 'remove')
    for (const { path: kept } of snapshotsIn(snapshotFolder(home, store))) rmSync(kept, { force: true });
  return {
    number,
    at,
    by: principal.name,
    mark,
    cells,
    commits: touched,
    commit,
    copies: copiesOf(home, store, taken),
  };
}
