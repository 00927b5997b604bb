import { type PointerEvent, type RefObject, useRef } from 'react';

/** The mouse has to go so far before a press is a drag, in pixels. */
const threshold = 5;

export interface CardDrag {
  /** For the press on a card: `id` of the card, `box` it lies in. */
  onPress(event: PointerEvent, id: string, box: string): void;
}

interface CardDragProps {
  readonly board: RefObject<HTMLElement | null>;
  /** Follows the mouse; its text says what is carried. */
  readonly ghost: RefObject<HTMLElement | null>;
  /** What is carried when this card is taken: itself, or all that are selected. */
  carried(id: string): { readonly words: string };
  /** The box under the mouse while a card is carried; null: none. */
  onOver(id: string, box: string | null): void;
  onDrop(id: string, box: string): void;
}

interface Target {
  readonly element: HTMLElement;
  readonly box: string;
  readonly rect: DOMRect;
}

/**
 * Carries cards from box to box. While it lasts nothing is rendered: the ghost moves by a transform and the box under the mouse is
 * marked by an attribute, so that a thousand cards cost no more than one. Esc, a lost pointer or a window that goes away end it harmlessly.
 */
export function useCardDrag({ board, ghost, carried, onOver, onDrop }: CardDragProps): CardDrag {
  const stop = useRef<(() => void) | null>(null);

  function onPress(event: PointerEvent, id: string, box: string): void {
    if (event.button !== 0) return;
    stop.current?.();
    const [fromX, fromY] = [event.clientX, event.clientY];
    let targets: readonly Target[] = [];
    let over: Target | null = null;
    let carrying = false;

    function begin(): void {
      carrying = true;
      const boxes = board.current?.querySelectorAll<HTMLElement>('[data-box]') ?? [];
      targets = [...boxes].map((element) => ({
        element,
        box: element.dataset.box ?? '',
        rect: element.getBoundingClientRect(),
      }));
      if (ghost.current !== null) {
        ghost.current.textContent = carried(id).words;
        ghost.current.hidden = false;
      }
      board.current?.setAttribute('data-carrying', '');
    }

    function onMove(move: globalThis.PointerEvent): void {
      if (!carrying && Math.hypot(move.clientX - fromX, move.clientY - fromY) < threshold) return;
      if (!carrying) begin();
      if (ghost.current !== null)
        ghost.current.style.transform = `translate(${move.clientX + 12}px, ${move.clientY + 10}px)`;
      const { clientX: x, clientY: y } = move;
      const next =
        targets.find(({ rect }) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) ?? null;
      if (next === over) return;
      over?.element.removeAttribute('data-over');
      next?.element.setAttribute('data-over', next.box === box ? 'home' : '');
      over = next;
      onOver(id, next === null || next.box === box ? null : next.box);
    }

    function end(): void {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', end);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('visibilitychange', end);
      window.removeEventListener('blur', end);
      over?.element.removeAttribute('data-over');
      if (carrying) onOver(id, null);
      board.current?.removeAttribute('data-carrying');
      if (ghost.current !== null) ghost.current.hidden = true;
      stop.current = null;
    }

    function onUp(): void {
      const to = over?.box;
      const moved = carrying;
      end();
      if (moved && to !== undefined && to !== box) onDrop(id, to);
    }

    function onKey(key: KeyboardEvent): void {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end();
    }

    stop.current = end;
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', end);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('visibilitychange', end);
    window.addEventListener('blur', end);
  }

  return { onPress };
}
