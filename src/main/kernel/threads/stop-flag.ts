/** Shared between two threads: one raises it, the other looks, for a thread that computes hears no message. */
export type StopSign = Int32Array<SharedArrayBuffer>;

export function newStopSign(): StopSign {
  return new Int32Array(new SharedArrayBuffer(4));
}

export function raise(sign: StopSign): void {
  Atomics.store(sign, 0, 1);
}

export function stopped(sign: StopSign): boolean {
  return Atomics.load(sign, 0) === 1;
}
