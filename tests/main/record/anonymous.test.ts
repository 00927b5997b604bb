import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csv, workshop } from '../import/small-import.ts';
import { sampleDesk } from '../workshop/road.ts';

const cells = (bytes: Uint8Array | null): Record<string, string>[] => {
  const [heads = [], ...rows] = Buffer.from(bytes ?? [])
    .toString('utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
};

const counted = (values: readonly string[]) =>
  [...Map.groupBy(values, (value) => value)].map(([of, all]) => `${of} ${all.length}`).sort();

test('the sample agency without names: nobody alone under k = 5, the mix and every named unit as they were, no name in any byte', async () => {
  const at = await sampleDesk();
  const people = (await at.ask('employee.list', {})).rows;
  const made = await at.ask('anonymous.export', { table: 'people' });
  const rows = cells(made.bytes);
  expect(rows).toHaveLength(people.length);
  expect(made.report.before.unique).toBeGreaterThan(100);
  expect(made.report.after).toMatchObject({ unique: 0, people: people.length });
  const classes = Map.groupBy(rows, ({ unit, grade, born, position }) => JSON.stringify([unit, grade, born, position]));
  expect(Math.min(...[...classes.values()].map(({ length }) => length))).toBe(made.report.after.smallest);
  expect(made.report.after.smallest).toBeGreaterThanOrEqual(5);
  expect(counted(rows.map(({ predicate = '' }) => predicate))).toEqual(
    counted(people.map(({ predicate }) => predicate ?? '')),
  );
  const mixes = (all: readonly { unit: string; predicate: string }[]) =>
    [...Map.groupBy(all, ({ unit }) => unit).values()]
      .map((one) => counted(one.map(({ predicate }) => predicate)).join(', '))
      .sort();
  const named = rows.filter(({ unit }) => unit !== '*') as { unit: string; predicate: string }[];
  const own = people.map(({ unit, predicate }) => ({ unit: unit ?? '', predicate: predicate ?? '' }));
  if (made.report.hiddenUnits === 0) expect(mixes(named)).toEqual(mixes(own));
  else expect(mixes(own)).toEqual(expect.arrayContaining(mixes(named)));
  const again = await at.ask('anonymous.export', { key: made.key });
  const other = await at.ask('anonymous.export', { table: 'people' });
  const aliases = (bytes: Uint8Array | null) => cells(bytes).map(({ person }) => person);
  expect(aliases(other.bytes)).not.toContain(rows[0]?.person);
  expect(aliases((await at.ask('anonymous.export', { table: 'people', key: made.key })).bytes)).toEqual(
    aliases(made.bytes),
  );
  const files = unzipSync(Uint8Array.from(again.bytes ?? []));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['people.csv', 'units.csv', 'scores.csv', 'report.json']));
  for (const bytes of [made.bytes, ...Object.values(files)]) {
    const text = Buffer.from(bytes ?? []).toString('utf8');
    for (const { nip, name, unit } of people)
      for (const word of [nip, name, unit ?? nip]) expect(text.includes(word), word).toBe(false);
  }
  expect(await at.answer('anonymous.export', { table: 'rating' })).toMatchObject({
    problem: { code: 'anonymous.table' },
  });
  expect(await at.answer('anonymous.export', { k: 500 })).toMatchObject({ problem: { code: 'anonymous.few' } });
  await at.app.close();
});

test('who rates a whole small unit does not tell who belongs to it, and figures like nobody else’s are counted', async () => {
  const at = await workshop();
  const nip = (one: number): string => `1980${String(one + 1).padStart(2, '0')}012005011001`;
  const units = ['Satu', 'Satu', 'Dua', 'Dua', 'Besar', 'Besar', 'Besar', 'Besar', 'Besar', 'Besar'];
  const list = units.map((unit, one) => `${nip(one)};Orang ${'ABCDEFGHIJ'[one]};${unit}`);
  // Three of the large unit rate all of one small unit, the other three the other; 4, 5 and 6 also rate two of their own.
  const pairs = [0, 1, 8, 9].flatMap((ratee) => [4, 5, 6].map((rater) => [rater, ratee] as const));
  const others = [2, 3].flatMap((ratee) => [7, 8, 9].map((rater) => [rater, ratee] as const));
  const scores = [...pairs, ...others].map(([rater, ratee]) => `${nip(rater)};${nip(ratee)};Harmonis;4`);
  const progress = [`A;${nip(0)};Juni 2025;7`, `B;${nip(1)};Juni 2025;9`, `C;${nip(2)};Juni 2025;9`];
  const sources = [
    csv('daftar.csv', `NIP;Nama;Unit Kerja\n${list.join('\n')}\n`),
    csv('penilaian-sejawat.csv', `NIP Penilai;NIP Dinilai;Kriteria;Skor\n${scores.join('\n')}\n`),
    csv('progres.csv', `Kode RHK;NIP;Bulan;Capaian Kumulatif\n${progress.join('\n')}\n`),
  ];
  const read = await at.ask('import.read', { sources });
  const decisions = read.decisions.flatMap(({ id, suggested }) =>
    suggested === null ? [] : [[id, suggested] as const],
  );
  await at.ask('import.apply', { preview: read.preview, decisions: Object.fromEntries(decisions) });
  const made = await at.ask('anonymous.export', { k: 3 });
  expect(made.report).toMatchObject({ hiddenUnits: 2, hiddenUnitPeople: 4, byFigures: 1 });
  const files = unzipSync(Uint8Array.from(made.bytes ?? []));
  const pooled = cells(files['people.csv'] ?? null).flatMap(({ unit, person }) => (unit === '*' ? [person] : []));
  const given = cells(files['scores.csv'] ?? null);
  const ratees = [...Map.groupBy(given, ({ rater }) => rater).values()].map((rows) => rows.map(({ person }) => person));
  const [hiddenOnes, named] = [true, false].map((is) => ratees.filter(([one]) => pooled.includes(one) === is));
  expect(hiddenOnes?.map(({ length }) => length)).toEqual(Array.from({ length: 12 }, () => 1));
  expect(named?.map(({ length }) => length)).toEqual([2, 2, 2]);
  await at.app.close();
});
