import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { recordVerdict } from '#main/record/signed-record.ts';
import type { Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { recordFaultSentence } from '#shared/record/record-fault-words.ts';
import { recordFindingSentence } from '#shared/record-finding-sentence.ts';
import { argumentsOf } from './arguments.ts';
import { type CliAnswer, opened, value, withApp } from './workshop.ts';

/** Far above a record of an agency of 100,000 people. */
const mostBytes = 256 * 1024 * 1024;

/** Whether a file is the JSON of a record; a workshop file begins with its salt, random bytes, and is never taken for one of this length. */
function isRecordFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size === 0) return false;
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(12);
    readSync(handle, head, 0, head.length, 0);
    return path.endsWith('.json') || head.toString('latin1').startsWith('{"format":');
  } finally {
    closeSync(handle);
  }
}

/** Empty, which is no record, where the bytes are no UTF-8: read leniently, another byte would pass for U+FFFD. */
function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : '';
}

async function verifyRecordFile(path: string, fingerprint: string | undefined, language: Language): Promise<CliAnswer> {
  const file = basename(path);
  if (statSync(path).size > mostBytes) throw new Problem('sealed.not-ours', {}, { file });
  const { faults, statement, signers } = await recordVerdict(textOf(readFileSync(path)));
  const said = faults.map((fault) => ({ ...fault, message: recordFaultSentence(fault, language) }));
  const wanted = fingerprint?.replace(/\s/g, '').toLowerCase();
  const known =
    wanted === undefined || signers.some((signer) => signer.fingerprint.replaceAll(' ', '').startsWith(wanted));
  const whole = said.length === 0 && known;
  const unknown = known
    ? {}
    : {
        problem: problemAnswer(new Problem('record.no-signer', { fingerprint: fingerprint ?? '' }, { file }), language),
      };
  return { exit: whole ? 0 : 1, out: { ok: true, value: { whole, faults: said, signers, statement, ...unknown } } };
}

/**
 * `verify FILE [--hash HASH]`: exit 1 when the record is broken, a row or the structure of the file is not what the log makes of it, no
 * entry has the hash that a paper shows, or the file lacks commits that it should hold. `verify RECORD [--fingerprint F]`: the same of a
 * signed record, without the workshop.
 */
export async function runVerify(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--hash', '--fingerprint'], ['--json']);
    const [file] = asked.bare;
    if (file !== undefined && isRecordFile(resolve(file)))
      return verifyRecordFile(resolve(file), asked.option('--fingerprint'), language);
    await opened(app, file, undefined, language);
    const hash = asked.option('--hash');
    const input = hash === undefined ? {} : { hash };
    const found = (await value(app, 'commit.verify', input, language)) as Output<'commit.verify'>;
    const { notices = [] } = found;
    const findings = found.findings.map((one) => ({ ...one, message: recordFindingSentence(one, language) }));
    const files = found.files?.faults ?? [];
    const whole = findings.length + files.length === 0 && !notices.some(({ code }) => code.startsWith('file.'));
    return { exit: whole ? 0 : 1, out: { ok: true, value: { ...found, findings, notices } } };
  });
}
