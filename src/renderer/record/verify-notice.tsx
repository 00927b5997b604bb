import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import type { ChainState } from '#shared/kernel/commit-contract.ts';
import { recordFindingSentence } from '#shared/record-finding-sentence.ts';
import type { TextKey } from '#shared/words.ts';
import styles from './journal.module.css';

const broken: Readonly<Record<NonNullable<ChainState['why']>, TextKey>> = {
  content: 'journal.brokenContent',
  link: 'journal.brokenLink',
  number: 'journal.brokenNumber',
};

/** Findings listed on the screen; the command line names more. */
const mostShown = 20;

interface VerifyNoticeProps {
  readonly chain: ChainState | 'asking';
  readonly lastHash: string;
  onShow(number: number): void;
}

/** What hashing the attached files again has found. */
function FileFaults({ files }: { readonly files: ChainState['files'] }) {
  const { t } = useWords();
  if (files === undefined) return null;
  if (files.absent > 0) return <p>{t('journal.filesAbsent', { n: files.absent })}</p>;
  if (files.faults.length === 0) return <p>{t('journal.filesWhole', { n: files.checked })}</p>;
  return (
    <>
      <p>
        <strong>{t('journal.filesBroken', { n: files.faults.length })}</strong>
      </p>
      <ul>
        {files.faults.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  );
}

/** Whether the record is whole, or where it breaks, what was altered, and what to do then. */
export function VerifyNotice({ chain, lastHash, onShow }: VerifyNoticeProps) {
  const { t, language } = useWords();
  if (chain === 'asking') return <Callout live>{t('journal.verifying')}</Callout>;
  const { commits, brokenAt, why, halved = [], erased = [], findings, more, files } = chain;
  if (findings.length === 0)
    return (
      <Callout kind={files !== undefined && files.faults.length > 0 ? 'bad' : 'good'} live>
        <p>{t('journal.whole', { n: commits })}</p>
        <FileFaults files={files} />
        {halved.length > 0 && <p>{t('journal.halved', { n: halved.length, list: halved.join(', ') })}</p>}
        {erased.length > 0 && <p>{t('journal.erased', { n: erased.length, list: erased.join(', ') })}</p>}
        <p className={styles.hashLine}>{t('journal.wholeHint', { hash: lastHash })}</p>
      </Callout>
    );
  const unnamed = more + Math.max(0, findings.length - mostShown);
  return (
    <Callout kind="bad" live>
      <p>
        <strong>
          {brokenAt === null
            ? t('journal.altered', { n: findings.length + more })
            : t(broken[why ?? 'content'], { n: brokenAt, before: brokenAt - 1 })}
        </strong>
      </p>
      <ul>
        {findings.slice(0, mostShown).map((finding) => (
          <li key={JSON.stringify(finding)}>{recordFindingSentence(finding, language)}</li>
        ))}
        {unnamed > 0 && <li>{t('journal.moreFindings', { n: unnamed })}</li>}
      </ul>
      <FileFaults files={files} />
      <p>{t('journal.brokenHint')}</p>
      {brokenAt === null ? null : (
        <Button small onPress={() => onShow(brokenAt)}>
          {t('journal.showBroken', { n: brokenAt })}
        </Button>
      )}
    </Callout>
  );
}
