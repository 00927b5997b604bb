import { closeEnvelope, type OpenedEnvelope, openEnvelope, sealedKindOf } from '#main/exchange/envelope.ts';
import { openKeyOf, readPassphrase } from '#main/exchange/keys.ts';
import { sealWithPassphrase, unseal } from '#main/exchange/seal.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { BallotPaper, VotePaper } from '#shared/session/vote-file.ts';
import { paperContent, voteContent } from '#shared/session/vote-file-contract.ts';

/** How the paper that a member receives is called, and the vote that comes back. */
export const paperEnding = '.selaras-surat-suara';
export const voteEnding = '.selaras-suara';

/** Far above a vote. */
const mostVoteBytes = 65_536;

/** A member's ballot paper as a file, signed with the same key that the vote will be. */
export async function paperFile(content: BallotPaper, passphrase: string): Promise<Uint8Array> {
  const { ballot, voter, made, expires, answer } = content;
  const key = openKeyOf(answer.secret);
  const header = { kind: 'surat-suara' as const, package: ballot, round: voter.id, key, made, expires };
  return closeEnvelope(header, await sealWithPassphrase(content, passphrase), answer.secret);
}

/** Opens a paper: signature, time, passphrase, content, in that order. `now` is ISO 8601, UTC. Throws `sealed.*`, `vote.paper-expired`. */
async function openPaper(bytes: Uint8Array, passphrase: string, file: string, now: string): Promise<BallotPaper> {
  const { header, ciphertext } = openEnvelope(bytes, 'surat-suara', file);
  if (header.expires !== null && now > header.expires) throw new Problem('vote.paper-expired', {}, { file });
  const content = paperContent(await unseal(ciphertext, { passphrase: readPassphrase(passphrase) }, file), file);
  if (content.ballot !== header.package || content.voter.id !== header.round)
    throw new Problem('sealed.damaged', {}, { file });
  return content;
}

/** A vote as a file: sealed for the machine that handed the paper out, signed with the paper's key. */
export async function voteFile(content: VotePaper, { answer, expires }: BallotPaper): Promise<Uint8Array> {
  const { ballot, voter, made } = content;
  const key = openKeyOf(answer.secret);
  const header = { kind: 'suara' as const, package: ballot, round: voter, key, made, expires };
  return closeEnvelope(header, await sealWithPassphrase(content, answer.key), answer.secret);
}

/** The signature checked and nothing opened yet: which ballot and voter a vote says it belongs to. */
export function voteEnvelope(bytes: Uint8Array, file: string): OpenedEnvelope {
  // A vote is small: its signature is checked in no time.
  if (bytes.length > mostVoteBytes) throw new Problem('sealed.not-ours', {}, { file });
  return openEnvelope(bytes, 'suara', file);
}

/** Opens a vote with its member's key; content must agree with its header. Throws `sealed.*`. */
async function openVoteFile({ header, ciphertext }: OpenedEnvelope, key: string, file: string): Promise<VotePaper> {
  const content = voteContent(await unseal(ciphertext, { passphrase: key }, file), file);
  if (content.ballot !== header.package || content.voter !== header.round || content.made !== header.made)
    throw new Problem('sealed.damaged', {}, { file });
  return content;
}

/** The kind of a file that an evaluator or a member opens: a package, or a ballot paper. */
export const kindReading: Reading<{ readonly bytes: Uint8Array; readonly name: string }, 'paket' | 'surat-suara'> = {
  name: 'evaluation.kind',
  run: ({ bytes, name }) => sealedKindOf(bytes, ['paket', 'surat-suara'], name),
};

/** A paper, opened in a thread of its own. */
export const ballotReading: Reading<Parameters<typeof openPaper>, BallotPaper> = {
  name: 'evaluation.ballot',
  run: (given) => openPaper(...given),
};

/** A vote, opened in a thread of its own. */
export const voteReading: Reading<Parameters<typeof openVoteFile>, VotePaper> = {
  name: 'vote.receive',
  run: (given) => openVoteFile(...given),
};
