import { useQuery } from '#renderer/kernel/use-query.ts';
import type { CommandName } from '#shared/contract.ts';

const looked = 60;
const offered = 4;

/** Reasons given last for a command, newest first, each once. */
export function useLastReasons(command: CommandName): readonly string[] {
  const rows = useQuery('commit.list', { command, limit: looked }).value?.rows ?? [];
  return [...new Set(rows.flatMap(({ reason }) => reason ?? []))].slice(0, offered);
}
