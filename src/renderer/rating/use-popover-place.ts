import { type RefObject, useLayoutEffect } from 'react';

/** Between the box and its anchor, and between it and the window's edge, in pixels. */
const gap = 4;
const margin = 8;

function place(box: HTMLElement, at: Element | null): void {
  const cell = at?.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(margin, Math.min(cell?.left ?? margin, clientWidth - width - margin));
  const under = (cell?.bottom ?? margin) + gap;
  const over = clientHeight - (cell?.top ?? clientHeight) + gap;
  // Where there is no room below the anchor, the box goes above it and grows upwards.
  const above = under + height > clientHeight - margin && over + height <= clientHeight - margin;
  Object.assign(box.style, {
    left: `${left}px`,
    top: above ? 'auto' : `${Math.max(margin, Math.min(under, clientHeight - height - margin))}px`,
    bottom: above ? `${over}px` : 'auto',
  });
}

/** Keeps a fixed box at a cell, whatever scrolls or grows. */
export function useBeside(box: RefObject<HTMLElement | null>, cell: Element | null): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const renew = () => place(element, cell);
    const sizes = new ResizeObserver(renew);
    renew();
    sizes.observe(element);
    window.addEventListener('resize', renew);
    window.addEventListener('scroll', renew, { capture: true, passive: true });
    return () => {
      sizes.disconnect();
      window.removeEventListener('resize', renew);
      window.removeEventListener('scroll', renew, { capture: true });
    };
  }, [box, cell]);
}
