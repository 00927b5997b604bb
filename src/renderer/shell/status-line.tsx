import { useContext, useEffect, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { saving } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { usePeopleCount } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { SelectionWords } from '#renderer/roster-grid/selection-words.tsx';
import styles from './status-line.module.css';
import { show, view } from './view.ts';

/** How far a long writing is, in percent; null while none is reported. */
function useWritten(under: number): number | null {
  const { client } = useContext(HostContext);
  const [share, setShare] = useState<number | null>(null);
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type === 'progress' && event.stage === 'writing' && event.total > 0)
          // In tenths: it is read aloud each time it changes.
          setShare(10 * Math.floor((10 * event.done) / event.total));
      }),
    [client],
  );
  useEffect(() => {
    if (under === 0) setShare(null);
  }, [under]);
  return share;
}

/** Made once: making one takes longer than all else that an edit draws here. */
const clocks = {
  id: new Intl.DateTimeFormat('id-ID', { timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }),
};

const minute = 60_000;

function SavedWords() {
  const { t, language } = useWords();
  const under = useAtom(saving, (state) => state.under);
  // To the minute, as it is shown: within one nothing is rendered again.
  const last = useAtom(saving, (state) => Math.floor(state.last / minute) * minute);
  const written = useWritten(under);
  if (under > 0) return written === null ? t('status.saving') : t('status.savingShare', { share: written });
  if (last === 0) return t('status.saved');
  return t('status.savedAt', { time: clocks[language].format(last) });
}

function Edition() {
  const { t } = useWords();
  const edition = useQuery('distribution.get', {}).value?.edition;
  return edition === undefined ? null : <span className={styles.edition}>{t('status.edition', { edition })}</span>;
}

function People() {
  const { t } = useWords();
  const people = usePeopleCount();
  const selected = useAtom(view, (shown) => shown.selected.length);
  const rows = useAtom(view, (shown) => shown.shown);
  return (
    <>
      <span>{t('status.people', { n: people })}</span>
      {rows === null || rows === people ? null : <span>{t('status.shown', { n: rows, all: people })}</span>}
      {selected === 0 ? null : <span>{t('status.selected', { n: selected })}</span>}
      <SelectionWords />
    </>
  );
}

/** The quiet line at the bottom: saved, people, selection, rule edition. */
export function StatusLine({ open }: { readonly open: boolean }) {
  const { t } = useWords();
  return (
    <footer className={styles.line}>
      {open ? (
        <>
          <span role="status">
            <SavedWords />
          </span>
          <People />
        </>
      ) : null}
      <span className={styles.grow} />
      {open ? <Edition /> : null}
      <button type="button" className={styles.keys} onClick={() => show({ dialog: 'help', help: null })}>
        {t('status.help')}
      </button>
    </footer>
  );
}
