import { Lock, Redo2, Search, Undo2, UserRound } from 'lucide-react';
import { VisuallyHidden } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { commitSentence } from '#shared/commit-words.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { useActor } from './actor.ts';
import styles from './top-bar.module.css';
import { useReverse, useReversible } from './use-reversal.ts';
import { show, view } from './view.ts';

const allUnits = '*';

function UnitFilter() {
  const { t } = useWords();
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const unit = useAtom(view, (shown) => shown.unit);
  if (units.length === 0) return null;
  const options = [
    { key: allUnits, label: t('bar.allUnits') },
    ...units.map(({ id, name }) => ({ key: id, label: name })),
  ];
  return (
    <Select
      label={t('bar.unit')}
      hideLabel
      options={options}
      value={unit ?? allUnits}
      onChange={(key) => show({ unit: key === allUnits ? null : key })}
      className={styles.unit}
    />
  );
}

function Reversals() {
  const { t, language } = useWords();
  const { undo, redo } = useReversible();
  const run = useReverse();
  const tip = (what: typeof undo, named: 'undo.undoNamed' | 'undo.redoNamed', none: 'undo.noUndo' | 'undo.noRedo') =>
    what === null ? t(none) : t(named, { what: commitSentence(what, language) });
  return (
    <div className={styles.undo}>
      <IconButton
        icon={Undo2}
        label={tip(undo, 'undo.undoNamed', 'undo.noUndo')}
        isDisabled={undo === null}
        onPress={() => run('history.undo')}
      />
      <IconButton
        icon={Redo2}
        label={tip(redo, 'undo.redoNamed', 'undo.noRedo')}
        isDisabled={redo === null}
        onPress={() => run('history.redo')}
      />
    </div>
  );
}

function Actor() {
  const { t } = useWords();
  const actor = useActor();
  return (
    <Button kind="quiet" icon={UserRound} onPress={() => show({ dialog: 'actor' })}>
      <VisuallyHidden>{t('bar.actor')}: </VisuallyHidden>
      <span className={classes(styles.actor, styles.actorName)}>{actor?.name ?? t('bar.noActor')}</span>
    </Button>
  );
}

/** Which workshop, which unit, who; search, undo and redo. */
export function TopBar({ state }: { readonly state: WorkshopState | null }) {
  const { t, language } = useWords();
  if (state === null)
    return (
      <header className={styles.bar}>
        <span className={styles.name}>{t('app.name')}</span>
        <span className={styles.period}>{t('bar.noWorkshop')}</span>
      </header>
    );
  const { workshop, people } = state;
  const subline = [periodWords(workshop.period, language), workshop.agency].filter((part) => part !== '').join(' · ');
  return (
    <header className={styles.bar}>
      <div className={styles.workshop}>
        <span className={styles.name} title={workshop.name}>
          {workshop.name}
        </span>
        <span className={styles.period} title={subline}>
          {subline}
        </span>
      </div>
      {workshop.state === 'signed' ? (
        <span className={styles.signed} title={t('bar.signedHint')}>
          <Lock size={14} aria-hidden />
          {t('bar.signed')}
        </span>
      ) : null}
      <span className={styles.grow} />
      {people === 0 ? null : (
        <>
          <UnitFilter />
          <Button icon={Search} onPress={() => show({ dialog: 'find' })}>
            <span className={styles.search}>{t('bar.search')}</span>
            <kbd aria-hidden className={styles.hint}>
              Ctrl K
            </kbd>
          </Button>
        </>
      )}
      <Reversals />
      <Actor />
    </header>
  );
}
