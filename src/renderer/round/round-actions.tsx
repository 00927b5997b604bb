import { FileInput, LockOpen, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RoundView } from '#shared/round/contract.ts';
import { CloseRoundDialog } from './close-round-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './rounds.module.css';

/** What can be done with a round now, the likely next step first. */
export function RoundActions({ view }: { readonly view: RoundView }) {
  const { t } = useWords();
  const act = useCommand();
  const [box, setBox] = useState<'issue' | 'merge' | 'close' | null>(null);
  const { round, raters } = view;
  const close = () => setBox(null);
  const unissued = raters.filter(({ issued }) => issued === null).map(({ key }) => key);
  return (
    <div className={styles.side}>
      {round.state === 'draft' ? (
        <Button icon={Trash2} kind="quiet" onPress={() => void act('round.remove', { round: round.id })}>
          {t('rounds.remove')}
        </Button>
      ) : null}
      {round.state !== 'closed' && unissued.length > 0 ? (
        <Button icon={Send} kind={round.state === 'draft' ? 'primary' : 'plain'} onPress={() => setBox('issue')}>
          {t('issue.do')}
        </Button>
      ) : null}
      {round.state === 'open' ? (
        <>
          {round.answered === 0 ? (
            <span className={styles.key}>{t('closeRound.later')}</span>
          ) : (
            <Button icon={LockOpen} onPress={() => setBox('close')}>
              {t('closeRound.do')}
            </Button>
          )}
          <Button icon={FileInput} kind="primary" onPress={() => setBox('merge')}>
            {t('merge.do')}
          </Button>
        </>
      ) : null}
      <IssueDialog view={view} raters={box === 'issue' ? unissued : null} onClose={close} />
      <MergeDialog isOpen={box === 'merge'} onClose={close} />
      <CloseRoundDialog round={round} isOpen={box === 'close'} onClose={close} />
    </div>
  );
}
