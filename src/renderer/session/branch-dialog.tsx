import { X } from 'lucide-react';
import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { LevelMove } from '#renderer/ui/level.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import { unitAndDigits } from '#shared/people/namesake.ts';
import type { BranchPreview } from '#shared/session/branch-contract.ts';
import own from './branch.module.css';
import { BranchEffect } from './branch-effect.tsx';
import { branches, dropBranch, replaceMoves, shownMoves } from './branches.ts';
import styles from './session.module.css';
import { TriedConsequences } from './tried-consequences.tsx';

/** Who would be moved, by unit: how many of how many first, the names behind it. */
function Tried({ preview }: { readonly preview: BranchPreview }) {
  const { t } = useWords();
  const { roster } = useContext(HostContext);
  const { rows } = roster.get();
  const rated = rows.filter(({ excluded }) => excluded === null);
  const byUnit = [...Map.groupBy(preview.people, ({ unit }) => unit)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <>
      <h3>{t('branch.size', { moves: preview.people.length, people: rated.length })}</h3>
      <ul className={own.tried}>
        {byUnit.map(([unit, people]) => (
          <li key={unit ?? ''}>
            <details className={own.unit} open={preview.people.length <= 5}>
              <summary>
                {unit ?? t('branch.noUnit')}:{' '}
                {t('branch.size', { moves: people.length, people: rated.filter((row) => row.unit === unit).length })}
              </summary>
              <ul>
                {people.map(({ employee, name, nip, from, to }) => (
                  <li key={employee} className={styles.person}>
                    <span className={styles.personName}>
                      {name} <span className={styles.soft}>{unitAndDigits({ name, nip, unit: null }, rows)}</span>
                    </span>
                    <LevelMove from={from} to={to} />
                    <IconButton
                      icon={X}
                      small
                      label={t('branch.remove', { name })}
                      onPress={() => replaceMoves([employee], [])}
                    />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function BranchForm({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const all = useAtom(branches, (state) => state);
  const moves = shownMoves(all);
  const { value: preview, problem } = useQuery('branch.preview', { moves: [...moves] });
  const illustration = all.list.find(({ number }) => number === all.shown)?.illustration === true;
  const [reason, setReason] = useState('');
  async function adopt() {
    if (moves.length === 0 || reason.trim() === '') return;
    if ((await act('rating.setMany', { items: [...moves], reason: reason.trim() })) === null) return;
    showDone(t('branch.adopted', { n: moves.length }));
    dropBranch();
    onClose();
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void adopt();
      }}
    >
      <p className={styles.soft}>{t(illustration ? 'branch.illustration' : 'branch.lead')}</p>
      {problem === null ? null : <FailedState problem={problem} />}
      {preview === null ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <Tried preview={preview} />
          <BranchEffect preview={preview} />
          <TriedConsequences moves={moves} />
          <Written label={t('branch.reason')} value={reason} onChange={setReason} isRequired />
        </>
      )}
      <DialogFooter>
        <Button onPress={onClose}>{t('branch.back')}</Button>
        <Button kind="primary" type="submit" isDisabled={moves.length === 0}>
          {t('branch.adopt')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** What a branch would do, and its adoption as one entry. */
export function BranchDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('branch.title')} isOpen={isOpen} onClose={onClose} wide>
      <BranchForm onClose={onClose} />
    </Dialog>
  );
}
