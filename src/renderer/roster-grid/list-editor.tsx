import type { CustomCellEditorProps } from 'ag-grid-react';
import {
  type KeyboardEvent as ReactKeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { classes } from '#renderer/ui/class-names.ts';
import styles from './list-editor.module.css';

interface EditorOption {
  readonly key: string;
  readonly label: string;
}

interface ListEditorParams {
  readonly title: string;
  readonly options: readonly EditorOption[];
}

/** Where a typed key leads: a digit to its option, a letter to the next option that begins with it; null for any other key. */
function placeTyped(options: readonly EditorOption[], from: number, key: string | null): number | null {
  if (key === null || key.length !== 1) return null;
  if (/^[1-9]$/.test(key)) return options[Number(key) - 1] === undefined ? null : Number(key) - 1;
  const turned = [...options.keys()].map((step) => (from + 1 + step) % options.length);
  return turned.find((place) => options[place]?.label.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}

/** Keys that came while a list was opening or closing: they wait until there is something to take them. */
const early: KeyboardEvent[] = [];

export function keepEarly(event: KeyboardEvent): void {
  early.push(event);
}

export function forgetEarly(): void {
  early.length = 0;
}

const isWriting = (): boolean => document.activeElement instanceof HTMLInputElement;

/** Presses keys again that waited for a list to close, at what has the focus by now: a cell, or the question for a reason. */
function pressAgain(keys: readonly KeyboardEvent[]): void {
  for (const { key, code, keyCode, shiftKey, ctrlKey, metaKey, altKey } of keys) {
    const held = { shiftKey, ctrlKey, metaKey, altKey, bubbles: true, cancelable: true };
    const isLetter = key.length === 1 && !ctrlKey && !metaKey && !altKey;
    if (isLetter && isWriting()) document.execCommand('insertText', false, key);
    else document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code, keyCode, ...held }));
  }
}

/** Where a key leads in a list; null for keys that choose nothing. */
function placeOf(options: readonly EditorOption[], from: number, key: string): number | null {
  const last = options.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return placeTyped(options, from, key);
  }
}

/** A list that opens in the cell: arrows, digits or first letters choose, Enter and Tab accept, Esc steps back. */
export function ListEditor(props: CustomCellEditorProps & ListEditorParams) {
  const { title, options, value, onValueChange, stopEditing, eventKey, api } = props;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const chosen = options.findIndex(({ key }) => key === value);
  const [active, setActive] = useState(() => placeTyped(options, chosen, eventKey) ?? Math.max(0, chosen));

  const [waiting, setWaiting] = useState(false);
  useLayoutEffect(() => {
    list.current?.focus();
    const end = early.findIndex(({ key }) => key === 'Enter');
    // What came behind Enter is for the cell that has the focus then.
    const keys = early.splice(0, end < 0 ? early.length : end + 1);
    if (keys.length === 0) return;
    setActive((from) => keys.reduce((place, { key }) => placeOf(options, place, key) ?? place, from));
    setWaiting(end >= 0);
  }, [options]);
  const isOver = useRef(false);
  /** The list is taken off the page a moment after it closed: keys until then are for the cell. */
  function passOn(keys: readonly KeyboardEvent[]): void {
    const at = api.getFocusedCell();
    if (at !== null && !isWriting()) api.setFocusedCell(at.rowIndex, at.column);
    pressAgain(keys);
  }
  const close = useEffectEvent(() => {
    isOver.current = true;
    // A question about the edit has to be on the page before the keys that are its answer.
    flushSync(() => stopEditing());
    passOn(early.splice(0));
  });
  useEffect(() => {
    if (waiting) setTimeout(close);
  }, [waiting]);
  // Before the next key is read: a digit and Enter typed at once choose that digit.
  useLayoutEffect(() => {
    const option = options[active];
    if (option !== undefined) onValueChange(option.key);
  }, [active, options, onValueChange]);

  // On the way down, before the grid takes the key.
  function onKeyDown(event: ReactKeyboardEvent): void {
    const place = placeOf(options, active, event.key);
    if (isOver.current) passOn([event.nativeEvent]);
    else if (waiting) keepEarly(event.nativeEvent);
    else if (place !== null) setActive(place);
    else {
      isOver.current = ['Enter', 'Tab', 'Escape'].includes(event.key);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={title}
      aria-activedescendant={`${id}-${active}`}
      className={classes(styles.list)}
      onKeyDownCapture={onKeyDown}
    >
      {options.map(({ key, label }, place) => (
        // The list holds the focus and the keys; an option only takes the mouse.
        <div
          key={key}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          className={classes(styles.option, place === active && styles.active, place === chosen && styles.chosen)}
          onPointerDown={(event) => {
            event.preventDefault();
            onValueChange(key);
            setActive(place);
          }}
          onPointerUp={() => setTimeout(stopEditing)}
        >
          <span className={styles.digit}>{place + 1}</span>
          {label}
        </div>
      ))}
    </div>
  );
}
