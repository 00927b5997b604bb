/**
 * What a noun keeps beside an open workshop (its store) or beside the app (its session), by key: files that were read and wait, packages
 * that are open. It is gone with its owner; the kernel does not know what it is.
 */
export class Held<T> {
  readonly #byOwner = new WeakMap<object, Map<string, T>>();

  of(owner: object): Map<string, T> {
    const held = this.#byOwner.get(owner) ?? new Map<string, T>();
    this.#byOwner.set(owner, held);
    return held;
  }
}
