import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { closeEnvelope, openEnvelope } from '#main/exchange/envelope.ts';
import { newPassphrase, newSealingPair, newSigningPair, readPassphrase } from '#main/exchange/keys.ts';
import { sealFor, sealWithPassphrase, unseal } from '#main/exchange/seal.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SealedHeader } from '#shared/kernel/sealed-header.ts';
import { randomStream } from '#shared/stats/base/random.ts';

const signing = newSigningPair();
const header: SealedHeader = {
  kind: 'paket',
  package: randomUUID(),
  round: randomUUID(),
  key: signing.open,
  made: '2026-01-02T03:04:05.000Z',
  expires: '2099-07-31T23:59:59Z',
};

async function refused(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'accepted';
}

test('every single-byte change and every truncation of a sealed file is refused', async () => {
  const file = closeEnvelope(header, new Uint8Array(200).fill(7), signing.secret);
  expect(openEnvelope(file, 'paket', 'a').header).toEqual(header);
  const codes = new Set<string>();
  for (let at = 0; at < file.length; at++) {
    for (const flip of [1, 128, 255]) {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] as number) ^ flip;
      codes.add(await refused(() => openEnvelope(changed, 'paket', 'a')));
    }
    codes.add(await refused(() => openEnvelope(file.subarray(0, at), 'paket', 'a')));
  }
  expect([...codes].sort()).toEqual(['sealed.damaged', 'sealed.newer', 'sealed.not-ours']);
});

test('bytes changed at random in a larger file are refused', async () => {
  const random = randomStream(11);
  const ciphertext = Uint8Array.from({ length: 40_000 }, () => random.index(256));
  const file = closeEnvelope(header, ciphertext, signing.secret);
  for (let round = 0; round < 500; round++) {
    const changed = Uint8Array.from(file);
    const at = random.index(file.length);
    changed[at] = (changed[at] as number) ^ (1 + random.index(255));
    expect(await refused(() => openEnvelope(changed, 'paket', 'a'))).not.toBe('accepted');
  }
});

test('a header of another file, a signature of another key and the other kind are refused', async () => {
  const file = closeEnvelope(header, new Uint8Array(50), signing.secret);
  const other = closeEnvelope({ ...header, package: randomUUID() }, new Uint8Array(50).fill(1), signing.secret);
  const swapped = Buffer.concat([file.subarray(0, file.length - 50), other.subarray(other.length - 50)]);
  expect(await refused(() => openEnvelope(swapped, 'paket', 'a'))).toBe('sealed.damaged');
  const forged = closeEnvelope(header, new Uint8Array(50), newSigningPair().secret);
  expect(await refused(() => openEnvelope(forged, 'paket', 'a'))).toBe('sealed.damaged');
  expect(await refused(() => openEnvelope(file, 'jawaban', 'a'))).toBe('sealed.not-answer');
});

test('age alone: a changed byte, a cut and another recipient do not open', async () => {
  const [mine, theirs] = [await newSealingPair(), await newSealingPair()];
  const sealed = await sealFor({ hello: 'dunia' }, mine.recipient);
  expect(await unseal(sealed, { identity: mine.identity }, 'a')).toEqual({ hello: 'dunia' });
  expect(await refused(() => unseal(sealed, { identity: theirs.identity }, 'a'))).toBe('sealed.recipient');
  for (let at = 0; at < sealed.length; at += 3) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] as number) ^ 1;
    expect(await refused(() => unseal(changed, { identity: mine.identity }, 'a'))).toBe('sealed.recipient');
    expect(await refused(() => unseal(sealed.subarray(0, at), { identity: mine.identity }, 'a'))).toBe(
      'sealed.recipient',
    );
  }
});

test('a passphrase opens what it sealed, and no other does', async () => {
  const passphrase = newPassphrase();
  expect(passphrase).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  const sealed = await sealWithPassphrase([1, 2], passphrase);
  expect(await unseal(sealed, { passphrase }, 'a')).toEqual([1, 2]);
  expect(await refused(() => unseal(sealed, { passphrase: newPassphrase() }, 'a'))).toBe('sealed.passphrase');
});

test('a passphrase is read in any case, with blanks, hyphens or none; anything else stays as it was typed', () => {
  const typed = [
    'ABCD-efgh-jkmn-2345',
    'abcd efgh jkmn 2345',
    ' abcdefghjkmn2345\n',
    'ab cd–EFGH\u00a0jkmn − 2345',
    'ａbcdefghjkmn2345',
  ];
  for (const one of typed) expect(readPassphrase(one), one).toBe('abcd-efgh-jkmn-2345');
  for (const one of ['abcd-efgh-jkmn', 'abcd-efgh-jkmn-234o', 'Kata Sandi-Lama', ''])
    expect(readPassphrase(one)).toBe(one);
});
