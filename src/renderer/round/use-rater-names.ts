import { useMemo } from 'react';
import { nameApart } from '#shared/people/namesake.ts';
import type { RoundRater } from '#shared/round/contract.ts';

/** How the raters of a round are called among each other: by name, with the last digits where two have the same. */
export function useRaterNames(raters: readonly RoundRater[]): (key: string, name: string) => string {
  const people = useMemo(() => raters.map(({ key, name }) => ({ name, nip: key })), [raters]);
  return (key, name) => nameApart({ name, nip: key }, people);
}
