import { Lock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { lackingEvidence } from '#shared/round/answer.ts';
import styles from './evaluation.module.css';
import { shownPackage } from './evaluation-state.ts';

function SealForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useCommand();
  const open = useAtom(shownPackage, (value) => value);
  const [busy, setBusy] = useState(false);
  const [forgetting, setForgetting] = useState(false);
  if (open === null) return null;
  const { evaluation, answers } = open;
  const { progress, instrument, ratees } = evaluation;
  const left = progress.wanted - progress.given;
  const lacking = ratees.filter(({ id }) => {
    const answer = answers.get(id);
    return answer !== undefined && lackingEvidence(answer, instrument).length > 0;
  });
  async function seal(): Promise<void> {
    setBusy(true);
    const sealed = await act('evaluation.seal', { package: evaluation.package, partly: left > 0 });
    setBusy(false);
    if (sealed === null || sealed.bytes === null) return;
    saveFile(sealed.name, 'application/octet-stream', sealed.bytes);
    showDone(t('rate.sealed', { name: sealed.name }));
    onClose();
  }
  async function forget(): Promise<void> {
    await act('evaluation.forget', { package: evaluation.package });
    shownPackage.set(() => null);
    show({ screen: 'home' });
  }
  return (
    <>
      <p>{left === 0 ? t('rate.sealAll') : t('rate.sealPart', { n: left })}</p>
      {lacking.length === 0 ? null : (
        <Callout kind="warn" live>
          {t('rate.sealLacking', { names: lacking.map(({ name }) => name).join(', ') })}
        </Callout>
      )}
      {forgetting ? <Callout kind="warn">{t('rate.forgetLead')}</Callout> : null}
      <DialogFooter>
        <span className={styles.first}>
          <Button kind="quiet" icon={Trash2} onPress={() => (forgetting ? void forget() : setForgetting(true))}>
            {t('rate.forget')}
          </Button>
        </span>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" icon={Lock} isDisabled={busy || lacking.length > 0} onPress={() => void seal()}>
          {t('rate.seal')}
        </Button>
      </DialogFooter>
    </>
  );
}

/** Seals the answer, or says what is missing; and takes the package off this machine. */
export function SealDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('rate.sealTitle')} isOpen={isOpen} onClose={onClose} wide>
      <SealForm onClose={onClose} />
    </Dialog>
  );
}
