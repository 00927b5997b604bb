import { type FocusEvent, type KeyboardEvent, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useNamesApart } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { EditRequest } from '#renderer/roster-grid/edit-request.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import field from '#renderer/ui/text-field.module.css';
import { useFocusWhenDrawn } from '#renderer/ui/use-focus.ts';
import type { CommandName } from '#shared/contract.ts';
import { mostWritten } from '#shared/kernel/stored-text.ts';
import { ratingCells } from '#shared/rating/words.ts';
import type { Rating } from '#shared/rules/levels.ts';
import styles from './case.module.css';
import own from './reason.module.css';
import { useBeside } from './use-popover-place.ts';

const looked = 60;
const offered = 4;

/** Reasons given last for a command, newest first, each once. */
export function useLastReasons(command: CommandName): readonly string[] {
  const rows = useQuery('commit.list', { command, limit: looked }).value?.rows ?? [];
  return [...new Set(rows.flatMap(({ reason }) => reason ?? []))].slice(0, offered);
}

export interface RatingEdit {
  readonly request: EditRequest;
  readonly axis: 'hasil' | 'perilaku';
  readonly to: Rating;
}

interface ReasonPopoverProps {
  readonly edit: RatingEdit;
  onReason(reason: string): void;
  /** `stays`: the focus has already gone where it was wanted. */
  onCancel(stays: boolean): void;
}

/** The stops of the Tab key, in order. */
function stopsIn(box: Element): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('input, button')];
}

function LastReasons({ onReason }: Pick<ReasonPopoverProps, 'onReason'>) {
  const { t } = useWords();
  const last = useLastReasons('rating.set');
  if (last.length === 0) return null;
  return (
    <div className={own.reasonLast}>
      <p className={styles.soft}>{t('reason.last')}</p>
      {last.map((one) => (
        <button key={one} type="button" className={own.lastItem} onClick={() => onReason(one)}>
          {one}
        </button>
      ))}
    </div>
  );
}

/**
 * Asks why, at the cell itself; Esc leaves everything as it was. A plain box with a plain input: it opens and closes with every edit,
 * and the parts that the rest of the screen is made of took 25 ms for closing, the half of all that an edit may take.
 */
export function ReasonPopover({ edit, onReason, onCancel }: ReasonPopoverProps) {
  const { t, say, number } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { row, cell } = edit.request;
  const apart = useNamesApart();
  const from = row[edit.axis];
  useBeside(box, cell);
  useFocusWhenDrawn(() => input.current?.focus({ preventScroll: true }), null);

  const leave = useEffectEvent(() => {
    const at = document.activeElement;
    onCancel(at !== null && at !== document.body && box.current?.contains(at) === false);
  });
  useLayoutEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      // First the press moves the focus.
      if (target instanceof Node && box.current?.contains(target) === false) setTimeout(leave);
    };
    document.addEventListener('pointerdown', onPress, { capture: true });
    return () => document.removeEventListener('pointerdown', onPress, { capture: true });
  }, []);

  const tooLong = (n: number): string | null =>
    n > mostWritten ? t('field.tooLong', { n: number(n), most: number(mostWritten) }) : null;

  function save(): void {
    const reason = input.current?.value.trim() ?? '';
    const wrong = reason === '' ? t('field.required') : tooLong(reason.length);
    setFault(wrong);
    if (wrong !== null) input.current?.focus();
    else onReason(reason);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, target, shiftKey, nativeEvent } = event;
    if (key === 'Tab' && box.current !== null) {
      const stops = stopsIn(box.current);
      const ends = shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
      if (document.activeElement !== ends[0]) return;
      ends[1]?.focus();
    } else if (key === 'Escape') onCancel(false);
    else if (key === 'Enter' && target === input.current && !nativeEvent.isComposing) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onBlur({ relatedTarget, currentTarget }: FocusEvent): void {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onCancel(true);
  }

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('reason.title')}
      className={classes(menu.popover, own.reason)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div>
        <h3>{apart.name(row.id, row.name)}</h3>
        <p className={styles.soft}>
          {t('reason.change', {
            axis: t(`column.${edit.axis}`),
            from: from === null ? t('level.unrated') : say(ratingCells[from]),
            to: say(ratingCells[edit.to]),
          })}
        </p>
      </div>
      <div className={field.field}>
        <label className={field.label} htmlFor={id}>
          {t('reason.label')}
        </label>
        <input
          ref={input}
          id={id}
          className={field.input}
          required
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={`${id}-hint`}
          {...(fault === null ? {} : { 'data-invalid': '' })}
        />
        <span id={`${id}-hint`} className={fault === null ? field.hint : field.error}>
          {fault ?? t('reason.hint')}
        </span>
      </div>
      <LastReasons onReason={onReason} />
      <div className={own.reasonFoot}>
        <Button small onPress={() => onCancel(false)}>
          {t('action.cancel')}
        </Button>
        <Button small kind="primary" onPress={save}>
          {t('reason.save')}
        </Button>
      </div>
    </div>
  );
}
