/** What a cell of the store may hold. Structures are JSON text; flags are 0 or 1. */
export type Value = string | number | null;
