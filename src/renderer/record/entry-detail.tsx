import { Copy } from 'lucide-react';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { commandName, commitSentence } from '#shared/commit-words.ts';
import { problemSentence } from '#shared/problem-words.ts';
import styles from './entry.module.css';
import { EntryChanges } from './entry-changes.tsx';

function Hash({ name, hash }: { readonly name: string; readonly hash: string }) {
  const { t, language } = useWords();
  async function copy() {
    try {
      await navigator.clipboard.writeText(hash);
      showDone(t('action.copied'));
    } catch {
      const code = 'screen.copy-refused';
      showProblem({ code, message: problemSentence({ code, values: {} }, language), values: {} });
    }
  }
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd className={styles.hash}>
        <span>{hash}</span>
        <IconButton icon={Copy} small label={t('entry.copyHash')} onPress={() => void copy()} />
      </dd>
    </div>
  );
}

function Entry({ number, onChoose }: { readonly number: number; readonly onChoose: (number: number) => void }) {
  const { t, language } = useWords();
  const { value, problem } = useQuery('commit.get', { number });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const { commit, changes } = value;
  const { reverts } = commit;
  const moment = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
  }).format(new Date(commit.at));
  return (
    <>
      <div>
        <p className={styles.soft}>{t('entry.title', { n: commit.number })}</p>
        <h2>{commitSentence(commit, language)}</h2>
      </div>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{t('entry.by')}</dt>
          <dd>{commit.actor}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('entry.at')}</dt>
          <dd>{moment}</dd>
        </div>
        {commit.reason === null ? null : (
          <div className={styles.fact}>
            <dt>{t('entry.reason')}</dt>
            <dd>{commit.reason}</dd>
          </div>
        )}
        <div className={styles.fact}>
          <dt>{t('entry.act')}</dt>
          <dd>{commandName(commit.command, language)}</dd>
        </div>
        {reverts === null ? null : (
          <div className={styles.fact}>
            <dt>{t('entry.reverts')}</dt>
            <dd>
              <button type="button" className={styles.link} onClick={() => onChoose(reverts)}>
                {t('entry.revertsOf', { n: reverts })}
              </button>
            </dd>
          </div>
        )}
      </dl>
      <EntryChanges changes={changes} all={commit.changes} />
      <dl className={styles.facts}>
        <Hash name={t('entry.previous')} hash={commit.previousHash} />
        <Hash name={t('entry.hash')} hash={commit.hash} />
      </dl>
    </>
  );
}

/** Everything about the chosen commit. */
export function EntryDetail({
  number,
  onChoose,
}: {
  readonly number: number | null;
  readonly onChoose: (number: number) => void;
}) {
  const { t } = useWords();
  return (
    <aside className={styles.detail} aria-label={number === null ? t('entry.choose') : t('entry.title', { n: number })}>
      {number === null ? (
        <p className={styles.soft}>{t('entry.choose')}</p>
      ) : (
        <Entry number={number} onChoose={onChoose} />
      )}
    </aside>
  );
}
