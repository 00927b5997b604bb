import { Problem } from '#shared/kernel/problem.ts';

/** Far deeper than any input of the contract. */
const deepest = 64;

/** Holds an input against its depth before anything walks it by recursion. @throws Problem `app.too-deep` */
export function assertShallow(input: unknown): void {
  let layer: readonly unknown[] = [input];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepest) throw new Problem('app.too-deep', { limit: deepest });
    layer = layer.flatMap((value) =>
      typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.values(value) : [],
    );
  }
}
