import { Download } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { Output } from '#shared/contract.ts';
import type { AnonymousReport } from '#shared/record/anonymous-contract.ts';

const k = 5;

function Report({ report, name }: { readonly report: AnonymousReport; readonly name: string }) {
  const { t } = useWords();
  const { before, after, hiddenUnits, hiddenUnitPeople, hiddenPeople, uniform, fewRaters, byFigures } = report;
  const lines = [
    t('anonymous.before', { unique: before.unique, people: before.people }),
    t('anonymous.after', { smallest: after.smallest }),
    hiddenUnits === 0 ? null : t('anonymous.units', { n: hiddenUnits, people: hiddenUnitPeople }),
    hiddenPeople === 0 ? null : t('anonymous.hidden', { n: hiddenPeople }),
    uniform === 0 ? null : t('anonymous.uniform', { n: uniform }),
    fewRaters === 0 ? null : t('anonymous.few', { n: fewRaters }),
    byFigures === 0 ? null : t('anonymous.figures', { n: byFigures }),
  ];
  return (
    <div role="status">
      <p>
        {t('anonymous.done')}: {name}
      </p>
      <ul>{lines.map((line) => (line === null ? null : <li key={line}>{line}</li>))}</ul>
    </div>
  );
}

/** The workshop without names: what it will be, then what became of the people in it. */
export function AnonymousDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const [made, setMade] = useState<Output<'anonymous.export'> | null>(null);
  const [busy, setBusy] = useState(false);
  function close() {
    setMade(null);
    onClose();
  }
  async function make() {
    setBusy(true);
    const file = await act('anonymous.export', { k });
    setBusy(false);
    setMade(file);
    if (file?.bytes != null) saveFile(file.name, file.type, file.bytes);
  }
  return (
    <Dialog title={t('anonymous.name')} isOpen={isOpen} onClose={close}>
      <p>{t('anonymous.lead', { k })}</p>
      {made === null ? null : (
        <>
          <Report report={made.report} name={made.name} />
          <p>{t('anonymous.key', { key: made.key })}</p>
        </>
      )}
      <DialogFooter>
        <Button onPress={close}>{t('action.close')}</Button>
        <Button kind="primary" icon={Download} isPending={busy} isDisabled={busy} onPress={() => void make()} autoFocus>
          {t('anonymous.do')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
