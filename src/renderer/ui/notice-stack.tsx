import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { closeNotice, type Notice, notices } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './notice-stack.module.css';

const icons = { problem: CircleAlert, done: CircleCheck, note: Info } as const satisfies Record<
  Notice['kind'],
  unknown
>;

/** The notices, above everything; read aloud as they come. */
export function NoticeStack() {
  const { t } = useWords();
  const shown = useAtom(notices, (list) => list);
  return (
    <section aria-label={t('toast.label')} aria-live="polite" className={styles.stack} data-react-aria-top-layer="true">
      {shown.map(({ id, kind, message, place }) => {
        const Icon = icons[kind];
        return (
          <div key={id} role={kind === 'problem' ? 'alert' : 'status'} className={classes(styles.notice, styles[kind])}>
            <Icon size={16} aria-hidden />
            <div className={styles.words}>
              <p>{message}</p>
              {place === '' ? null : <p className={styles.place}>{t('toast.place', { place })}</p>}
            </div>
            <IconButton icon={X} small label={t('toast.close')} onPress={() => closeNotice(id)} />
          </div>
        );
      })}
    </section>
  );
}
