import { FileKey, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand, useFormCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import page from '#renderer/ui/page.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { PassphraseDialog } from '#renderer/ui/passphrase-dialog.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { mayUse, type Output } from '#shared/contract.ts';
import type { FacilitatorKey } from '#shared/people/rows.ts';

const stateOf = ({ here, open }: FacilitatorKey) => (open ? 'key.open' : here ? 'key.shut' : 'key.none');

interface FormProps {
  readonly keys: readonly FacilitatorKey[];
  onClose(): void;
}

function WordsForm({ keys, onClose }: FormProps) {
  const { t } = useWords();
  const { act, errors } = useFormCommand('words');
  const [actor, setActor] = useState(keys[0]?.actor ?? '');
  const [words, setWords] = useState('');
  const [pin, setPin] = useState('');
  async function send() {
    const given = pin.trim();
    const done = await act('key.recover', { actor, words, pin: given === '' ? null : given });
    if (done === null) return;
    showDone(t('key.recovered'));
    onClose();
  }
  return (
    <DialogForm send={t('key.useWords')} errors={errors} onSend={send} onClose={onClose}>
      <Select
        label={t('key.whose')}
        options={keys.map(({ actor: key, name }) => ({ key, label: name }))}
        value={actor}
        onChange={setActor}
      />
      <TextField
        label={t('key.words')}
        name="words"
        autoComplete="off"
        value={words}
        onChange={setWords}
        isRequired
        autoFocus
      />
      <TextField
        label={t('key.newPin')}
        name="pin"
        type="password"
        autoComplete="off"
        inputMode="numeric"
        value={pin}
        onChange={setPin}
        hint={t('key.newPinHint')}
        optional
      />
    </DialogForm>
  );
}

/** Keys of the facilitators, without which nobody reads what raters sealed; and the way back where one is lost. */
export function KeysCard() {
  const { t } = useWords();
  const act = useCommand();
  const actor = useActor();
  const rows = useQuery('key.list', {}).value?.rows ?? [];
  const [paper, setPaper] = useState<Output<'key.paper'> | null>(null);
  const [box, setBox] = useState(false);
  const own = rows.find((row) => row.actor === actor?.id);
  const leads = actor !== null && mayUse('key.paper', actor.role);
  const close = () => setBox(false);
  return (
    <Card
      title={t('key.title')}
      side={
        <div className={page.row}>
          <Button
            small
            icon={ScrollText}
            isDisabled={!leads || own?.open !== true}
            onPress={() => void act('key.paper', {}).then(setPaper)}
          >
            {t('key.makePaper')}
          </Button>
          <Button small icon={FileKey} isDisabled={!rows.some((row) => row.paper)} onPress={() => setBox(true)}>
            {t('key.useWords')}
          </Button>
        </div>
      }
    >
      <p className={page.small}>{t('key.lead')}</p>
      <PlainTable
        label={t('key.title')}
        rows={rows}
        keyOf={(row) => row.actor}
        columns={[
          { key: 'name', head: t('people.name'), cell: (row) => row.name },
          { key: 'state', head: t('key.state'), cell: (row) => t(stateOf(row)) },
          { key: 'paper', head: t('key.paper'), cell: (row) => t(row.paper ? 'key.paperYes' : 'key.paperNo') },
        ]}
      />
      <Dialog title={t('key.useWords')} isOpen={box} onClose={close}>
        {box ? <WordsForm keys={rows.filter((row) => row.paper)} onClose={close} /> : null}
      </Dialog>
      {paper === null ? null : (
        <PassphraseDialog
          title={t('key.paper')}
          rows={[{ name: actor?.name ?? '', file: t('key.paperUse'), passphrase: paper.words }]}
          words={{
            lead: t('key.paperOnce'),
            use: t('key.paperFor'),
            secret: t('key.words'),
            saveFirst: t('key.paperFirst'),
          }}
          files={[
            {
              key: 'paper',
              icon: ScrollText,
              label: t('key.savePaper'),
              missing: t('key.paperFile'),
              save: () => {
                saveFile(paper.name, 'application/pdf', paper.bytes);
                return true;
              },
            },
          ]}
          onClose={() => setPaper(null)}
        />
      )}
    </Card>
  );
}
