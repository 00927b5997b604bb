import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newPassphrase, newSealingPair, newSigningPair } from '#main/exchange/keys.ts';
import { openPackage, packageFile } from '#main/round/package-file.ts';
import { conflicts, peerCandidates } from '#shared/round/eligible.ts';
import { parseInstrument } from '#shared/round/instrument-schema.ts';
import type { PackageContent } from '#shared/round/package.ts';
import { planRaters } from '#shared/round/plan.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { organisation } from '../shared/round/organisation.ts';
import { meanSeverityError } from './severity-error.ts';

type Lists = readonly (readonly number[])[];

/** `perRatee` raters by lot from those who may rate. */
function byLot(candidates: Lists, perRatee: number, seed: number): Lists {
  const random = randomStream(seed);
  return candidates.map((list) => {
    const left = [...list];
    const taken: number[] = [];
    while (taken.length < perRatee && left.length > 0) taken.push(...left.splice(random.index(left.length), 1));
    return taken;
  });
}

/** As many pairs as the plan has, each drawn at random among all pairs that nothing forbids: neither ratees nor loads are balanced. */
function pairsByLot(people: ReturnType<typeof organisation>, perRatee: number, seed: number): Lists {
  const random = randomStream(seed);
  const may = allowed(people);
  const lists = people.map(() => new Set<number>());
  for (let left = people.length * perRatee; left > 0; ) {
    const [ratee, rater] = [random.index(people.length), random.index(people.length)];
    if (!may(ratee, rater) || lists[ratee]?.has(rater)) continue;
    lists[ratee]?.add(rater);
    left -= 1;
  }
  return lists.map((list) => [...list]);
}

/**
 * Mean standard error of severity: planned, and four lots: raters for each ratee among the same candidates, within the own unit as
 * agencies do it, among everybody who may, and pairs drawn with nothing balanced.
 */
function planned(size: number, perRatee: number) {
  const people = organisation(size, size + perRatee);
  const candidates = peerCandidates(people, perRatee, 'all');
  const own = candidates.map((list, ratee) => list.filter((rater) => people[rater]?.unit === people[ratee]?.unit));
  const place = new Map(people.map(({ id }, at) => [id, at]));
  const fixed = people.map(({ superior }) => (superior === null ? [] : [place.get(superior) ?? 0]));
  const began = performance.now();
  const groups = people.map(({ unit }) => unit);
  const { ratersOf, parts } = planRaters({
    raters: size,
    candidates,
    perRatee,
    groups,
    fixed,
    beyond: allowed(people),
  });
  const ms = performance.now() - began;
  const error = (lists: Lists) =>
    meanSeverityError(
      lists.map((list, ratee) => [...list, ...(fixed[ratee] ?? [])]),
      size,
    );
  const may = allowed(people);
  const everybody = people.map((_, ratee) => people.flatMap((__, rater) => (may(ratee, rater) ? [rater] : [])));
  const mean = (drawn: (seed: number) => Lists) => [1, 2, 3].reduce((sum, seed) => sum + error(drawn(seed)), 0) / 3;
  const from = (of: Lists) => mean((seed) => byLot(of, perRatee, seed));
  const [ours, lot, unit, anybody] = [error(ratersOf), from(candidates), from(own), from(everybody)];
  const pairs = mean((seed) => pairsByLot(people, perRatee, seed));
  const less = (other: number) => `${(100 * (1 - ours / other)).toFixed(1)} %`;
  return {
    what: `${size} people, ${perRatee} peers each, ${parts} part(s), ${ms.toFixed(0)} ms`,
    planned: ours.toFixed(4),
    'by lot': `${lot.toFixed(4)}, planned is ${less(lot)} lower`,
    'by lot in the unit': `${unit.toFixed(4)}, planned is ${less(unit)} lower`,
    'by lot among everybody': `${anybody.toFixed(4)}, planned is ${less(anybody)} lower`,
    'pairs by lot, nothing balanced': `${pairs.toFixed(4)}, planned is ${less(pairs)} lower`,
  };
}

const allowed = (people: Parameters<typeof conflicts>[0]) => {
  const barred = conflicts(people);
  return (ratee: number, rater: number): boolean => !barred(ratee, rater);
};

function large(size: number) {
  const people = organisation(size, 3);
  const began = performance.now();
  const candidates = peerCandidates(people, 6, 'all');
  const groups = people.map(({ unit }) => unit);
  const { parts } = planRaters({ raters: size, candidates, perRatee: 6, groups, beyond: allowed(people) });
  return { what: `plan of ${size} people: ${(performance.now() - began).toFixed(0)} ms, ${parts} part(s)` };
}

async function opening(size: number) {
  const file = fileURLToPath(new URL('../../resources/instruments/berakhlak.json', import.meta.url));
  const instrument = parseInstrument(JSON.parse(readFileSync(file, 'utf8')), 'berakhlak.json');
  const [signing, answer, draft] = [newSigningPair(), await newSealingPair(), await newSealingPair()];
  const ratee = (at: number) => ({
    id: randomUUID(),
    name: `Pegawai ${at}`,
    nip: String(198001012005011000 + at),
    position: 'Analis Kebijakan Ahli Muda',
    unit: 'Sekretariat',
    kind: 'peer' as const,
    results: Array.from({ length: 4 }, () => ({
      plan: 'Rencana '.repeat(12),
      target: '12',
      realisation: '11',
      evidence: 'Laporan '.repeat(8),
    })),
  });
  const content: PackageContent = {
    format: 1,
    package: randomUUID(),
    round: randomUUID(),
    roundName: 'Perilaku',
    agency: 'Dinas Contoh',
    period: '2025',
    rater: { key: 'a', name: 'A' },
    due: '2099-01-01',
    expires: '2099-02-01',
    instrument,
    ratees: Array.from({ length: size }, (_, at) => ratee(at)),
    answer: {
      secret: signing.secret,
      recipient: answer.recipient,
      draftIdentity: draft.identity,
      draftRecipient: draft.recipient,
    },
  };
  const passphrase = newPassphrase();
  const bytes = await packageFile(content, passphrase, signing, new Date().toISOString());
  const began = performance.now();
  await openPackage(bytes, passphrase, 'a', '2026-01-01');
  return {
    what: `package of ${size} ratees, ${(bytes.length / 1024).toFixed(0)} KiB: opens in ${(performance.now() - began).toFixed(0)} ms`,
  };
}

/** Goals: 20 % lower error than by lot; 5,000 people under 3 s; a package of 1,000 ratees under 1 s. */
export async function run(): Promise<readonly object[]> {
  const plans = [100, 200, 400].flatMap((size) => [3, 6].map((perRatee) => planned(size, perRatee)));
  return [...plans, large(1000), large(5000), await opening(1000)];
}

if (import.meta.main) console.table(await run());
