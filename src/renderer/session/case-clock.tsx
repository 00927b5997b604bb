import { useEffect, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { SessionState } from '#shared/session/contract.ts';
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

/** Whole minutes left of the planned session, below zero past its end; null while none is planned or held. */
export function minutesLeft(
  {
    settings,
    started,
  }: { readonly settings: Pick<SessionState['settings'], 'session_minutes'>; readonly started: string | null },
  now: number,
): number | null {
  if (settings.session_minutes === null || started === null) return null;
  return Math.ceil(settings.session_minutes - (now - Date.parse(started)) / 60_000);
}

/** How long the case lies open, quietly; it says so when the timebox is over, and never stops anybody. */
export function CaseClock({ since, minutes }: { readonly since: string; readonly minutes: number }) {
  const { t, language } = useWords();
  const spent = useNow(1_000) - Date.parse(since);
  const over = spent > minutes * 60_000;
  return (
    <span className={classes(styles.clock, over && styles.over)} role="timer" aria-live="off">
      {t(over ? 'sit.clockOver' : 'sit.clock', { spent: spentWords(spent, language), minutes })}
    </span>
  );
}
