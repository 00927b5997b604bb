import { Combine, Split } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { PartView } from '#shared/session/parts-contract.ts';
import styles from './session.module.css';

const stay = '0';
const rooms = ['1', '2', '3', '4'] as const;

function SplitForm({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const options = [
    { key: stay, label: t('parts.stay') },
    ...rooms.map((room) => ({ key: room, label: t('parts.room', { n: Number(room) }) })),
  ];
  const parts = rooms.flatMap((room) => {
    const own = units.filter(({ id }) => given[id] === room).map(({ id }) => id);
    return own.length === 0 ? [] : [{ name: t('parts.room', { n: Number(room) }), units: own }];
  });
  async function split() {
    const done = await act('workshop.split', { parts });
    if (done === null) return;
    showDone(t('parts.made', { n: done.files.length }));
    onClose();
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (parts.length > 0) void split();
      }}
    >
      <p>{t('parts.splitLead')}</p>
      <div className={form.pair}>
        {units.map(({ id, name }) => (
          <Select
            key={id}
            label={name}
            options={options}
            value={given[id] ?? stay}
            onChange={(room) => setGiven((old) => ({ ...old, [id]: room }))}
          />
        ))}
      </div>
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={parts.length === 0}>
          {t('parts.split', { n: parts.length })}
        </Button>
      </DialogFooter>
    </Form>
  );
}

function ReleaseForm({ part, onClose }: { readonly part: PartView; onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const [reason, setReason] = useState('');
  async function release() {
    if ((await act('part.release', { part: part.id, reason })) !== null) onClose();
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void release();
      }}
    >
      <p>{t('parts.releaseLead', { name: part.name })}</p>
      <TextField label={t('parts.reason')} value={reason} onChange={setReason} maxLength={200} isRequired autoFocus />
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit">
          {t('parts.release')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

function Part({ part, canMerge }: { readonly part: PartView; readonly canMerge: boolean }) {
  const { t } = useWords();
  const act = useCommand();
  const [releasing, setReleasing] = useState(false);
  async function merge() {
    const done = await act('workshop.merge', { path: part.file });
    if (done !== null) showDone(t('parts.mergedDone', { name: part.name, people: done.people }));
  }
  return (
    <li className={styles.person}>
      <span className={styles.personName}>
        {part.name} <span className={styles.soft}>{part.units.join(', ')}</span>
      </span>
      {part.state === 'merged' ? (
        <span className={styles.soft}>{t('parts.merged')}</span>
      ) : canMerge ? (
        <Button small icon={Combine} onPress={() => void merge()}>
          {t('parts.merge', { name: part.name })}
        </Button>
      ) : (
        <span className={styles.soft}>{t('parts.out')}</span>
      )}
      {part.state === 'out' ? (
        <Button small kind="quiet" onPress={() => setReleasing(true)}>
          {t('parts.release')}
        </Button>
      ) : null}
      <Dialog title={t('parts.release')} isOpen={releasing} onClose={() => setReleasing(false)}>
        <ReleaseForm part={part} onClose={() => setReleasing(false)} />
      </Dialog>
    </li>
  );
}

/** Parallel panels: units given out to rooms, and brought back. */
export function PartsCard({ locked }: { readonly locked: boolean }) {
  const { t } = useWords();
  const rows = useQuery('part.list', {}).value?.rows ?? [];
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const [splitting, setSplitting] = useState(false);
  const here = rows.find((row) => row.here);
  const out = rows.some(({ state }) => state === 'out');
  if (units.length < 2 || (locked && rows.length === 0)) return null;
  return (
    <Card title={t('parts.title')}>
      <p className={styles.soft}>{t('parts.lead')}</p>
      {here === undefined ? null : <Callout>{t('parts.here', { name: here.name })}</Callout>}
      {rows.length === 0 ? null : (
        <ul className={styles.people} aria-label={t('parts.title')}>
          {rows.map((part) => (
            <Part key={part.id} part={part} canMerge={here === undefined && !locked} />
          ))}
        </ul>
      )}
      {locked || out ? null : (
        <div>
          <Button icon={Split} onPress={() => setSplitting(true)}>
            {t('parts.start')}
          </Button>
        </div>
      )}
      <Dialog title={t('parts.start')} isOpen={splitting} onClose={() => setSplitting(false)} wide>
        <SplitForm onClose={() => setSplitting(false)} />
      </Dialog>
    </Card>
  );
}
