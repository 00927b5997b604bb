import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RateeAnswer } from '#shared/round/package.ts';
import { issuedRound } from '../main/round/round-desk.ts';
import { desk, resources } from '../main/workshop/road.ts';
import { agencyDesk } from './agency-file.ts';
import { Dice } from './dice.ts';
import { killedWhileWorking } from './killed.ts';

/** How often the evaluator's app was killed, how many answers it had acknowledged by then, and how many people's newest was gone. */
export interface EvaluatorSoak {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
}

interface Said {
  readonly sent?: RateeAnswer;
  readonly kept?: RateeAnswer;
}

/** Kills of the whole run; `npm test` takes a slice. */
export const full = 100;

/** Kills an evaluator's app `count` times at random moments while answering; each time the package opens again with every acknowledged answer. */
export async function run({ count, seed }: { readonly count: number; readonly seed: number }): Promise<EvaluatorSoak> {
  const dice = new Dice(seed);
  const at = await agencyDesk(10, seed);
  const { folder, packages } = await issuedRound(at, 3);
  await at.app.close();
  const [issued] = packages;
  if (issued === undefined) throw new Error('no package');
  const path = join(folder, issued.file);
  const { passphrase } = issued;
  const machine = join(folder, 'penilai');
  let [acknowledged, lost] = [0, 0];
  let before = new Map<string, RateeAnswer>();
  for (let kill = 0; kill < count; kill += 1) {
    const said = await killedWhileWorking<Said>(
      './evaluator-child.ts',
      [path, passphrase, resources, join(machine, 'home')],
      dice,
      { lines: 80, pause: 8 },
    );
    const again = desk(machine);
    const [known] = (await again.ask('evaluation.list', {})).rows;
    const back = await again.ask('evaluation.open', { package: known?.package ?? '', passphrase });
    const there = new Map(back.answers.map((answer) => [answer.id, answer]));
    const people = new Set([...before.keys(), ...said.flatMap(({ sent }) => sent?.id ?? [])]);
    for (const id of people)
      if (!possible(id, said, before).some((one) => isDeepStrictEqual(one, there.get(id)))) lost += 1;
    acknowledged += said.filter(({ kept }) => kept !== undefined).length;
    before = there;
    await again.app.close();
  }
  return { kills: count, acknowledged, lost };
}

/** What may stand for one person: the newest answer acknowledged, or one sent after it that the kill kept from being acknowledged. */
function possible(id: string, said: readonly Said[], before: ReadonlyMap<string, RateeAnswer>): readonly unknown[] {
  const kept = said.findLast((one) => one.kept?.id === id)?.kept;
  const from = kept === undefined ? 0 : said.findIndex(({ sent }) => isDeepStrictEqual(sent, kept)) + 1;
  const later = said.slice(from).flatMap(({ sent }) => (sent?.id === id ? [sent] : []));
  return [kept ?? before.get(id), ...later];
}
