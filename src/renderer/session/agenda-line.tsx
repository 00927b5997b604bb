import { CircleCheck, CirclePause, GripVertical, Lock, type LucideIcon } from 'lucide-react';
import { useContext } from 'react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { LevelMark } from '#renderer/ui/level.tsx';
import { unitAndDigits } from '#shared/people/namesake.ts';
import type { AgendaRow, AgendaState } from '#shared/session/agenda-contract.ts';
import { flagWords } from '#shared/session/commit-words.ts';
import { stateWords } from '#shared/session/state-words.ts';
import styles from './agenda-dock.module.css';

const stateIcons: Readonly<Partial<Record<AgendaState, LucideIcon>>> = {
  decided: CircleCheck,
  postponed: CirclePause,
  recused: Lock,
};

interface AgendaLineProps {
  readonly row: AgendaRow;
  readonly place: number;
  readonly isOpen: boolean;
}

/** One case of the agenda: whose, why it is discussed, its state and its time. */
export function AgendaLine({ row, place, isOpen }: AgendaLineProps) {
  const { t, say, number } = useWords();
  const { roster } = useContext(HostContext);
  const { employee, name, flags, state, predicate, spent, minutes } = row;
  const person = roster.find(employee);
  const Icon = stateIcons[state];
  const said = state === 'recused' ? t('agenda.recused') : say(stateWords[state]);
  const why = flags.map((flag) => say(flagWords[flag])).join(', ');
  return (
    <GridListItem id={employee} textValue={name} className={classes(styles.row, isOpen && styles.isOpen)}>
      <AriaButton slot="drag" className={classes(styles.grip)} aria-label={t('agenda.drag', { name })}>
        <GripVertical size={14} aria-hidden />
      </AriaButton>
      <span className={styles.place}>{number(place + 1)}</span>
      <span className={styles.said}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.soft}>
          {person === undefined ? (row.unit ?? '') : unitAndDigits(person, roster.get().rows)}
        </span>
        {why === '' ? null : (
          <span className={styles.soft} title={why}>
            {why}
          </span>
        )}
      </span>
      <span className={styles.end}>
        <span className={styles.marks}>
          {Icon === undefined ? null : <Icon size={14} role="img" aria-label={said} className={styles[state]} />}
          <LevelMark predicate={predicate} />
        </span>
        <span className={styles.soft}>
          {spent > 0 ? t('agenda.spent', { spent: Math.round(spent), minutes }) : t('agenda.minutes', { minutes })}
        </span>
      </span>
    </GridListItem>
  );
}
