import { FileClock, Lock, LockOpen, PenLine } from 'lucide-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { SignOffRow } from '#shared/record/rows.ts';
import styles from './results.module.css';

interface SignBannerProps {
  /** In force now, or null. */
  readonly signOff: SignOffRow | null;
  /** The last one that was reopened, or null. */
  readonly reopened: SignOffRow | null;
  onSign(): void;
  onReopen(): void;
}

/** Draft or signed, in one glance, with the act that changes it. */
export function SignBanner({ signOff, reopened, onSign, onReopen }: SignBannerProps) {
  const { t, language } = useWords();
  if (signOff !== null) {
    const n = (JSON.parse(signOff.present) as readonly unknown[]).length;
    const number = signOff.number === null ? '' : `${t('results.signedNumber', { number: signOff.number })} `;
    return (
      <section className={classes(styles.banner, styles.bannerSigned)} aria-label={t('bar.signed')}>
        <Lock size={24} aria-hidden />
        <div className={styles.bannerWords}>
          <h2>{t('results.signed', { date: dateWords(signOff.date, language), n })}</h2>
          <p>
            {number}
            {t('results.signedHint')}
          </p>
        </div>
        <Button icon={LockOpen} onPress={onReopen}>
          {t('results.reopen')}
        </Button>
      </section>
    );
  }
  return (
    <section className={styles.banner} aria-label={t('results.draft')}>
      <FileClock size={24} aria-hidden />
      <div className={styles.bannerWords}>
        <h2>{t('results.draft')}</h2>
        <p>{t('results.draftHint')}</p>
        {reopened === null ? null : (
          <p>
            {t('results.reopened', {
              date: dateWords(reopened.date, language),
              reason: reopened.reopened_reason ?? '',
            })}
          </p>
        )}
      </div>
      <Button kind="primary" icon={PenLine} onPress={onSign}>
        {t('results.sign')}
      </Button>
    </section>
  );
}
