import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitPlan } from '#main/kernel/commit.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { insertion } from '#shared/kernel/change.ts';
import type { AssessmentRow } from '#shared/round/rows.ts';
import { type Desk, sampleDesk } from '../workshop/road.ts';

export const peerFile = fileURLToPath(new URL('../../fixtures/peers/penilaian-sejawat.csv', import.meta.url));

/** One assessment of a period to come; scores by criterion. */
export interface GivenScores {
  readonly rater: string;
  readonly ratee: string;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly kind?: AssessmentRow['kind'];
  readonly period?: string;
}

/** The sample file by pair of rater and ratee; the first of repeated scores counts. */
export function peerScores(): readonly GivenScores[] {
  const pairs = new Map<string, { rater: string; ratee: string; scores: Record<string, number> }>();
  for (const line of readFileSync(peerFile, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [rater = '', ratee = '', criterion = '', score = ''] = line.split(';').map((cell) => cell.trim());
    const pair = pairs.get(`${rater} ${ratee}`) ?? { rater, ratee, scores: {} };
    const key = criterion.toLowerCase().replaceAll(' ', '-');
    pair.scores[key] ??= Number(score.replace(',', '.'));
    pairs.set(`${rater} ${ratee}`, pair);
  }
  return [...pairs.values()];
}

/** Writes assessments into the open workshop of a desk as one commit, behind its back, and opens it again. Unknown ratees are left out. */
export async function giveScores(desk: Desk, path: string, given: readonly GivenScores[]): Promise<void> {
  await desk.ask('workshop.close', {});
  const store = await openWorkshopFile(path, null);
  const ids = new Map(rowsOf(store, 'employee').map(({ nip, id }) => [nip, id]));
  const changes = given.flatMap(({ rater, ratee, scores, kind = 'peer', period = '2025' }, at) => {
    const ratee_id = ids.get(ratee);
    if (ratee_id === undefined) return [];
    const row: AssessmentRow = {
      id: `a${period}-${at}-${kind}`,
      round_id: null,
      period,
      kind,
      rater_key: rater,
      ratee_id,
      weight: null,
      scores: JSON.stringify(scores),
      notes: null,
      source: 'penilaian-sejawat.csv',
    };
    return [insertion('assessment', row)];
  });
  const plan = { name: 'import.apply', values: {}, reason: null, changes };
  commitPlan(store, plan, { id: null, name: 'Sari', role: 'facilitator', client: 'test' }, new Date().toISOString());
  store.close();
  await desk.ask('workshop.open', { path, password: null });
}

/** The sample agency with its peer ratings. */
export async function peerDesk(): Promise<Desk> {
  const desk = await sampleDesk();
  await giveScores(desk, join(desk.folder, 'contoh.selaras'), peerScores());
  return desk;
}
