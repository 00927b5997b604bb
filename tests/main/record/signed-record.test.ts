import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newSigningPair, signedBy } from '#main/exchange/keys.ts';
import { runVerify } from '#main/hosts/cli/verify.ts';
import { recordVerdict } from '#main/record/signed-record.ts';
import { type RecordEntry, type RecordFile, signedText } from '#shared/record/record-file.ts';
import { alter, forge } from '../../fixtures/tamper.ts';
import { refused } from '../session/session-desk.ts';
import { desk, sampleDesk } from '../workshop/road.ts';

let folder = '';
let text = '';
const path = () => join(folder, 'contoh.selaras');
const saved = () => join(folder, 'rekaman.json');

/** A workshop signed off, signed digitally, and its record written out. */
beforeAll(async () => {
  const made = await sampleDesk();
  folder = made.folder;
  expect(await made.answer('record.sign')).toMatchObject(refused('record.not-signed-off'));
  const [person] = (await made.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  await made.ask('rating.set', { employee: person?.id ?? '', hasil: 'di-atas', reason: 'Bukti lengkap' });
  await made.ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  expect(await made.answer('export.file', { kind: 'record', to: saved() })).toMatchObject(refused('record.unsigned'));
  await made.ask('record.sign', {});
  expect(await made.answer('record.sign')).toMatchObject(refused('record.signed-already'));
  await made.ask('export.file', { kind: 'record', to: saved() });
  expect((await made.ask('commit.verify', {})).findings).toEqual([]);
  const { signers = [] } = (await made.ask('minutes.get', {})).record;
  expect(signers).toMatchObject([
    { name: 'Sari', fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/) },
  ]);
  await made.app.close();
  text = readFileSync(saved(), 'utf8');
});

const altered = (change: (record: RecordFile) => object) =>
  recordVerdict(JSON.stringify({ ...(JSON.parse(text) as RecordFile), ...change(JSON.parse(text)) }));
const codes = async (change: (record: RecordFile) => object) => (await altered(change)).faults;

test('a record that nobody altered holds, on the command line too, and says whose key it was', async () => {
  const { faults, signers, statement } = await recordVerdict(text);
  expect(faults).toEqual([]);
  expect(signers).toMatchObject([{ name: 'Sari', role: 'facilitator' }]);
  expect(statement).toMatchObject({ workshop: 'Contoh', period: '2025', date: '2026-01-20' });
  const [fingerprint = ''] = signers.map((signer) => signer.fingerprint);
  expect((await runVerify([saved(), '--fingerprint', fingerprint], 'id')).exit).toBe(0);
  expect(await runVerify([saved(), '--fingerprint', '0000 1111'], 'en')).toMatchObject({
    exit: 1,
    out: { value: { problem: { code: 'record.no-signer' } } },
  });
  // No more about anybody than the minutes hold: no NIP of somebody whom they do not name.
  expect(text.match(/\d{18}/g)?.length ?? 0).toBeLessThan(10);
});

test('a part of the minutes that was altered, added or taken away is named', async () => {
  expect(await codes(({ document }) => ({ document: { ...document, date: '2026-01-21' } }))).toEqual([
    { code: 'section', name: 'date' },
  ]);
  expect(await codes(({ document }) => ({ document: { ...document, lain: 1 } }))).toEqual([
    { code: 'section', name: 'lain' },
  ]);
  expect(await codes(({ document: { changes: _, ...document } }) => ({ document }))).toEqual([
    { code: 'section', name: 'changes' },
  ]);
});

test('entries that were removed, swapped, replayed or rewritten are found, with their number', async () => {
  const entries = (change: (rows: RecordEntry[]) => readonly RecordEntry[]) =>
    codes((record) => ({ entries: change([...record.entries]) }));
  expect(await entries((rows) => rows.toSpliced(1, 1))).toEqual([{ code: 'entry-missing', number: 2 }]);
  expect(await entries((rows) => rows.slice(0, -1))).toEqual([{ code: 'entry-missing', number: 4 }]);
  const [first, second, ...rest] = (JSON.parse(text) as RecordFile).entries as [RecordEntry, RecordEntry];
  const swapped = [{ ...second, number: 1 }, { ...first, number: 2 }, ...rest];
  expect(await entries(() => swapped)).toEqual([{ code: 'entry-replaced', number: 1 }]);
  expect(await entries((rows) => [...rows, { ...second, number: rows.length + 1 }])).toEqual([
    { code: 'entry-replaced', number: 5 },
  ]);
  expect(await entries((rows) => rows.map((row) => ({ ...row, at: '2020-01-01T00:00:00.000Z' })))).toEqual([
    { code: 'entries' },
  ]);
});

