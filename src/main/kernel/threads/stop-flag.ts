/** Shared between two threads: one raises it, the other reads it, since a thread that computes receives no message. */
export type StopFlag = Int32Array<SharedArrayBuffer>;

export function newStopFlag(): StopFlag {
  return new Int32Array(new SharedArrayBuffer(4));
}

export function raiseStop(flag: StopFlag): void {
  Atomics.store(flag, 0, 1);
}

export function isStopped(flag: StopFlag): boolean {
  return Atomics.load(flag, 0) === 1;
}
