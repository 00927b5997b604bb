/**
 * A seeded stream of random numbers, so that every simulated p-value and every probe can be drawn again.
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32. Not for secrets.
 */
export interface RandomStream {
  /** Uniform on [0, 1) with 53 random bits. */
  readonly uniform: () => number;
  /** 32 random bits as an unsigned integer. */
  readonly bits: () => number;
  /** Standard normal (Marsaglia's polar method, both halves used). */
  readonly normal: () => number;
  /** Whole number from 0 to `below` - 1. */
  readonly index: (below: number) => number;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

/** A stream for this whole-number seed; the same seed gives the same numbers on every machine. */
export function randomStream(seed: number): RandomStream {
  const mix = splitmix32(seed);
  let a = mix();
  let b = mix();
  let c = mix();
  let counter = 1;
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 15; warm++) bits();
  const uniform = (): number => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    }
  };
  return { uniform, bits, normal, index: (below) => Math.floor(uniform() * below) };
}

/** Shuffles in place (Fisher-Yates) and returns the same array. */
export function shuffle<T extends { length: number; [index: number]: unknown }>(list: T, stream: RandomStream): T {
  for (let last = list.length - 1; last > 0; last--) {
    const other = stream.index(last + 1);
    const kept = list[last];
    list[last] = list[other];
    list[other] = kept;
  }
  return list;
}
