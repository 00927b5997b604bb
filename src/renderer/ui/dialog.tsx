import { X } from 'lucide-react';
import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './dialog.module.css';

/**
 * A button that is switched off or goes while it has the focus leaves the focus with nobody, and the box does not hear Esc any more.
 * Tab goes on from where the button was; Esc is heard here, by the last box opened.
 */
function useLostEscape(isOpen: boolean, box: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const at = document.activeElement;
    const lost = at === null || at === document.body || at.matches(':disabled');
    const boxes = document.querySelectorAll('[role=dialog], [role=alertdialog]');
    if (event.key !== 'Escape' || !lost || boxes[boxes.length - 1] !== box.current) return;
    event.preventDefault();
    onClose();
  });
  // Before the paint: a key can come as soon as the box looks as if it could be closed.
  useLayoutEffect(() => {
    if (!isOpen) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
}

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  onClose(): void;
  /** `full`: as wide as the screen lets it. */
  readonly wide?: boolean | 'full';
  /** Nothing but a button inside closes it: what it shows cannot be had again. */
  readonly held?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the screen: Esc, the cross and a click beside it all step back. */
export function Dialog({ title, isOpen, onClose, wide = false, held = false, children }: DialogProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLElement>(null);
  useLostEscape(isOpen && !held, dialog, onClose);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!held}
      isKeyboardDismissDisabled={held}
      data-modal
      className={classes(styles.shade)}
    >
      <Modal className={classes(styles.box, wide === true && styles.wide, wide === 'full' && styles.full)}>
        <AriaDialog ref={dialog} className={classes(styles.dialog)}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {held ? null : <IconButton icon={X} label={t('action.close')} onPress={onClose} />}
          </div>
          <div className={styles.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the end of a dialog. */
export function DialogFooter({ children }: { readonly children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
