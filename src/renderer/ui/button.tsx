import type { LucideIcon } from 'lucide-react';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './class-names.ts';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly small?: boolean;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/**
 * A button that is switched off while it works loses the focus, and with it the keys. It takes the focus back once it can be pressed
 * again, unless that has gone elsewhere meanwhile.
 */
function useKeptFocus(isDisabled: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    const one = button.current;
    // Chromium takes the focus from a button while it is being switched off, before any effect sees it.
    const onLoss = () => {
      if (one?.disabled === true) held.current = true;
    };
    one?.addEventListener('focusout', onLoss);
    return () => one?.removeEventListener('focusout', onLoss);
  }, []);
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (isDisabled) held.current ||= at === button.current;
    else if (held.current) {
      held.current = false;
      if (at === null || at === document.body) button.current?.focus();
    }
  }, [isDisabled]);
  return button;
}

/** A button with words, and an icon where one helps. */
export function Button({ kind = 'plain', small = false, icon: Icon, children, ...rest }: ButtonProps) {
  const look = classes(
    styles.button,
    kind === 'primary' && styles.primary,
    kind === 'quiet' && styles.quiet,
    small && styles.small,
  );
  const button = useKeptFocus(rest.isDisabled ?? false);
  return (
    <AriaButton {...rest} ref={button} className={look}>
      {Icon === undefined ? null : <Icon size={16} aria-hidden />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What the tooltip says, where that is more than the name. */
  readonly tip?: string;
  /** Part of the name, written beside the icon on a wide screen. */
  readonly word?: string;
  readonly small?: boolean;
}

/**
 * An open tooltip keeps Esc for itself, so that one would have to press it twice to leave a dialog. The key is dispatched once more, to
 * its own target.
 */
function useEscapeBeyond(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key, isTrusted, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !isTrusted) return;
      const again = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true });
      setTimeout(() => target?.dispatchEvent(again));
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isOpen]);
}

/** A button that is an icon: its name is read aloud and shown when pointed at or focused. */
export function IconButton({ icon: Icon, label, tip, word, small = false, ...rest }: IconButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  useEscapeBeyond(isOpen);
  const button = useKeptFocus(rest.isDisabled ?? false);
  return (
    <TooltipTrigger delay={400} closeDelay={0} isOpen={isOpen} onOpenChange={setIsOpen}>
      <AriaButton
        {...rest}
        ref={button}
        aria-label={label}
        className={classes(
          styles.button,
          styles.quiet,
          styles.icon,
          small && styles.small,
          word !== undefined && styles.worded,
        )}
      >
        <Icon size={small ? 16 : 18} aria-hidden />
        {word === undefined ? null : <span className={styles.word}>{word}</span>}
      </AriaButton>
      <Tooltip className={styles.tip ?? ''} offset={6}>
        {tip ?? label}
      </Tooltip>
    </TooltipTrigger>
  );
}
