import { type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './board.module.css';
import { BoardCard } from './board-card.tsx';
import { type BoxHandlers, boxKeys } from './box-keys.ts';
import { useWindow } from './use-window.ts';

interface BoardBoxProps extends BoxHandlers {
  readonly box: string;
  readonly label: string;
  readonly head: ReactNode;
  readonly people: readonly RosterRow[];
  readonly selected: ReadonlySet<string>;
  readonly locked: boolean;
  readonly cardHeight: number;
  readonly className?: string | undefined;
}

/** The narrowest that a name can be read in, in pixels. */
const leastCard = 128;

/** One box of the board: its people as cards, of which only those in view are drawn. */
export function BoardBox(props: BoardBoxProps) {
  const { box, label, head, people, selected, locked, cardHeight, drag } = props;
  const id = useId();
  const everyone = useRoster().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const shown = useWindow(scroller, people.length, { least: leastCard, height: cardHeight });
  const at = Math.min(active, Math.max(0, people.length - 1));

  function goTo(place: number): void {
    const person = people[place];
    const element = scroller.current;
    if (person === undefined || element === null) return;
    const top = Math.floor(place / shown.across) * cardHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + cardHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + cardHeight - element.clientHeight;
    setActive(place);
    props.onActive(person.id);
  }

  const onKeyDown = boxKeys({
    ...props,
    at,
    across: shown.across,
    goTo,
    cardOf: (person) => document.getElementById(`${id}-${person}`),
  });

  function onPress(event: PointerEvent, place: number, person: RosterRow): void {
    scroller.current?.focus({ preventScroll: true });
    setActive(place);
    props.onActive(person.id);
    if (event.shiftKey)
      props.onSelect(
        people.slice(Math.min(at, place), Math.max(at, place) + 1).map((one) => one.id),
        'add',
      );
    else if (event.ctrlKey || event.metaKey) props.onSelect([person.id], 'toggle');
    else if (!selected.has(person.id)) props.onSelect([person.id], 'only');
    if (!locked) drag.onPress(event, person.id, box);
  }

  return (
    <section className={classes(styles.box, props.className)} data-box={box} aria-label={label}>
      <header className={styles.head}>{head}</header>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={people.length === 0 ? undefined : `${id}-${people[at]?.id ?? ''}`}
        className={styles.cards}
        onKeyDown={onKeyDown}
        onFocus={() => {
          const person = people[at];
          if (person !== undefined) props.onActive(person.id);
        }}
      >
        <div role="presentation" className={styles.reel} style={{ height: shown.height }}>
          {people.slice(shown.first, shown.last).map((person, offset) => {
            const place = shown.first + offset;
            return (
              <BoardCard
                key={person.id}
                id={`${id}-${person.id}`}
                person={person}
                everyone={everyone}
                place={place}
                of={people.length}
                isActive={place === at}
                isSelected={selected.has(person.id)}
                locked={locked}
                tint={props.tintOf(person)}
                style={{
                  width: shown.width - 4,
                  height: cardHeight - 4,
                  transform: `translate(${(place % shown.across) * shown.width}px, ${Math.floor(place / shown.across) * cardHeight}px)`,
                }}
                onPress={(event) => onPress(event, place, person)}
                onPick={() => {
                  if (selected.size > 1) props.onSelect([person.id], 'only');
                }}
                onKeyDown={onKeyDown}
                onMenu={(spot) => {
                  setActive(place);
                  props.onMenu(box, person.id, spot);
                }}
                onOpen={() => props.onOpen(person.id)}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}
