import { FileInput, FileLock } from 'lucide-react';
import { useContext, useState } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Callout } from '#renderer/ui/page-states.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { CallInput } from '#shared/contract.ts';
import type { RunningBallot } from '#shared/session/contract.ts';
import styles from './vote-files.module.css';

/** Voting with a file: a paper for a member who votes on their own machine, and the box that takes sealed votes in. */
export function VoteFiles({ ballot }: { readonly ballot: RunningBallot }) {
  const { t } = useWords();
  const act = useCommand();
  const { client } = useContext(HostContext);
  const [chosen, setChosen] = useState<string | null>(null);
  const [handed, setHanded] = useState<{ readonly voter: string; readonly passphrase: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const voter =
    ballot.voters.find(({ id }) => id === chosen) ?? ballot.voters.find(({ voted }) => !voted) ?? ballot.voters[0];

  async function hand(): Promise<void> {
    if (voter === undefined) return;
    setBusy(true);
    const paper = await act('vote.hand', { ballot: ballot.id, actor: voter.id });
    setBusy(false);
    if (paper === null || paper.bytes === null) return;
    saveFile(paper.name, 'application/octet-stream', paper.bytes);
    setHanded({ voter: voter.name, passphrase: paper.passphrase });
  }

  async function receive(files: readonly File[]): Promise<void> {
    setBusy(true);
    const sources = await client.sourcesOf(files);
    if (!sources.ok) showProblem(sources.problem);
    let taken = 0;
    for (const source of sources.ok ? sources.value : [])
      if ((await act('vote.receive', { source } as CallInput<'vote.receive'>)) !== null) taken += 1;
    setBusy(false);
    if (taken > 0) showDone(t('vote.received', { n: taken }));
  }

  return (
    <details className={styles.files}>
      <summary>{t('vote.byFile')}</summary>
      <div className={styles.inside}>
        <p className={styles.soft}>{t('vote.byFileLead')}</p>
        <div className={styles.fileRow}>
          <Select
            label={t('vote.paperFor')}
            options={ballot.voters.map(({ id, name, voted }) => ({
              key: id,
              label: voted ? t('vote.done', { name }) : name,
            }))}
            value={voter?.id ?? null}
            onChange={setChosen}
          />
          <Button icon={FileLock} isDisabled={busy || voter === undefined} onPress={() => void hand()}>
            {t('vote.hand')}
          </Button>
        </div>
        {handed === null ? null : (
          <Callout kind="warn" live>
            {t('vote.passphrase', { name: handed.voter })}{' '}
            <strong className={styles.passphrase}>{handed.passphrase}</strong>
          </Callout>
        )}
        <DropZone
          aria-label={t('vote.box')}
          className={classes(styles.drop)}
          onDrop={(event) => {
            const files = event.items.filter((item) => item.kind === 'file').map((item) => item.getFile());
            void Promise.all(files).then(receive);
          }}
        >
          <span className={styles.soft}>{t('vote.box')}</span>
          <FileTrigger allowsMultiple onSelect={(files) => void receive([...(files ?? [])])}>
            <Button icon={FileInput} isDisabled={busy}>
              {t('vote.receive')}
            </Button>
          </FileTrigger>
        </DropZone>
      </div>
    </details>
  );
}
