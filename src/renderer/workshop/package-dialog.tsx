import { FileKey } from 'lucide-react';
import { useContext, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { localMoment } from '#renderer/kernel/local-time.ts';
import { showProblem } from '#renderer/kernel/notices.ts';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { enterPackage } from '#renderer/round/evaluation-state.ts';
import { PaperForm } from '#renderer/session/ballot-paper-form.tsx';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CallInput } from '#shared/contract.ts';
import { momentWords } from '#shared/kernel/date-words.ts';
import type { KnownPackage } from '#shared/round/evaluation-contract.ts';
import type { ShownPaper } from '#shared/session/vote-file-contract.ts';

const none: readonly KnownPackage[] = [];

interface PackageFormProps {
  onClose(): void;
  onPaper(paper: ShownPaper): void;
}

function PackageForm({ onClose, onPaper }: PackageFormProps) {
  const { t, language } = useWords();
  const { act, errors, forget } = useFormCommand('passphrase');
  const { client } = useContext(HostContext);
  const known = useQuery('evaluation.list', {}).value?.rows ?? none;
  const [file, setFile] = useState<File | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  async function send(): Promise<void> {
    const sources = file === null ? null : await client.sourcesOf([file]);
    if (sources?.ok === false) return showProblem(sources.problem);
    const source = sources?.value[0];
    const kind = source === undefined ? null : await act('evaluation.kind', { source } as CallInput<'evaluation.kind'>);
    if (source !== undefined && kind === null) return;
    if (kind?.kind === 'surat-suara') {
      const paper = await act('evaluation.ballot', { source, passphrase } as CallInput<'evaluation.ballot'>);
      if (paper !== null) onPaper(paper);
      return;
    }
    const which = source === undefined ? { package: wanted ?? '' } : { source };
    const evaluation = await act('evaluation.open', { ...which, passphrase } as CallInput<'evaluation.open'>);
    if (evaluation === null) return;
    enterPackage(evaluation);
    show({ screen: 'evaluation' });
    onClose();
  }
  const saved = ({ file: name, saved: at }: KnownPackage) =>
    at === null
      ? t('package.unsaved', { file: name })
      : t('package.saved', { file: name, date: momentWords(localMoment(at), language) });
  return (
    <DialogForm
      send={t('package.open')}
      isDisabled={file === null && wanted === null}
      errors={errors}
      onSend={send}
      onClose={onClose}
    >
      <p>{t('package.lead')}</p>
      <FileTrigger
        onSelect={(files) => {
          setFile(files?.[0] ?? null);
          forget();
        }}
      >
        <Button icon={FileKey} autoFocus>
          {file === null ? t('package.choose') : t('package.chosen', { name: file.name })}
        </Button>
      </FileTrigger>
      {known.length === 0 || file !== null ? null : (
        <Select
          label={t('package.known')}
          options={known.map((one) => ({ key: one.package, label: saved(one) }))}
          value={wanted}
          onChange={(key) => {
            setWanted(key);
            forget();
          }}
        />
      )}
      <TextField
        label={t('package.passphrase')}
        name="passphrase"
        hint={t('package.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
        isRequired
        autoComplete="off"
      />
    </DialogForm>
  );
}

/** Opens a package or a ballot paper: a file, or one opened here before, with its passphrase. */
export function PackageDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const [paper, setPaper] = useState<ShownPaper | null>(null);
  const close = () => {
    setPaper(null);
    onClose();
  };
  return (
    <Dialog
      title={paper === null ? t('package.title') : t('vote.title', { name: paper.person.name })}
      isOpen={isOpen}
      onClose={close}
      wide={paper !== null}
    >
      {paper === null ? (
        <PackageForm onClose={close} onPaper={setPaper} />
      ) : (
        <PaperForm paper={paper} onClose={close} />
      )}
    </Dialog>
  );
}
