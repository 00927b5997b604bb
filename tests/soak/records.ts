import { createHash } from 'node:crypto';
import { newSigningPair, signedBy } from '#main/exchange/keys.ts';
import { recordVerdict } from '#main/record/signed-record.ts';
import { type RecordFile, type RecordStatement, recordFormat, signedText } from '#shared/record/record-file.ts';

export const full = 255;

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** A small signed record of three entries, with a letter of two bytes in it. */
function smallRecord(): string {
  const signing = newSigningPair();
  const hashes = ['0'.repeat(64), ...[1, 2, 3].map(digest)];
  const entries = [1, 2, 3].map((number) => ({
    number,
    at: `2026-01-0${number}T00:00:00.000Z`,
    previous: hashes[number - 1] ?? '',
    hash: hashes[number] ?? '',
  }));
  const document = {
    date: '2026-01-20',
    place: 'Jakarta é',
    changes: [{ person: 'Ahmad', to: 'baik' }],
    remarks: null,
  };
  const statement: RecordStatement = {
    workshop: 'Contoh',
    period: '2025',
    number: null,
    date: '2026-01-20',
    head: { number: 3, hash: hashes[3] ?? '' },
    sections: Object.fromEntries(Object.entries(document).map(([name, part]) => [name, digest(part)])),
    entries: digest(entries),
  };
  const said = JSON.stringify(statement);
  const signer = JSON.stringify({
    name: 'Sari',
    role: 'facilitator',
    at: '2026-01-20T00:00:00.000Z',
    key: signing.open,
  });
  const signature = Buffer.from(signedBy(Buffer.from(signedText(said, signer)), signing.secret)).toString('base64');
  const file: RecordFile = {
    format: recordFormat,
    statement: said,
    signatures: [{ signer, signature }],
    document,
    entries,
  };
  return JSON.stringify(file);
}

/** Gives every byte of a small record `count` other values in turn, and cuts it at every length; none may pass. */
export async function run({
  count,
}: {
  readonly count: number;
}): Promise<{ readonly bytes: number; readonly cuts: number }> {
  const text = smallRecord();
  const whole = await recordVerdict(text);
  if (whole.faults.length > 0) throw new Error('the record itself does not hold');
  const bytes = Buffer.from(text);
  const told = { bytes: 0, cuts: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    for (let by = 1; by <= Math.min(count, 255); by += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ by;
      if ((await recordVerdict(flipped.toString('utf8'))).faults.length === 0)
        throw new Error(`byte ${at} with ${by} passed`);
      told.bytes += 1;
    }
    if ((await recordVerdict(bytes.subarray(0, at).toString('utf8'))).faults.length === 0)
      throw new Error(`cut at ${at} passed`);
    told.cuts += 1;
  }
  return told;
}
