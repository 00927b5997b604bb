import { useSyncExternalStore } from 'react';

/** A value that many parts of the screen read and some change. */
export interface Atom<T> {
  get(): T;
  set(next: T | ((old: T) => T)): void;
  subscribe(listener: () => void): () => void;
}

/** An atom with its first value. */
export function createAtom<T>(first: T): Atom<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const changed = typeof next === 'function' ? (next as (old: T) => T)(value) : next;
      if (Object.is(changed, value)) return;
      value = changed;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The part of an atom that `select` picks; the component renders again when that part is another. */
export function useAtom<T, S>(atom: Atom<T>, select: (value: T) => S): S {
  return useSyncExternalStore(atom.subscribe, () => select(atom.get()));
}
