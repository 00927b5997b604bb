import { closeEnvelope, openEnvelope } from '#main/exchange/envelope.ts';
import { readPassphrase } from '#main/exchange/keys.ts';
import { sealWithPassphrase, unseal } from '#main/exchange/seal.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SealedHeader } from '#shared/kernel/sealed-header.ts';
import type { PackageContent } from '#shared/round/package.ts';
import { packageContent } from '#shared/round/package-schema.ts';

/** How the file an evaluator receives is called. */
export const packageEnding = '.selaras-paket';

/** One evaluator's package as a file. `signing` is the round's secret and public key; `made` is ISO 8601, UTC. */
export async function packageFile(
  content: PackageContent,
  passphrase: string,
  signing: { readonly secret: string; readonly open: string },
  made: string,
): Promise<Uint8Array> {
  const header: SealedHeader = {
    kind: 'paket',
    package: content.package,
    round: content.round,
    key: signing.open,
    made,
    // Valid through the whole last day, wherever in Indonesia.
    expires: `${content.expires}T23:59:59Z`,
  };
  return closeEnvelope(header, await sealWithPassphrase(content, passphrase), signing.secret);
}

/** Opens a package in a thread of its own: its maker may have made it slow on purpose. */
export const packageReading: Reading<Parameters<typeof openPackage>, PackageContent> = {
  name: 'evaluation.open',
  run: (given) => openPackage(...given),
};

/**
 * Opens a package: signature, expiry, passphrase, content, in that order, and content must agree with the header. Throws `sealed.*`.
 * `today` is `YYYY-MM-DD`.
 */
export async function openPackage(
  bytes: Uint8Array,
  passphrase: string,
  file: string,
  today: string,
): Promise<PackageContent> {
  const { header, ciphertext } = openEnvelope(bytes, 'paket', file);
  const last = header.expires?.slice(0, 10) ?? today;
  if (today > last) throw new Problem('sealed.expired', { date: last }, { file });
  const content = packageContent(await unseal(ciphertext, { passphrase: readPassphrase(passphrase) }, file), file);
  if (content.package !== header.package || content.round !== header.round)
    throw new Problem('sealed.damaged', {}, { file });
  return content;
}
