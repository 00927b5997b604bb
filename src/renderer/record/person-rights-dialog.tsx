import { Download, Eraser } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { matchingPeople } from '#renderer/people/person-finder.tsx';
import { useActor } from '#renderer/shell/actor.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { TextField, Written } from '#renderer/ui/text-field.tsx';
import { mayUse } from '#shared/contract.ts';
import type { ErasureCertificate } from '#shared/record/person-contract.ts';

/** People that are offered at once. */
const mostFound = 50;

function Certificate({ done }: { readonly done: ErasureCertificate }) {
  const { t } = useWords();
  const { cells, mark, commit, copies, number } = done;
  return (
    <div role="status">
      <p>{t('personData.done', { cells, mark, commit })}</p>
      {copies.length === 0 ? null : (
        <Callout kind="warn">{t('personData.copies', { list: copies.join(', ') })}</Callout>
      )}
      <Button
        icon={Download}
        onPress={() =>
          saveFile(
            t('personData.certificate', { number }),
            'application/json',
            new TextEncoder().encode(`${JSON.stringify(done, null, 2)}\n`),
          )
        }
      >
        {t('personData.saved')}
      </Button>
    </div>
  );
}

function PersonRights({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const actor = useActor();
  const { rows } = useRoster();
  const [id, setId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<ErasureCertificate | null>(null);
  const [typed, setTyped] = useState('');
  const found = matchingPeople(rows, typed).slice(0, mostFound);
  const person = found.find((row) => row.id === id) ?? (found.length === 1 ? found[0] : undefined);
  async function save() {
    if (person === undefined) return;
    const file = await act('person.file', { employee: person.id });
    if (file?.bytes != null) saveFile(file.name, file.type, file.bytes);
  }
  async function erase() {
    if (person === undefined) return;
    setBusy(true);
    const made = await act('person.erase', { employee: person.id, reason });
    setBusy(false);
    setDone(made);
  }
  const mayErase = actor !== null && mayUse('person.erase', actor.role);
  return (
    <>
      {done === null ? (
        <>
          <TextField
            label={t('personData.who')}
            value={typed}
            onChange={setTyped}
            hint={t('personData.whoHint')}
            autoFocus
          />
          <Select
            label={t('personData.one')}
            options={found.map((row) => ({ key: row.id, label: `${row.name} · ${row.nip}` }))}
            placeholder={t('people.choose')}
            value={person?.id ?? null}
            onChange={setId}
          />
          {person !== undefined && mayErase ? (
            <>
              <Callout kind="warn">{t('personData.warn', { name: person.name })}</Callout>
              <Written label={t('personData.reason')} value={reason} onChange={setReason} lines={2} optional />
            </>
          ) : null}
        </>
      ) : (
        <Certificate done={done} />
      )}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.close')}</Button>
        {done === null ? (
          <>
            {mayErase ? (
              <Button
                icon={Eraser}
                isDisabled={person === undefined || busy || reason.trim() === ''}
                isPending={busy}
                onPress={() => void erase()}
              >
                {t('personData.erase')}
              </Button>
            ) : null}
            <Button
              kind="primary"
              icon={Download}
              isDisabled={person === undefined || busy}
              onPress={() => void save()}
            >
              {t('personData.file')}
            </Button>
          </>
        ) : null}
      </DialogFooter>
    </>
  );
}

/** What the law gives a person: all that is held on them, and its erasure. */
export function PersonRightsDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('personData.name')} isOpen={isOpen} onClose={onClose} wide>
      {isOpen ? <PersonRights onClose={onClose} /> : null}
    </Dialog>
  );
}
