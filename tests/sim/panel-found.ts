import { type SimLevel, type SimPanel, simClass, simulatePanel } from './panel.ts';
import { ceilingChances } from './panel-ceiling.ts';
import { panelDesk, portalPredicate } from './panel-desk.ts';
import { type PanelKind, panelKinds } from './panel-kinds.ts';

/** One way of ordering people, summed over panels: wrong ones in the first fifth, and the share of people until nine tenths are found. */
interface Found {
  readonly first: number;
  readonly talked: number;
}

export interface FoundLine {
  readonly kind: PanelKind;
  readonly panels: number;
  readonly wrong: number;
  readonly queue: Found;
  readonly agenda: Found;
  readonly excel: Found;
  readonly ceiling: Found;
  /** What falls short of what the queue is to do. */
  readonly short: readonly string[];
}

const levels: readonly SimLevel[] = ['di-bawah', 'sesuai', 'di-atas'];

/** Whose predicate on record is not the one of the true levels. */
export function wrongOf({ people }: SimPanel): readonly boolean[] {
  return people.map(
    (one) => portalPredicate(one.hasil, one.perilaku) !== portalPredicate(one.recordedHasil, one.recordedPerilaku),
  );
}

/** What a spreadsheet can do: how far the raw mean lies beyond the limit at which the predicate on record changes; before it, below 0. */
export function excelMargins({ design, people, pairs }: SimPanel): readonly number[] {
  const sums = people.map(() => ({ sum: 0, n: 0 }));
  for (const { ratee, scores } of pairs)
    for (const score of scores) {
      const own = sums[ratee] as { sum: number; n: number };
      own.sum += score;
      own.n += 1;
    }
  return people.map((one, at) => {
    const { sum, n } = sums[at] as { sum: number; n: number };
    if (n === 0) return Number.NEGATIVE_INFINITY;
    const record = portalPredicate(one.recordedHasil, one.recordedPerilaku);
    const same = (level: SimLevel): boolean => portalPredicate(one.recordedHasil, level) === record;
    const raw = sum / n;
    const own = same(simClass(raw, design.cuts));
    const limits = design.cuts.filter((_, k) => same(levels[k] as SimLevel) !== same(levels[k + 1] as SimLevel));
    const gap = limits.reduce((least, cut) => Math.min(least, Math.abs(raw - cut)), 9);
    return own ? -gap : gap;
  });
}

function ordered(values: readonly number[]): readonly number[] {
  return [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}

function found(order: readonly number[], wrong: readonly boolean[]): Found {
  const all = wrong.filter(Boolean).length;
  const first = order.slice(0, Math.ceil(order.length * 0.2)).filter((at) => wrong[at]).length;
  let n = 0;
  const until = order.findIndex((at) => {
    n += wrong[at] === true ? 1 : 0;
    return n >= 0.9 * all;
  });
  return { first, talked: all === 0 ? 0 : (until < 0 ? order.length : until + 1) / order.length };
}

async function panelFound(panel: SimPanel) {
  const desk = await panelDesk(panel);
  const { rows } = await desk.ask('queue.get', {});
  await desk.ask('agenda.build', { limit: panel.people.length });
  const agenda = (await desk.ask('agenda.list', {})).rows;
  await desk.app.close();
  const place = new Map(panel.people.map(({ nip }, at) => [nip, at]));
  const byId = new Map(rows.map(({ employee, nip }) => [employee, place.get(nip) ?? -1]));
  const listed = agenda.map(({ employee }) => byId.get(employee) ?? -1);
  const unlisted = [...panel.people.keys()].filter((at) => !listed.includes(at));
  const wrong = wrongOf(panel);
  return {
    wrong: wrong.filter(Boolean).length,
    queue: found(
      rows.map(({ nip }) => place.get(nip) ?? -1),
      wrong,
    ),
    agenda: found([...listed, ...unlisted], wrong),
    excel: found(ordered(excelMargins(panel)), wrong),
    ceiling: found(ordered(ceilingChances(panel)), wrong),
  };
}

/** Least share of what the ceiling finds, and most share of its talk. */
const leastFound = 0.9;
const mostTalk = 1.15;

/** `count` panels of one kind, seeds from `seed` on. */
export async function foundLine(kind: PanelKind, count: number, seed: number): Promise<FoundLine> {
  const list: Awaited<ReturnType<typeof panelFound>>[] = [];
  for (let at = 0; at < count; at++) list.push(await panelFound(simulatePanel(panelKinds[kind], seed + at)));
  const wrong = list.reduce((sum, one) => sum + one.wrong, 0);
  const pooled = (which: 'queue' | 'agenda' | 'excel' | 'ceiling'): Found => ({
    first: list.reduce((sum, one) => sum + one[which].first, 0) / Math.max(1, wrong),
    talked: list.reduce((sum, one) => sum + one[which].talked, 0) / count,
  });
  const [queue, agenda, excel, ceiling] = [pooled('queue'), pooled('agenda'), pooled('excel'), pooled('ceiling')];
  // A few wrong people more or less are chance: two standard errors of a share are no shortfall.
  const slack = 2 * Math.sqrt(0.25 / Math.max(1, wrong));
  const short = [
    queue.first < leastFound * ceiling.first ? `finds ${queue.first.toFixed(2)} of ${ceiling.first.toFixed(2)}` : '',
    agenda.first < leastFound * ceiling.first ? `agenda finds ${agenda.first.toFixed(2)}` : '',
    queue.first < excel.first - slack ? `Excel finds ${excel.first.toFixed(2)}` : '',
    queue.talked > mostTalk * ceiling.talked + 0.01
      ? `talks ${queue.talked.toFixed(2)} of ${ceiling.talked.toFixed(2)}`
      : '',
  ].filter((one) => one !== '');
  return { kind, panels: count, wrong: wrong / count, queue, agenda, excel, ceiling, short };
}

const two = (value: number): number => Number(value.toFixed(2));

/** Lines as a table prints them. */
export function foundTable(lines: readonly FoundLine[]) {
  return lines.map(({ kind, panels, wrong, queue, agenda, excel, ceiling, short }) => ({
    kind,
    panels,
    wrong: Number(wrong.toFixed(1)),
    excel: two(excel.first),
    agenda: two(agenda.first),
    queue: two(queue.first),
    ceiling: two(ceiling.first),
    share: two(queue.first / ceiling.first),
    talked: two(queue.talked),
    ceilingTalked: two(ceiling.talked),
    ok: short.length === 0,
  }));
}
