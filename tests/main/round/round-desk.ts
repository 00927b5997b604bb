import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssuedPackage } from '#shared/round/contract.ts';
import type { RateeAnswer } from '#shared/round/package.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { type Desk, desk } from '../workshop/road.ts';

export const days = { due: '2099-06-30', expires: '2099-07-31' };

/** A round over this workshop: planned, and its packages, or those of the first `raters` alone, written to a folder of their own. */
export async function issuedRound(at: Desk, peers = 4, { raters }: { readonly raters?: number } = {}) {
  await at.ask('round.create', { name: 'Perilaku 2025', ...days });
  const round = (await at.ask('round.list', {})).rows[0]?.id ?? '';
  await at.ask('round.plan', { round, peers });
  const folder = mkdtempSync(join(tmpdir(), 'selaras-paket-'));
  const first = (await at.ask('round.get', { round })).raters.slice(0, raters).map(({ key }) => key);
  const { packages } = await at.ask('round.issue', { round, raters: first, to: folder });
  return { round, folder, packages, files: readdirSync(folder) };
}

/** What an evaluator says, by lot: every level, "not observed" and evidence where it is required. */
export function answersFor(
  ratees: readonly { readonly id: string }[],
  criteria: readonly string[],
  seed: number,
): RateeAnswer[] {
  const random = randomStream(seed);
  return ratees.map(({ id }) => {
    const scores = Object.fromEntries(criteria.map((key) => [key, random.index(8) === 0 ? null : 1 + random.index(5)]));
    const extreme = Object.entries(scores).filter(([, score]) => score === 1 || score === 5);
    const evidence = Object.fromEntries(extreme.map(([key, score]) => [key, `Contoh ${key} tingkat ${score}`]));
    return { id, scores, evidence, comment: seed % 2 === 0 ? `Catatan ${seed} <b>tebal</b>` : '' };
  });
}

/** An evaluator on a machine of their own answers a whole package and seals it. */
export async function evaluated(folder: string, issued: IssuedPackage, seed: number) {
  const machine = desk();
  const path = join(folder, issued.file);
  const opened = await machine.ask('evaluation.open', { source: { path }, passphrase: issued.passphrase });
  const answers = answersFor(
    opened.ratees,
    opened.instrument.criteria.map(({ key }) => key),
    seed,
  );
  for (const ratee of answers) await machine.ask('evaluation.answer', { package: opened.package, ratee });
  const sealed = await machine.ask('evaluation.seal', { package: opened.package });
  await machine.app.close();
  return { opened, answers, sealed: { name: sealed.name, bytes: Uint8Array.from(sealed.bytes ?? []) } };
}
