import { randomBytes } from 'node:crypto';
import type { AppSession } from '#main/kernel/app-session.ts';
import { fileNamed, writeOutput } from '#main/kernel/output-file.ts';
import { type Asker, unseenBy } from '#main/kernel/principal.ts';
import { writeZip } from '#main/papers/xlsx/zip-writer.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { fill } from '#shared/kernel/fill.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { anonymousText } from '#shared/record/anonymous-words.ts';
import { anonymousReading } from './anonymous-files.ts';

/** The workshop, or one table of it, without names. @throws Problem `anonymous.few`, `anonymous.table`, `recusal.file` */
export async function exportAnonymous(
  input: Input<'anonymous.export'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'anonymous.export'>> {
  const { store, rules } = session.workshop;
  const unseen = unseenBy(store, asker.principal);
  if (unseen.size > 0) throw new Problem('recusal.file', { people: unseen.size });
  const { table, k, to, overwrite } = input;
  const key = input.key ?? randomBytes(16).toString('hex');
  const { fewestRaters: fewest } = rules.peerPrivacy;
  const { files, report } = await session.read(anonymousReading, { table, k, key, fewest }, asker);
  const { period } = workshopOf(store);
  const note = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  const [only] = files;
  const one = table !== undefined && only !== undefined;
  const bytes = one
    ? only.bytes
    : await writeZip([
        ...files.map((file) => ({ name: `${file.table}.csv`, pieces: [file.bytes] })),
        { name: 'report.json', pieces: [note] },
      ]);
  // Neither the agency nor the workshop's name is in the name of the file.
  const name = fileNamed(
    fill(anonymousText[one ? 'anonymous.tableName' : 'anonymous.fileName'], asker.language, {
      period,
      table: table ?? '',
    }),
  ).trim();
  const told = {
    type: one ? 'text/csv' : 'application/zip',
    key,
    tables: files.map((file) => file.table),
    report,
  };
  if (to === undefined) return { ...told, name, bytes };
  return { ...told, name: writeOutput({ to, overwrite }, bytes), bytes: null };
}
