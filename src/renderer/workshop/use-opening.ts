import { useCallback, useContext, useEffect, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showProblem } from '#renderer/kernel/notices.ts';
import type { Snapshot } from '#shared/kernel/snapshot.ts';

/** The file at the end of a path. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A file that cannot be opened as it is: why, and its snapshots. */
export interface DamagedFile {
  readonly path: string;
  readonly message: string;
  readonly snapshots: readonly Snapshot[];
}

/** Opening a workshop: `locked` is the file that wants a password, `problem` what was wrong with the one given. */
export interface Opening {
  readonly busy: string | null;
  readonly locked: string | null;
  readonly problem: string | null;
  /** A file that is damaged, and what is kept of it. */
  readonly damaged: DamagedFile | null;
  open(path: string): void;
  unlock(password: string): void;
  giveUp(): void;
}

/** What is wrong with the file itself. */
const damages: ReadonlySet<string> = new Set(['workshop.damaged', 'workshop.torn']);

/** The file that the address of this page asks to open, once. */
function takeWantedFile(): string | null {
  const fragment = new URLSearchParams(window.location.hash.replace(/^#/, ''));
  const wanted = fragment.get('open');
  if (wanted === null) return null;
  fragment.delete('open');
  window.history.replaceState(null, '', `#${fragment.toString()}`);
  return wanted;
}

/** Opens workshop files, and asks for the password of those that have one. */
export function useOpening(): Opening {
  const { client } = useContext(HostContext);
  const [busy, setBusy] = useState<string | null>(null);
  const [locked, setLocked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [damaged, setDamaged] = useState<DamagedFile | null>(null);

  const attempt = useCallback(
    async (path: string, password: string | null) => {
      setBusy(fileName(path));
      setProblem(null);
      setDamaged(null);
      const answer = await client.call('workshop.open', { path, password });
      setBusy(null);
      if (answer.ok) {
        setLocked(null);
        // What opening has found wrong with the file is said at once.
        const file = await client.call('workshop.file', {});
        if (file.ok) for (const notice of file.value.notices) showProblem(notice);
        return;
      }
      const { code, message } = answer.problem;
      if (code !== 'workshop.password' && code !== 'workshop.wrong-password') {
        setLocked(null);
        const offered = damages.has(code) ? await client.call('snapshot.offered', { path }) : null;
        if (offered === null || !offered.ok) return showProblem(answer.problem);
        return setDamaged({ path, message, snapshots: offered.value.rows });
      }
      setLocked(path);
      if (password !== null) setProblem(message);
    },
    [client],
  );

  useEffect(() => {
    const wanted = takeWantedFile();
    if (wanted !== null) void attempt(wanted, null);
  }, [attempt]);

  return {
    busy,
    locked,
    problem,
    damaged,
    open: (path) => void attempt(path, null),
    unlock: (password) => {
      if (locked !== null) void attempt(locked, password);
    },
    giveUp: () => {
      setLocked(null);
      setDamaged(null);
    },
  };
}