test('parts in another order, a signature given twice and half of a surrogate pair are no record as it is written', async () => {
  const turned = ({ document }: RecordFile) => ({ document: Object.fromEntries(Object.entries(document).reverse()) });
  expect(await codes(turned)).toEqual([{ code: 'form' }]);
  expect(await codes(({ signatures }) => ({ signatures: [...signatures, ...signatures] }))).toEqual([
    { code: 'signature', name: 'Sari' },
  ]);
  expect(await codes(({ statement }) => ({ statement: statement.replace('Contoh', '\uD800') }))).toEqual([
    { code: 'format' },
  ]);
});

test('a signature by another key, of another name or of nobody is no signature', async () => {
  const { statement, signatures } = JSON.parse(text) as RecordFile;
  const [own] = signatures;
  if (own === undefined) throw new Error('the record is signed');
  const signer = JSON.stringify({ ...JSON.parse(own.signer), name: 'Budi' });
  expect(await codes(() => ({ signatures: [{ ...own, signer }] }))).toEqual([{ code: 'signature', name: 'Budi' }]);
  expect(await codes(() => ({ signatures: [] }))).toEqual([{ code: 'unsigned' }]);
  // Somebody with a key of their own signs another statement: the signature holds, under a fingerprint that no paper shows.
  const stranger = newSigningPair();
  const said = JSON.stringify({ ...JSON.parse(own.signer), key: stranger.open });
  const signature = Buffer.from(signedBy(Buffer.from(signedText(statement, said)), stranger.secret)).toString('base64');
  const verdict = await altered(() => ({ signatures: [{ signer: said, signature }] }));
  expect(verdict.faults).toEqual([]);
  expect(verdict.signers[0]?.fingerprint).not.toBe((await recordVerdict(text)).signers[0]?.fingerprint);
});

test('a byte that was flipped is found, wherever it is', async () => {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 97)
    for (const bit of [0x01, 0x20]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      expect((await recordVerdict(flipped.toString('utf8'))).faults, `byte ${at}`).not.toEqual([]);
    }
  // In a file a byte that is no UTF-8 is read as U+FFFD; in a text half of a surrogate pair is signed as that.
  const odd = join(folder, 'aneh.json');
  for (const bytes of [
    Buffer.from(text.replace('Contoh', 'Conto\uFFFD')),
    Buffer.from(text.replace('Contoh', 'Conto#')),
  ]) {
    const place = bytes.indexOf('Conto') + 5;
    writeFileSync(odd, Buffer.concat([bytes.subarray(0, place), Buffer.of(0xff), bytes.subarray(place + 1)]));
    expect(await runVerify([odd], 'id')).toMatchObject({ exit: 1, out: { value: { faults: [{ code: 'format' }] } } });
  }
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  expect((await recordVerdict(text.replace('"document":{', `"document":{"x":${deep},`))).faults).not.toEqual([]);
  for (const other of [`${text}\n`, ` ${text}`, `\uFEFF${text}`, text.slice(0, -1), '', '{}', 'null'])
    expect((await recordVerdict(other)).faults).not.toEqual([]);
});

test('a workshop whose entries were rewritten after signing, every hash made again, no longer fits its signature', async () => {
  const copy = join(folder, 'diubah.selaras');
  const opened = async () => {
    const made = desk(folder);
    await made.ask('workshop.open', { path: copy });
    const { findings } = await made.ask('commit.verify', {});
    await made.app.close();
    return findings;
  };
  writeFileSync(copy, readFileSync(path()));
  await forge(copy, "UPDATE commit_log SET reason = 'lain' WHERE number = 3");
  expect(await opened()).toEqual([{ kind: 'signature', signer: 'Sari' }]);
  writeFileSync(copy, readFileSync(path()));
  await alter(copy, "UPDATE signature SET signer = replace(signer, 'Sari', 'Budi')");
  expect(await opened()).toEqual([
    expect.objectContaining({ kind: 'value', table: 'signature', column: 'signer' }),
    { kind: 'signature', signer: 'Budi' },
  ]);
  for (const sql of ["document = 'x'", "statement = 'x'", "statement = 'null'", "statement = '{}'"]) {
    writeFileSync(copy, readFileSync(path()));
    await alter(copy, `UPDATE signed_record SET ${sql}`);
    expect((await opened()).map(({ kind }) => kind)).toEqual(['value', 'signature']);
  }
});

test('the signature holds after somebody whom the minutes name was erased: what was signed stays', async () => {
  const copy = join(folder, 'hapus.selaras');
  writeFileSync(copy, readFileSync(path()));
  const made = desk(folder);
  await made.ask('workshop.open', { path: copy });
  const person = (await made.ask('employee.list', {})).rows.find(({ reason }) => reason === 'Bukti lengkap');
  expect(text).toContain(person?.name ?? '-');
  const { commits } = await made.ask('person.erase', { employee: person?.id ?? '', reason: 'Masa simpan habis' });
  expect(await made.ask('commit.verify', {})).toMatchObject({ findings: [], erased: commits });
  await made.ask('export.file', { kind: 'record', to: saved(), overwrite: true });
  expect(readFileSync(saved(), 'utf8')).toBe(text);
  await made.app.close();
});
