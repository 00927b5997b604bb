import type { Dice } from '../../../soak/dice.ts';

/** A normal number by Box and Muller. */
export function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
}
