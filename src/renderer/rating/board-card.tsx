import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { digitsApart, unitAndDigits } from '#shared/people/namesake.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './board.module.css';
import { movedWay } from './board.ts';
import { type CardTint, TintMark } from './board-tint.tsx';

interface BoardCardProps {
  readonly id: string;
  readonly person: RosterRow;
  /** All people, among whom a namesake may be. */
  readonly everyone: readonly RosterRow[];
  /** Its place in the box, from 0, and how many cards the box holds. */
  readonly place: number;
  readonly of: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly locked: boolean;
  readonly tint: CardTint | null;
  readonly style: CSSProperties;
  onPress(event: PointerEvent): void;
  /** A plain click: of several selected cards this one is meant. */
  onPick(): void;
  onKeyDown(event: KeyboardEvent): void;
  onMenu(at: { readonly x: number; readonly y: number }): void;
  onOpen(): void;
}

/** One person on the board. The list around it holds the focus and the keys; the card only takes the mouse. */
export function BoardCard(props: BoardCardProps) {
  const { id, person, everyone, place, of, isActive, isSelected, locked, tint, style } = props;
  const { t } = useWords();
  const way = movedWay(person.initial_predicate, person.predicate);
  const Icon = way === 'up' ? ArrowUp : ArrowDown;
  const digits = digitsApart(person, everyone);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-setsize={of}
      aria-posinset={place + 1}
      title={`${person.name} · ${unitAndDigits(person, everyone)}`}
      className={classes(styles.card, isActive && styles.active, locked && styles.fixed)}
      style={style}
      onPointerDown={(event) => {
        if (event.button === 0) props.onPress(event);
      }}
      // The list keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!event.shiftKey && !event.ctrlKey && !event.metaKey) props.onPick();
      }}
      onKeyDown={props.onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu({ x: event.clientX, y: event.clientY });
      }}
      onDoubleClick={props.onOpen}
    >
      {tint === null ? null : <TintMark tint={tint} />}
      <span className={styles.name}>{person.name}</span>
      {digits === null ? null : <span className={styles.digits}>{digits}</span>}
      {way === null ? null : <Icon size={13} role="img" aria-label={t(`board.moved.${way}`)} className={styles.way} />}
    </div>
  );
}
