import { FlaskConical, GitBranchPlus, ListChecks, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import styles from './branch.module.css';
import { BranchDialog } from './branch-dialog.tsx';
import { branches, dropBranch, newBranch, showBranch, stepBranch, tryMoves } from './branches.ts';
import session from './session.module.css';

/** How many would be moved, of how many: the size comes before any name. */
function Size({ moves }: { readonly moves: number }) {
  const { t } = useWords();
  const { rows } = useRoster();
  const people = rows.filter(({ excluded }) => excluded === null).length;
  return (
    <span role="status" className={styles.size}>
      {moves === 0 ? t('branch.empty') : t('branch.size', { moves, people })}
    </span>
  );
}

/** Says that grid, board, paste and chart show a branch and not the record, until it is adopted or dropped. */
export function BranchBanner() {
  const { t } = useWords();
  const { list, shown } = useAtom(branches, (all) => all);
  const [looking, setLooking] = useState(false);
  const advised = useQuery('branch.suggest', {}).value?.moves ?? [];
  const branch = list.find(({ number }) => number === shown);
  const moves = branch?.moves ?? [];
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    if (event.target instanceof Element && event.target.matches('input, textarea')) return;
    if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
    // The record is not on the screen: undo and redo go through what was tried.
    event.preventDefault();
    event.stopPropagation();
    stepBranch(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  });
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
  return (
    <section className={classes(session.place, session.strip, styles.banner)} aria-label={t('branch.title')}>
      <FlaskConical size={16} aria-hidden />
      <strong>{t('branch.mode')}</strong>
      <Size moves={moves.length} />
      <span className={session.tools}>
        {list.length > 1 ? (
          <Select
            label={t('branch.which')}
            hideLabel
            small
            options={list.map(({ number }) => ({ key: String(number), label: t('branch.named', { n: number }) }))}
            value={String(shown)}
            onChange={(key) => showBranch(Number(key))}
          />
        ) : null}
        <IconButton icon={GitBranchPlus} small label={t('branch.new')} onPress={newBranch} />
        <IconButton
          icon={Undo2}
          small
          label={t('branch.undo')}
          isDisabled={branch === undefined || branch.past.length === 0}
          onPress={() => stepBranch('undo')}
        />
        <IconButton
          icon={Redo2}
          small
          label={t('branch.redo')}
          isDisabled={branch === undefined || branch.future.length === 0}
          onPress={() => stepBranch('redo')}
        />
        <Button
          small
          icon={ListChecks}
          aria-label={t('branch.suggest', { n: advised.length })}
          isDisabled={advised.length === 0}
          onPress={() => tryMoves(advised, moves.length === 0)}
        >
          <span className={session.word}>{t('branch.suggest', { n: advised.length })}</span>
        </Button>
        <Button small kind="primary" isDisabled={moves.length === 0} onPress={() => setLooking(true)}>
          {t('branch.look')}
        </Button>
        <Button small icon={Trash2} onPress={dropBranch}>
          {t('branch.drop')}
        </Button>
      </span>
      <BranchDialog isOpen={looking} onClose={() => setLooking(false)} />
    </section>
  );
}
