// An evaluator's app to be killed: answers one package without end and says on stdout what it sends and what was acknowledged.
import { createApp } from '#main/app/app.ts';
import type { Evaluation } from '#shared/round/evaluation-contract.ts';
import { answersFor } from '../main/round/round-desk.ts';
import { Dice } from './dice.ts';

const [path = '', passphrase = '', resources = '', home = '', seed = '0'] = process.argv.slice(2);
const app = createApp({ resources, home, onEvent: () => undefined });
const dice = new Dice(Number(seed));
const ask = async (name: string, input: unknown): Promise<unknown> => {
  const answer = await app.call('kill', name, input, 'en');
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
  return answer.value;
};

const opened = (await ask('evaluation.open', { source: { path }, passphrase })) as Evaluation;
const criteria = opened.instrument.criteria.map(({ key }) => key);
const one = async (): Promise<void> => {
  const [ratee] = answersFor([dice.pick(opened.ratees)], criteria, dice.below(1e9));
  process.stdout.write(`${JSON.stringify({ sent: ratee })}\n`);
  await ask('evaluation.answer', { package: opened.package, ratee });
  process.stdout.write(`${JSON.stringify({ kept: ratee })}\n`);
};
// Two at a time now and then: a click that follows another before its answer.
for (;;) await (dice.below(3) === 0 ? Promise.all([one(), one()]) : one());
