import type { CountList } from './counts.ts';
import { addRow, type Dictionary } from './dictionary.ts';
import type { Row } from './rows.ts';

const levels = 5;
const borders = levels - 1;
/** Variables: 0-4 people in each predicate; then what a predicate gains; then who crosses each border between neighbours. */
const gains = levels;
const down = gains + levels;
const up = down + borders;
const slacks = up + borders;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const nonbasic = range(gains, slacks);

/** The variables that are people in each predicate, what each gains, and who crosses each border down or up. */
export const people = range(0, levels);
export const gained = range(gains, down);
export const crossings = range(down, slacks);

/** What one person more on `variable` adds to the people in `level`. */
function effect(level: number, variable: number): number {
  if (variable < down) return 0;
  const [border, sign] = variable < up ? [variable - down, 1] : [variable - up, -1];
  return border === level - 1 ? sign : border === level ? -sign : 0;
}

/** `value = rhs + sum(raise(variable) * variable)` as a row of the dictionary. */
function line(rhs: number, raise: (variable: number) => number): number[] {
  return [...nonbasic.map((variable) => -raise(variable) || 0), rhs];
}

function peopleIn(counts: CountList, of: readonly number[]): number[] {
  const now = of.reduce((sum, level) => sum + (counts[level] ?? 0), 0);
  return line(now, (variable) => of.reduce((sum, level) => sum + effect(level, variable), 0));
}

/**
 * The search for the nearest mix, as a program that starts with everybody where they are. Objectives, most important first: people
 * who change (all gains); steps they take together (all crossings); people at both ends; then in Sangat Kurang, Kurang, Butuh
 * Perbaikan, which leaves one best mix only. The total stays n by itself, as people only cross borders.
 */
export function programOf(counts: CountList, rows: readonly Row[]): Dictionary {
  const objectives = [
    line(0, (variable) => (variable < down ? 1 : 0)),
    line(0, (variable) => (variable < down ? 0 : 1)),
    peopleIn(counts, [0, levels - 1]),
    peopleIn(counts, [4]),
    peopleIn(counts, [3]),
    peopleIn(counts, [2]),
  ];
  const held = people.map((level) => peopleIn(counts, [level]));
  const atLeastGained = people.map((level) =>
    line(0, (variable) => (variable === gains + level ? 1 : 0) - effect(level, variable)),
  );
  const program: Dictionary = {
    cells: [...objectives, ...held, ...atLeastGained].flat(),
    width: nonbasic.length + 1,
    objectives: objectives.length,
    scale: 1,
    basic: [...people, ...people.map((level) => slacks + level)],
    nonbasic: nonbasic.slice(),
  };
  for (const { weights, limit } of rows) addRow(program, weights, limit);
  return program;
}
