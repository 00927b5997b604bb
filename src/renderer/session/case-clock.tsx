import { useEffect, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import styles from './session.module.css';

/** This moment, again after every period of so many milliseconds. */
export function useNow(period: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), period);
    return () => clearInterval(timer);
  }, [period]);
  return now;
}

/** Minutes and seconds: 03.07 in Indonesian, 03:07 in English. */
function spentWords(milliseconds: number, language: string): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}${language === 'id' ? '.' : ':'}${two(seconds % 60)}`;
}

/** Whole minutes left of a session of so many, below zero past its end; null while none is planned or held. */
export function minutesLeft(started: string | null, minutes: number | null, now: number): number | null {
  return minutes === null || started === null ? null : Math.ceil(minutes - (now - Date.parse(started)) / 60_000);
}

/** What is left of the session, in words that are read from the back of the room. */
export function SessionClock({
  started,
  minutes,
}: {
  readonly started: string | null;
  readonly minutes: number | null;
}) {
  const { t } = useWords();
  const left = minutesLeft(started, minutes, useNow(1_000));
  if (left === null) return null;
  return (
    <span className={classes(left < 0 && styles.over)} role="timer" aria-live="off">
      {t(left >= 0 ? 'sit.left' : 'sit.overtime', { minutes: Math.abs(left) })}
    </span>
  );
}

/** How long the case lies open, quietly; it says so when the timebox is over, and never stops anybody. */
export function CaseClock({ since, minutes }: { readonly since: string; readonly minutes: number }) {
  const { t, language } = useWords();
  const spent = useNow(1_000) - Date.parse(since);
  const over = spent > minutes * 60_000;
  return (
    <span className={classes(styles.clock, over && styles.over)} role="timer" aria-live="off">
      <b className={styles.time}>{spentWords(spent, language)}</b>{' '}
      {t(over ? 'sit.clockOver' : 'sit.clock', { minutes })}
    </span>
  );
}
