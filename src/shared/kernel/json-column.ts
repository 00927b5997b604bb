/** A column that holds JSON: the one place where its stored text becomes a value, and back. */
export interface JsonColumn<T, S extends string | null = string> {
  read(stored: S): T;
  write(value: T): S;
}

/** The columns of a table that hold JSON, by name; each is `null` in the row exactly where its column may be. */
export type JsonColumns<Row> = {
  readonly [C in keyof Row]?: Row[C] extends string ? JsonColumn<unknown> : JsonColumn<unknown, string | null>;
};

/** A column that always has a value. */
export function jsonColumn<T>(): JsonColumn<T> {
  return { read: (stored) => JSON.parse(stored), write: (value) => JSON.stringify(value) };
}

/** A column that may have no value. */
export function optionalColumn<T>(): JsonColumn<T | null, string | null> {
  return {
    read: (stored) => (stored === null ? null : JSON.parse(stored)),
    write: (value) => (value === null ? null : JSON.stringify(value)),
  };
}

/** A list; an empty one is stored as null. */
export function listColumn<T>(): JsonColumn<readonly T[], string | null> {
  return {
    read: (stored) => (stored === null ? [] : JSON.parse(stored)),
    write: (values) => (values.length === 0 ? null : JSON.stringify(values)),
  };
}

/** Values by name; none are stored as null. */
export function recordColumn<T>(): JsonColumn<Readonly<Record<string, T>>, string | null> {
  return {
    read: (stored) => (stored === null ? {} : JSON.parse(stored)),
    write: (values) => (Object.keys(values).length === 0 ? null : JSON.stringify(values)),
  };
}
