import { GitBranchPlus, ListChecks, Trash2, X } from 'lucide-react';
import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/host/host-context.ts';
import { useAct } from '#renderer/host/use-act.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { IconPush, Push } from '#renderer/parts/button.tsx';
import { Callout, Failed } from '#renderer/parts/calm.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Written } from '#renderer/parts/field.tsx';
import { LevelMove } from '#renderer/parts/level.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { BranchPreview } from '#shared/contract/branch.ts';
import { type Rating, ratings } from '#shared/domain/levels.ts';
import { ratingWords } from '#shared/text/levels.ts';
import form from '../form.module.css';
import { view } from '../view.ts';
import own from './branch.module.css';
import { BranchEffect } from './branch-effect.tsx';
import { branches, dropBranch, newBranch, showBranch, tryMoves, untryMove } from './branches.ts';
import styles from './sitting.module.css';

/** Adds people selected in the grid, or the one in focus, with two ratings. */
function AddMoves({ focused }: { readonly focused: string | null }) {
  const { t, say } = useWords();
  const { roster } = useContext(HostContext);
  const selected = useStore(view, (shown) => shown.selected);
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
      <Choice
        label={t('column.hasil')}
        options={options}
        value={hasil}
        onChange={(key) => setHasil(ratings.find((one) => one === key) ?? hasil)}
      />
      <Choice
        label={t('column.perilaku')}
        options={options}
        value={perilaku}
        onChange={(key) => setPerilaku(ratings.find((one) => one === key) ?? perilaku)}
      />
      <Push
        isDisabled={moving.length === 0}
        onPress={() => tryMoves(moving.map(({ id }) => ({ employee: id, hasil, perilaku })))}
      >
        {t('branch.add')}
      </Push>
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
            <IconPush icon={X} small label={t('branch.remove', { name })} onPress={() => untryMove(employee)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function BranchForm({ focused, onClose }: { readonly focused: string | null; onClose(): void }) {
  const { t } = useWords();
  const act = useAct();
  const { list, shown } = useStore(branches, (all) => all);
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
        <Choice
          label={t('branch.which')}
          hideLabel
          small
          options={list.map(({ number }) => ({ key: String(number), label: t('branch.named', { n: number }) }))}
          value={String(shown)}
          onChange={(key) => showBranch(Number(key))}
        />
        <Push small icon={GitBranchPlus} onPress={newBranch}>
          {t('branch.new')}
        </Push>
        <Push small icon={ListChecks} isDisabled={advised.length === 0} onPress={fill}>
          {t('branch.suggest', { n: advised.length })}
        </Push>
      </div>
      <AddMoves focused={focused} />
      {problem === null ? null : <Failed problem={problem} />}
      {preview === null || preview.people.length === 0 ? (
        <Callout>{t('branch.empty')}</Callout>
      ) : (
        <>
          <Tried preview={preview} />
          <BranchEffect preview={preview} />
          <Written label={t('branch.reason')} value={reason} onChange={setReason} isRequired />
        </>
      )}
      <BoxFoot>
        <span className={styles.grow}>
          <Push icon={Trash2} isDisabled={moves.length === 0 && list.length === 1} onPress={dropBranch}>
            {t('branch.drop')}
          </Push>
        </span>
        <Push onPress={onClose}>{t('action.close')}</Push>
        <Push kind="primary" type="submit" isDisabled={moves.length === 0}>
          {t('branch.adopt')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

export interface BranchBoxProps {
  /** The person in focus in the grid. */
  readonly focused: string | null;
  readonly isOpen: boolean;
  onClose(): void;
}

/** What-if branches: tried here, adopted as one entry, or dropped. */
export function BranchBox({ focused, isOpen, onClose }: BranchBoxProps) {
  const { t } = useWords();
  return (
    <Box title={t('branch.title')} isOpen={isOpen} onClose={onClose} wide>
      <BranchForm focused={focused} onClose={onClose} />
    </Box>
  );
}
