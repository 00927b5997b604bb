// A process to be killed: edits one workshop without end and says each acknowledged commit on stdout.
import { createApp } from '#main/app/app.ts';
import { Dice } from './dice.ts';

const [path = '', resources = '', home = '', seed = '0'] = process.argv.slice(2);
const app = createApp({ resources, home, onEvent: () => undefined });
const dice = new Dice(Number(seed));
const ask = async (name: string, input: unknown): Promise<unknown> => {
  const answer = await app.call('kill', name, input, 'en');
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
  return answer.value;
};

await ask('workshop.open', { path });
const { rows } = (await ask('employee.list', {})) as { rows: readonly { readonly id: string }[] };
const levels = ['di-atas', 'sesuai', 'di-bawah'];
for (;;) {
  const employee = dice.pick(rows).id;
  const input = { employee, hasil: dice.pick(levels), perilaku: dice.pick(levels), reason: `uji ${dice.next()}` };
  const { commit } = (await ask('rating.set', input)) as { commit: number | null };
  if (commit !== null) process.stdout.write(`${JSON.stringify({ commit, ...input })}\n`);
}
