import { ArrowDown, ArrowUp, FolderOpen, ListPlus, ListTree, Trash2 } from 'lucide-react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { view } from '#renderer/shell/view.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { LevelMove } from '#renderer/ui/level.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import type { AgendaRow } from '#shared/session/agenda-contract.ts';
import { flagWords } from '#shared/session/commit-words.ts';
import { stateWords } from '#shared/session/state-words.ts';
import styles from './session.module.css';

interface AgendaDialogProps {
  readonly agenda: readonly AgendaRow[];
  readonly open: string | null;
  /** The person in focus in the grid: whom adding takes when nobody is selected. */
  readonly focused: string | null;
  readonly isOpen: boolean;
  onClose(): void;
  onOpenCase(id: string): void;
}

function Item({ row, place, last, isOpen, onOpenCase }: ItemProps) {
  const { t, say, number } = useWords();
  const act = useCommand();
  const { employee, name, unit, flags, state, initial, predicate, spent, minutes } = row;
  return (
    <li className={classes(styles.row, isOpen && styles.rowOpen)}>
      <span className={styles.soft}>{number(place + 1)}</span>
      <span>
        {name} <span className={styles.soft}>{unit ?? ''}</span>
        <span className={styles.chips}>
          {flags.map((flag) => (
            <span key={flag} className={styles.chip}>
              {say(flagWords[flag])}
            </span>
          ))}
        </span>
      </span>
      <LevelMove from={initial} to={predicate} />
      <span className={styles.soft}>
        {state === 'recused' ? t('agenda.recused') : say(stateWords[state])}
        {spent > 0 ? ` · ${t('agenda.spent', { spent: Math.round(spent), minutes })}` : ''}
      </span>
      <span className={styles.rowActs}>
        <IconButton icon={FolderOpen} small label={t('agenda.open', { name })} onPress={() => onOpenCase(employee)} />
        <IconButton
          icon={ArrowUp}
          small
          label={t('agenda.up', { name })}
          isDisabled={place === 0}
          onPress={() => void act('agenda.move', { employee, to: place - 1 })}
        />
        <IconButton
          icon={ArrowDown}
          small
          label={t('agenda.down', { name })}
          isDisabled={last}
          onPress={() => void act('agenda.move', { employee, to: place + 1 })}
        />
        <IconButton
          icon={Trash2}
          small
          label={t('agenda.remove', { name })}
          onPress={() => void act('agenda.remove', { employees: [employee] })}
        />
      </span>
    </li>
  );
}

interface ItemProps {
  readonly row: AgendaRow;
  readonly place: number;
  readonly last: boolean;
  readonly isOpen: boolean;
  onOpenCase(id: string): void;
}

function Builders({ agenda, focused }: Pick<AgendaDialogProps, 'agenda' | 'focused'>) {
  const { t } = useWords();
  const act = useCommand();
  const unit = useAtom(view, (shown) => shown.unit);
  const selected = useAtom(view, (shown) => shown.selected);
  const scope = unit === null ? {} : { unit };
  const suggested = useQuery('agenda.suggest', { ...scope, limit: 40 }).value?.rows ?? [];
  const known = new Set(agenda.map(({ employee }) => employee));
  const fresh = suggested.filter(({ employee }) => !known.has(employee)).length;
  const meant = selected.length > 0 || focused === null ? selected : [focused];
  const chosen = meant.filter((id) => !known.has(id));
  return (
    <span className={styles.chips}>
      <Button
        small
        icon={ListTree}
        isDisabled={fresh === 0}
        onPress={() => void act('agenda.build', { ...scope, limit: 40 })}
      >
        {t('agenda.build', { n: fresh })}
      </Button>
      <Button
        small
        icon={ListPlus}
        isDisabled={chosen.length === 0}
        onPress={() => void act('agenda.add', { employees: chosen })}
      >
        {t('agenda.addSelected', { n: chosen.length })}
      </Button>
    </span>
  );
}

function Agenda({ agenda, focused, open, onOpenCase }: Omit<AgendaDialogProps, 'isOpen' | 'onClose'>) {
  const { t } = useWords();
  return (
    <>
      <div className={styles.heads}>
        <p className={styles.soft}>{t('agenda.lead')}</p>
        <Builders agenda={agenda} focused={focused} />
      </div>
      {agenda.length === 0 ? (
        <Callout>{t('agenda.empty')}</Callout>
      ) : (
        <ol className={classes(styles.people, styles.agenda)} aria-label={t('agenda.title')}>
          {agenda.map((row, place) => (
            <Item
              key={row.employee}
              row={row}
              place={place}
              last={place === agenda.length - 1}
              isOpen={row.employee === open}
              onOpenCase={onOpenCase}
            />
          ))}
        </ol>
      )}
    </>
  );
}

/** The cases to discuss, in order; built from the queue or by hand. */
export function AgendaDialog({ isOpen, onClose, ...rest }: AgendaDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('agenda.title')} isOpen={isOpen} onClose={onClose} wide>
      <Agenda {...rest} />
      <DialogFooter>
        <Button kind="primary" onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
