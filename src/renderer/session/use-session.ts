import { useQuery } from '#renderer/kernel/use-query.ts';
import type { AgendaRow } from '#shared/session/agenda-contract.ts';
import type { SessionState } from '#shared/session/contract.ts';

/** Who must leave the room before this case may be looked at; null: nobody, it may. */
export function useClosedCase(employee: string | null): string | null {
  const known = useQuery('recusal.list', {}).value?.rows ?? [];
  const names = known.find((row) => row.employee === employee)?.names ?? [];
  return names.length === 0 ? null : names.join(', ');
}

/** The room and the agenda, kept up to date. `held`: somebody is present, so a session is held. */
export function useSession(): {
  readonly sitting: SessionState | null;
  readonly agenda: readonly AgendaRow[];
  readonly held: boolean;
} {
  const sitting = useQuery('sitting.get', {}).value;
  const agenda = useQuery('agenda.list', {}).value?.rows ?? [];
  return { sitting, agenda, held: sitting?.people.some(({ since }) => since !== null) ?? false };
}

/** A moment on this office's own clock: 09.15. */
export function clockTime(at: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
}

/** The next case to open: after the open one, the first that still waits (or is not done at all when none after does). */
export function neighbourOnAgenda(agenda: readonly AgendaRow[], open: string | null, step: 1 | -1): AgendaRow | null {
  const at = agenda.findIndex(({ employee }) => employee === open);
  const order =
    step === 1
      ? [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(at, 0))]
      : at < 0
        ? []
        : agenda.slice(0, at).reverse();
  if (step === -1) return order[0] ?? null;
  return order.find(({ state }) => state !== 'decided') ?? null;
}
