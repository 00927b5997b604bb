import { randomBytes } from 'node:crypto';

/**
 * Ids in the form of UUID version 7 that grow one by one: a hundred thousand new rows are then laid down side by side, where random
 * ones would touch every page of every index.
 */
export function orderedIds(now: number = Date.now()): () => string {
  const time = now.toString(16).padStart(12, '0');
  const random = randomBytes(4).toString('hex');
  let next = 0;
  return () => {
    const count = (next++).toString(16).padStart(10, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3, 6)}-${count.slice(6)}${random}`;
  };
}
