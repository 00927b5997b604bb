// Panels whose people were treated alike, or women were not, through the same lines as `fairness.get`.
import { fairnessLines } from '#main/calibration/fairness.ts';
import { randomStream } from '#shared/stats/base/random.ts';

/** People, and by how much women are read lower on both axes, in points of the peer scale. */
export interface FairDesign {
  readonly people: number;
  readonly bias: number;
}

const matrix = [
  ['sangat-kurang', 'butuh-perbaikan', 'butuh-perbaikan'],
  ['kurang', 'baik', 'baik'],
  ['kurang', 'baik', 'sangat-baik'],
] as const;
const grades = ['II/c', 'III/a', 'III/d', 'IV/a'] as const;
const units = 6;

/** Latent level of one person less one cut each, as a class from 0. */
const classOf = (value: number, cuts: readonly number[]): number => cuts.filter((cut) => value >= cut).length;

function peopleOf({ people, bias }: FairDesign, seed: number) {
  const stream = randomStream(seed);
  return Array.from({ length: people }, (_, at) => {
    const woman = stream.uniform() < 0.5;
    const level = 3.1 + 0.53 * stream.normal() - (woman ? bias : 0);
    const work = 0.4 * ((level - 3.1) / 0.53) + 0.9 * stream.normal();
    const hasil = classOf(work, [-1.2, 0.7]);
    const read = (noise: number) => matrix[hasil]?.[classOf(level + noise * stream.normal(), [2.5, 3.5])] ?? 'baik';
    const before = read(0.35);
    return {
      now: stream.uniform() < 0.3 ? read(0) : before,
      sex: woman ? ('F' as const) : ('M' as const),
      unit: `Bidang ${at % units}`,
      grade: grades[stream.index(grades.length)] ?? null,
      birth_date: `${1966 + stream.index(35)}-05-05`,
      initial_predicate: before,
    };
  });
}

export interface FairPanelLine {
  readonly people: number;
  readonly bias: number;
  readonly panels: number;
  /** Panels that show anything: a test below .05, or an interval that leaves out no difference. */
  readonly shown: number;
  /** Panels that show women treated otherwise. */
  readonly women: number;
}

/** What so many panels show. */
export function fairLine(design: FairDesign, count: number, seed: number): FairPanelLine {
  let [shown, women] = [0, 0];
  for (let at = 0; at < count; at++) {
    const compared = fairnessLines(peopleOf(design, seed + at), '2025-12-31').flatMap(({ group, report }) =>
      (report?.comparisons ?? []).map((comparison) => ({ ...comparison, by: group })),
    );
    const tested = compared.filter(({ test, fisher, mantelHaenszel, mannWhitney }) =>
      [test, fisher, mantelHaenszel, mannWhitney].some((one) => one !== null && one.holm < 0.05),
    );
    const outside = compared.filter(({ impactRatio: ratio, cliffsDelta: delta }) => {
      const beyond = (low: number | null | undefined, high: number | null | undefined, none: number): boolean =>
        (low ?? none) > none || (high ?? none) < none;
      return beyond(ratio?.lower, ratio?.upper, 1) || beyond(delta?.lower, delta?.upper, 0);
    });
    if (tested.length + outside.length > 0) shown += 1;
    if (tested.some(({ by }) => by === 'sex')) women += 1;
  }
  return { ...design, panels: count, shown, women };
}
