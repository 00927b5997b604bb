import { closeEnvelope, openEnvelope } from '#main/exchange/envelope.ts';
import { openKeyOf } from '#main/exchange/keys.ts';
import { sealFor, unseal } from '#main/exchange/seal.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SealedHeader } from '#shared/kernel/sealed-header.ts';
import type { AnswerContent, PackageContent } from '#shared/round/package.ts';
import { answerContent } from '#shared/round/package-schema.ts';

/** How the file an evaluator sends back is called. */
export const answerEnding = '.selaras-jawaban';

/** An evaluator's answer as a file: sealed to the round, signed with the key that came in the package. */
export async function answerFile(content: AnswerContent, { answer, round }: PackageContent): Promise<Uint8Array> {
  const header: SealedHeader = {
    kind: 'jawaban',
    package: content.package,
    round,
    key: openKeyOf(answer.secret),
    made: content.made,
    expires: null,
  };
  return closeEnvelope(header, await sealFor(content, answer.recipient), answer.secret);
}

/** The signature checked and nothing opened yet: which round and package an answer says it belongs to. */
export const answerEnvelope = (bytes: Uint8Array, file: string) => openEnvelope(bytes, 'jawaban', file);

/** Opens an answer with the round's identity; content must agree with its header, if it still has one. Throws `sealed.*`. */
export async function openAnswer(
  ciphertext: Uint8Array,
  header: Pick<SealedHeader, 'package' | 'round'> | null,
  identity: string,
  file: string,
): Promise<AnswerContent> {
  const content = answerContent(await unseal(ciphertext, { identity }, file), file);
  if (header !== null && (content.package !== header.package || content.round !== header.round))
    throw new Problem('sealed.damaged', {}, { file });
  return content;
}
