import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { useFocusWhenDrawn } from '#renderer/ui/use-focus.ts';
import styles from './dossier.module.css';

interface DrawerProps {
  readonly label: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** Part of the screen, beside the list that chooses: the focus stays in the list. */
  readonly inPlace?: boolean;
  onClose(): void;
}

/** A drawer on the right that lets the screen behind it be used. It takes the focus as it opens and gives it back. */
export function Drawer({ label, head, children, inPlace = false, onClose }: DrawerProps) {
  const { t } = useWords();
  const box = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (inPlace) return;
    const before = document.activeElement;
    const drawer = box.current;
    return () => {
      const opener = before !== document.body && before instanceof HTMLElement && before.isConnected ? before : null;
      const at = document.activeElement;
      // The search that opened it is gone by then: the keys continue at the screen.
      const lost = at === null || at === document.body || drawer?.contains(at) === true;
      if (opener !== null) opener.focus();
      else if (lost) document.getElementById('main')?.focus();
    };
  }, [inPlace]);
  useFocusWhenDrawn(() => {
    if (!inPlace) box.current?.focus();
  }, inPlace);
  return (
    <aside ref={box} tabIndex={-1} aria-label={label} className={inPlace ? styles.inPlace : styles.drawer}>
      <div className={styles.head}>
        <div className={styles.headWords}>{head}</div>
        <IconButton icon={X} label={t('dossier.close')} onPress={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

/** A part of the dossier under its title. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A part that the user opens. */
export function FoldedPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <div className={styles.foldedBody}>{children}</div>
    </details>
  );
}
