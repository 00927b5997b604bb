import { expect, test } from 'vitest';
import { intervalWords } from '#shared/calibration/effect-words.ts';
import { chanceShare, queueSentence } from '#shared/calibration/queue-sentences.ts';
import { peerDesk } from '../round/peer-desk.ts';

test('the case card, the queue and the fair scores say the same of one person, with one interval', async () => {
  const desk = await peerDesk();
  const { rows, cases } = await desk.ask('queue.get', {});
  const { people } = await desk.ask('severity.get', {});
  for (const [place, row] of rows.entries()) {
    if (place % 20 !== 0 && row.grounds.every(({ reason }) => reason !== 'limit')) continue;
    const line = people.find(({ employee }) => employee === row.employee);
    const standing = await desk.ask('queue.case', { employee: row.nip });
    expect(standing).toMatchObject({ place: place + 1, cases, chance: row.chance });
    const { peers } = standing;
    if (line === undefined) {
      expect(peers).toBeNull();
      continue;
    }
    expect(peers).toMatchObject({ raw: line.raw, adjusted: line.adjusted, fairPredicate: row.fairPredicate });
    expect(((peers?.upper ?? 0) - (peers?.lower ?? 0)) / line.se).toBeCloseTo(2 * 1.96, 3);
    const change = row.grounds.find(({ values }) => values.fair !== undefined && values.axis === 'perilaku');
    if (change === undefined) continue;
    const said = queueSentence(change, 'id');
    expect(said).toContain(intervalWords(peers?.lower ?? 0, peers?.upper ?? 0, 'id'));
    expect(said).toContain(chanceShare(row.chance ?? 0));
    const limit = row.grounds.find(({ reason }) => reason === 'limit');
    if (limit !== undefined) expect(standing.limit?.moves).toBeGreaterThan(0);
  }
  await desk.app.close();
});
