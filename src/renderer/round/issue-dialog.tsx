import { Download, KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCommand, useProgress } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Callout, ProgressBar } from '#renderer/ui/page-states.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { Output } from '#shared/contract.ts';
import type { RoundView } from '#shared/round/contract.ts';
import styles from './rounds.module.css';

type Issued = Output<'round.issue'>;

/** The two files without which a package is of no use. */
interface Kept {
  readonly slips: boolean;
  readonly zip: boolean;
}

interface IssuedPartProps {
  readonly issued: Issued;
  readonly round: string;
  readonly kept: Kept;
  onKept(kept: Kept): void;
  onClose(): void;
}

function IssuedPart({ issued, round, kept, onKept, onClose }: IssuedPartProps) {
  const { t } = useWords();
  const act = useCommand();
  const [printing, setPrinting] = useState(false);
  const { packages, name, bytes } = issued;
  async function slips(): Promise<void> {
    setPrinting(true);
    const lines = packages.map((one) => ({ name: one.name, file: one.file, passphrase: one.passphrase }));
    const made = await act('round.slips', { round, slips: lines });
    setPrinting(false);
    if (made === null) return;
    saveFile(made.name, 'application/pdf', made.bytes);
    onKept({ ...kept, slips: true });
  }
  const missing = [kept.slips ? '' : t('issue.passphrases'), kept.zip ? '' : t('issue.packages')];
  const left = missing.filter((one) => one !== '');
  const unsaved = left.length > 0;
  useEffect(() => {
    if (!unsaved) return;
    // Closing the window would lose them as the dialog would.
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [unsaved]);
  const named = (label: string, done: boolean) => (done ? `${label} · ${t('issue.saved')}` : label);
  return (
    <>
      <Callout kind="warn">{t('issue.once')}</Callout>
      <div className={styles.scroll}>
        <PlainTable
          label={t('issue.done', { n: packages.length })}
          dense
          rows={packages}
          keyOf={({ rater }) => rater}
          columns={[
            { key: 'name', head: t('raters.name'), cell: (one) => one.name },
            { key: 'file', head: t('issue.file'), cell: (one) => one.file },
            {
              key: 'passphrase',
              head: t('issue.passphrase'),
              cell: (one) => <span className={styles.passphrase}>{one.passphrase}</span>,
            },
          ]}
        />
      </div>
      {!unsaved ? null : <p role="status">{t('issue.saveFirst', { what: left.join(', ') })}</p>}
      <DialogFooter>
        <Button
          icon={KeyRound}
          kind={kept.slips ? 'plain' : 'primary'}
          isDisabled={printing}
          onPress={() => void slips()}
        >
          {named(t('issue.slips'), kept.slips)}
        </Button>
        {bytes === null ? null : (
          <Button
            icon={Download}
            kind={kept.zip ? 'plain' : 'primary'}
            onPress={() => {
              saveFile(name, 'application/zip', bytes);
              onKept({ ...kept, zip: true });
            }}
          >
            {named(t('issue.zip'), kept.zip)}
          </Button>
        )}
        <Button isDisabled={unsaved} onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </>
  );
}

interface IssueDialogProps {
  readonly view: RoundView;
  /** Keys of the raters who get a package; nobody closes the box. */
  readonly raters: readonly string[] | null;
  onClose(): void;
}

/** Makes packages, then shows their passphrases, once. */
export function IssueDialog({ view, raters, onClose }: IssueDialogProps) {
  const { t } = useWords();
  const act = useCommand();
  const [issued, setIssued] = useState<Issued | null>(null);
  const [kept, setKept] = useState<Kept>({ slips: false, zip: false });
  const [since, setSince] = useState<number | null>(null);
  const progress = useProgress(since);
  const close = () => {
    setIssued(null);
    onClose();
  };
  async function issue(): Promise<void> {
    setSince(Date.now());
    const made = await act('round.issue', { round: view.round.id, raters: [...(raters ?? [])] });
    setSince(null);
    setKept({ slips: false, zip: made?.bytes === null });
    setIssued(made);
  }
  const n = raters?.length ?? 0;
  const title = issued === null ? t('issue.title') : t('issue.done', { n: issued.packages.length });
  return (
    <Dialog
      title={title}
      isOpen={raters !== null}
      onClose={close}
      wide={issued !== null}
      held={since !== null || (issued !== null && !(kept.slips && kept.zip))}
    >
      {issued === null ? (
        <>
          <p>{t('issue.lead', { n })}</p>
          {view.raters.some(({ key, issued: before }) => before !== null && raters?.includes(key)) ? (
            <Callout kind="warn">{t('issue.again')}</Callout>
          ) : null}
          {since === null ? null : <ProgressBar label={t('issue.working')} {...progress} since={since} />}
          <DialogFooter>
            <Button isDisabled={since !== null} onPress={close}>
              {t('action.cancel')}
            </Button>
            <Button kind="primary" isDisabled={since !== null} onPress={() => void issue()} autoFocus>
              {t('issue.do')}
            </Button>
          </DialogFooter>
        </>
      ) : (
        <IssuedPart issued={issued} round={view.round.id} kept={kept} onKept={setKept} onClose={close} />
      )}
    </Dialog>
  );
}
