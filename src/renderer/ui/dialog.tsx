import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './dialog.module.css';
import { useLostEscape } from './use-lost-escape.ts';

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
