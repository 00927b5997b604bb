import { Download, Eye, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { useDownload } from '#renderer/shell/use-download.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { mayUse } from '#shared/contract.ts';
import type { ChainState } from '#shared/kernel/commit-contract.ts';
import { AccessDialog } from './access-dialog.tsx';
import type { ShownFilter } from './entry-block.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { EntryList } from './entry-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import styles from './journal.module.css';
import { VerifyNotice } from './verify-notice.tsx';

/** The journal: every commit in words, what it changed, and whether the chain is whole. */
export function JournalScreen() {
  const { t } = useWords();
  const act = useCommand();
  const { making, start } = useDownload();
  const [filter, setFilter] = useState<ShownFilter>({});
  const [chosen, setChosen] = useState<number | null>(null);
  const [chain, setChain] = useState<ChainState | 'asking' | null>(null);
  const [looking, setLooking] = useState(false);
  const actor = useActor();
  const { value: summary, problem } = useQuery('commit.summary', filter);
  const all = useQuery('commit.summary', {}).value?.commits ?? 0;
  const last = useQuery('commit.list', { limit: 1 }).value?.rows[0];
  async function verify() {
    setChain('asking');
    setChain(await act('commit.verify', {}));
  }
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className={styles.journal}>
      <section className={styles.left} aria-label={t('journal.title')}>
        <div className={styles.head}>
          <div className={styles.title}>
            <h1>{t('journal.title')}</h1>
            <p className={styles.soft}>{t('journal.lead')}</p>
          </div>
          <Button icon={ShieldCheck} isDisabled={chain === 'asking'} onPress={() => void verify()}>
            {t('journal.verify')}
          </Button>
          <Button icon={Download} isDisabled={making !== null} onPress={() => start({ kind: 'journal' })}>
            {t('journal.export')}
          </Button>
          {actor !== null && mayUse('access.list', actor.role) ? (
            <Button icon={Eye} onPress={() => setLooking(true)}>
              {t('access.open')}
            </Button>
          ) : null}
        </div>
        {chain === null ? null : (
          <div className={styles.verdict}>
            <VerifyNotice
              chain={chain}
              lastHash={last?.hash ?? ''}
              onShow={(number) => {
                setFilter({});
                setChosen(number);
              }}
            />
          </div>
        )}
        {problem === null ? null : <FailedState problem={problem} />}
        {summary === null ? (
          <Skeleton lines={8} />
        ) : (
          <>
            <FilterBar filter={filter} summary={summary} onChange={setFilter} />
            <p className={styles.count} role="status">
              {filtered ? t('journal.found', { n: summary.commits, all }) : t('journal.size', { n: summary.commits })}
            </p>
            {summary.commits === 0 ? (
              <p className={styles.none}>{t('journal.none')}</p>
            ) : (
              <EntryList
                key={JSON.stringify(filter)}
                filter={filter}
                total={summary.commits}
                chosen={chosen}
                onChoose={setChosen}
              />
            )}
          </>
        )}
      </section>
      <AccessDialog isOpen={looking} onClose={() => setLooking(false)} />
      <EntryDetail number={chosen} onChoose={setChosen} />
    </div>
  );
}
