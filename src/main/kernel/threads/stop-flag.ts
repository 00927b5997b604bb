/** Shared between two threads: one raises it, the other looks, for a thread that computes hears no message. */
export type StopFlag = Int32Array<SharedArrayBuffer>;

export function newStopFlag(): StopFlag {
  return new Int32Array(new SharedArrayBuffer(4));
}

export function raiseStop(sign: StopFlag): void {
  Atomics.store(sign, 0, 1);
}

export function isStopped(sign: StopFlag): boolean {
  return Atomics.load(sign, 0) === 1;
}
