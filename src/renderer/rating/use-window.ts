import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** The part of a list of cards that is on the screen: cards from `first` to before `last`, `across` in a row. */
interface CardWindow {
  readonly across: number;
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly height: number;
}

interface CardSize {
  readonly least: number;
  readonly height: number;
}

/** Room left and right of the cards together, in pixels. */
const edge = 6;

/** Draws only the cards that can be seen. `scroller` holds `n` cards, each at least `size.least` wide and `size.height` high. */
export function useWindow(scroller: RefObject<HTMLElement | null>, n: number, size: CardSize): CardWindow {
  const [box, setBox] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setBox({ width: element.clientWidth - edge, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = () => setTop(element.scrollTop);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller]);

  const across = Math.max(1, Math.floor(box.width / size.least));
  const rows = Math.ceil(n / across);
  const firstRow = Math.max(0, Math.min(rows - 1, Math.floor(top / size.height)) - 1);
  const lastRow = Math.min(rows, firstRow + Math.ceil(box.height / size.height) + 3);
  return {
    across,
    first: firstRow * across,
    last: Math.min(n, lastRow * across),
    width: Math.floor(box.width / across),
    height: rows * size.height,
  };
}
