import type { KeyboardEvent } from 'react';
import type { RosterRow } from '#shared/people/roster.ts';
import type { CardTint } from './board-tint.tsx';
import type { CardDrag } from './use-card-drag.ts';

/** What a box reports to the board. */
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

interface BoxKeysProps extends Pick<BoxHandlers, 'onOpen' | 'onSelect' | 'onLeave' | 'onMenu' | 'onStep'> {
  readonly box: string;
  readonly people: readonly RosterRow[];
  readonly selected: ReadonlySet<string>;
  /** The place of the active card, and how many cards are beside each other. */
  readonly at: number;
  readonly across: number;
  goTo(place: number): void;
  cardOf(person: string): Element | null;
}

/** What keys do in a box of the board: walk, select, open, move to another box, find by a first letter. */
export function boxKeys(props: BoxKeysProps): (event: KeyboardEvent) => void {
  const { box, people, selected, at, across, goTo, cardOf, onOpen, onSelect, onLeave, onMenu, onStep } = props;

  function onArrow(event: KeyboardEvent): void {
    const steps = { ArrowUp: -across, ArrowDown: across, ArrowLeft: -1, ArrowRight: 1 } as const;
    const step = steps[event.key as keyof typeof steps];
    const person = people[at];
    if ((event.ctrlKey || event.metaKey) && person !== undefined) {
      onStep(box, person.id, event.key);
      return;
    }
    const to = at + step;
    const sameRow = Math.floor(to / across) === Math.floor(at / across);
    const leaves = to < 0 || to >= people.length || (Math.abs(step) === 1 && !sameRow);
    if (leaves) {
      onLeave(box, event.key);
      return;
    }
    goTo(to);
    const next = people[to];
    if (event.shiftKey && person !== undefined && next !== undefined) onSelect([person.id, next.id], 'add');
  }

  function onKeyDown(event: KeyboardEvent): void {
    const person = people[at];
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key.startsWith('Arrow')) onArrow(event);
    else if (event.key === ' ' && person !== undefined) onSelect([person.id], 'toggle');
    else if (event.key === 'Enter' && person !== undefined) onOpen(person.id);
    else if (person !== undefined && (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))) {
      const card = cardOf(person.id)?.getBoundingClientRect();
      onMenu(box, person.id, { x: card?.left ?? 0, y: card?.bottom ?? 0 });
    } else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(people.length - 1);
    else if (event.key === 'Escape' && selected.size > 0) onSelect([], 'none');
    else if (ctrl && event.key.toLowerCase() === 'a')
      onSelect(
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

  return onKeyDown;
}
