import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { CardTint } from './board-tint.tsx';
import type { CardDrag } from './use-card-drag.ts';
import { useWindow } from './use-window.ts';

/** What a box tells the board. */
export interface BoxHandlers {
  readonly drag: CardDrag;
  onActive(id: string): void;
  onOpen(id: string): void;
  /** `only`: nothing else stays selected; `toggle`: beside the others; `all`: the whole box; `none`: nothing. */
  onSelect(ids: readonly string[], how: 'only' | 'toggle' | 'add' | 'none'): void;
  /** An arrow key beyond the edge of this box. */
  onLeave(box: string, key: string): void;
  /** The menu of a card, at a place on the screen. */
  onMenu(box: string, id: string, at: { readonly x: number; readonly y: number }): void;
  /** By what a card is coloured now. */
  readonly tintOf: (person: RosterRow) => CardTint | null;
  /** Ctrl and an arrow key: the selected cards, or this one, go one box on. */
  onStep(box: string, id: string, key: string): void;
}

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

  function onArrow(event: KeyboardEvent): void {
    const steps = { ArrowUp: -shown.across, ArrowDown: shown.across, ArrowLeft: -1, ArrowRight: 1 } as const;
    const step = steps[event.key as keyof typeof steps];
    const person = people[at];
    if ((event.ctrlKey || event.metaKey) && person !== undefined) {
      props.onStep(box, person.id, event.key);
      return;
    }
    const to = at + step;
    const sameRow = Math.floor(to / shown.across) === Math.floor(at / shown.across);
    const leaves = to < 0 || to >= people.length || (Math.abs(step) === 1 && !sameRow);
    if (leaves) {
      props.onLeave(box, event.key);
      return;
    }
    goTo(to);
    const next = people[to];
    if (event.shiftKey && person !== undefined && next !== undefined) props.onSelect([person.id, next.id], 'add');
  }

  function onKeyDown(event: KeyboardEvent): void {
    const person = people[at];
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key.startsWith('Arrow')) onArrow(event);
    else if (event.key === ' ' && person !== undefined) props.onSelect([person.id], 'toggle');
    else if (event.key === 'Enter' && person !== undefined) props.onOpen(person.id);
    else if (person !== undefined && (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))) {
      const card = document.getElementById(`${id}-${person.id}`)?.getBoundingClientRect();
      props.onMenu(box, person.id, { x: card?.left ?? 0, y: card?.bottom ?? 0 });
    } else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(people.length - 1);
    else if (event.key === 'Escape' && selected.size > 0) props.onSelect([], 'none');
    else if (ctrl && event.key.toLowerCase() === 'a')
      props.onSelect(
        people.map((one) => one.id),
        'only',
      );
    else if (!ctrl && !event.altKey && /^\p{L}$/u.test(event.key)) {
      const turned = [...people.keys()].map((step) => (at + 1 + step) % people.length);
      const found = turned.find((place) => people[place]?.name.toLowerCase().startsWith(event.key.toLowerCase()));
      if (found !== undefined) goTo(found);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

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
