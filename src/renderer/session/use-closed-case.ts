import { useQuery } from '#renderer/kernel/use-query.ts';

/** Who must leave the room before this case may be looked at; null: nobody, it may. */
export function useClosedCase(employee: string | null): string | null {
  const known = useQuery('recusal.list', {}).value?.rows ?? [];
  const names = known.find((row) => row.employee === employee)?.names ?? [];
  return names.length === 0 ? null : names.join(', ');
}
