import { GitBranchPlus, ListChecks, Trash2, X } from 'lucide-react';
import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { view } from '#renderer/shell/view.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { LevelMove } from '#renderer/ui/level.tsx';
import { Callout, FailedState } from '#renderer/ui/page-states.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import { ratingWords } from '#shared/rules/level-words.ts';
import { type Rating, ratings } from '#shared/rules/levels.ts';
import type { BranchPreview } from '#shared/session/branch-contract.ts';
import own from './branch.module.css';
import { BranchEffect } from './branch-effect.tsx';
import { branches, dropBranch, newBranch, showBranch, tryMoves, untryMove } from './branches.ts';
import styles from './session.module.css';

/** Adds people selected in the grid, or the one in focus, with two ratings. */
function AddMoves({ focused }: { readonly focused: string | null }) {
  const { t, say } = useWords();
  const { roster } = useContext(HostContext);
  const selected = useAtom(view, (shown) => shown.selected);
  const ids = selected.length > 0 ? selected : focused === null ? [] : [focused];
  const people = ids.flatMap((id) => roster.find(id) ?? []).filter(({ excluded }) => excluded === null);
  const [hasil, setHasil] = useState<Rating>(people[0]?.hasil ?? 'sesuai');
  const [perilaku, setPerilaku] = useState<Rating>(people[0]?.perilaku ?? 'sesuai');
  if (people.length === 0) return null;
  // Who stands there already is not moved, and would be no entry.
  const moving = people.filter((person) => person.hasil !== hasil || person.perilaku !== perilaku);
  const options = ratings.map((key) => ({ key, label: say(ratingWords[key]) }));
  const [first] = people;
  const named = people.length === 1 ? (first?.name ?? '') : t('status.selected', { n: people.length });
  return (
    <div className={own.adding}>
      <div>
        <span className={styles.soft}>{t('branch.person')}</span>
        <p>{named}</p>
      </div>
      <Select
        label={t('column.hasil')}
        options={options}
        value={hasil}
        onChange={(key) => setHasil(ratings.find((one) => one === key) ?? hasil)}
      />
      <Select
        label={t('column.perilaku')}
        options={options}
        value={perilaku}
        onChange={(key) => setPerilaku(ratings.find((one) => one === key) ?? perilaku)}
      />
      <Button
        isDisabled={moving.length === 0}
        onPress={() => tryMoves(moving.map(({ id }) => ({ employee: id, hasil, perilaku })))}
      >
        {t('branch.add')}
      </Button>
    </div>
  );
}

function Tried({ preview }: { readonly preview: BranchPreview }) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('branch.moves', { n: preview.people.length })}</h3>
      <ul className={own.tried}>
        {preview.people.map(({ employee, name, from, to }) => (
          <li key={employee} className={styles.person}>
            <span className={styles.personName}>{name}</span>
            <LevelMove from={from} to={to} />
            <IconButton icon={X} small label={t('branch.remove', { name })} onPress={() => untryMove(employee)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function BranchForm({ focused, onClose }: { readonly focused: string | null; onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const { list, shown } = useAtom(branches, (all) => all);
  const moves = list.find(({ number }) => number === shown)?.moves ?? [];
  const { value: preview, problem } = useQuery('branch.preview', { moves: [...moves] });
  const advised = useQuery('branch.suggest', {}).value?.moves ?? [];
  const [reason, setReason] = useState('');
  async function adopt() {
    if (moves.length === 0 || reason.trim() === '') return;
    if ((await act('rating.setMany', { items: [...moves], reason: reason.trim() })) === null) return;
    showDone(t('branch.adopted', { n: moves.length }));
    dropBranch();
    onClose();
  }
  const fill = () =>
    tryMoves(
      advised.flatMap(({ employee, hasil, perilaku }) =>
        hasil === null || perilaku === null ? [] : [{ employee, hasil, perilaku }],
      ),
    );
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void adopt();
      }}
    >
      <p className={styles.soft}>{t('branch.lead')}</p>
      <div className={styles.chips}>
        <Select
          label={t('branch.which')}
          hideLabel
          small
          options={list.map(({ number }) => ({ key: String(number), label: t('branch.named', { n: number }) }))}
          value={String(shown)}
          onChange={(key) => showBranch(Number(key))}
        />
        <Button small icon={GitBranchPlus} onPress={newBranch}>
          {t('branch.new')}
        </Button>
        <Button small icon={ListChecks} isDisabled={advised.length === 0} onPress={fill}>
          {t('branch.suggest', { n: advised.length })}
        </Button>
      </div>
      <AddMoves focused={focused} />
      {problem === null ? null : <FailedState problem={problem} />}
      {preview === null || preview.people.length === 0 ? (
        <Callout>{t('branch.empty')}</Callout>
      ) : (
        <>
          <Tried preview={preview} />
          <BranchEffect preview={preview} />
          <Written label={t('branch.reason')} value={reason} onChange={setReason} isRequired />
        </>
      )}
      <DialogFooter>
        <span className={styles.grow}>
          <Button icon={Trash2} isDisabled={moves.length === 0 && list.length === 1} onPress={dropBranch}>
            {t('branch.drop')}
          </Button>
        </span>
        <Button onPress={onClose}>{t('action.close')}</Button>
        <Button kind="primary" type="submit" isDisabled={moves.length === 0}>
          {t('branch.adopt')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

interface BranchDialogProps {
  /** The person in focus in the grid. */
  readonly focused: string | null;
  readonly isOpen: boolean;
  onClose(): void;
}

/** What-if branches: tried here, adopted as one entry, or dropped. */
export function BranchDialog({ focused, isOpen, onClose }: BranchDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('branch.title')} isOpen={isOpen} onClose={onClose} wide>
      <BranchForm focused={focused} onClose={onClose} />
    </Dialog>
  );
}
