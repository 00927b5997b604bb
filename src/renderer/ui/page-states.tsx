import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { Button } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './page-states.module.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
  /** The one next step. */
  readonly step?: ReactNode;
}

/** What a screen or part shows while there is nothing: what comes here, and the one next step. */
export function EmptyState({ icon: Icon, title, children, step }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon size={32} strokeWidth={1.5} className={classes(styles.emptyIcon)} aria-hidden />
      <h2>{title}</h2>
      <p>{children}</p>
      {step}
    </div>
  );
}

/** A placeholder for lines of text that are being loaded. */
export function Skeleton({ lines }: { readonly lines: number }) {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('load.waiting')} className={styles.bones}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={String(line)} className={styles.bone} />
      ))}
    </div>
  );
}

const icons = { plain: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

interface CalloutProps {
  readonly kind?: keyof typeof icons;
  readonly children: ReactNode;
  readonly live?: boolean;
}

/** A remark in its place on the screen. */
export function Callout({ kind = 'plain', children, live = false }: CalloutProps) {
  const Icon = icons[kind];
  return (
    <div className={classes(styles.callout, kind !== 'plain' && styles[kind])} role={live ? 'status' : undefined}>
      <Icon size={16} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

interface FailedStateProps {
  readonly problem: ProblemAnswer;
  onRetry?(): void;
}

/** What went wrong, where the answer would have stood. */
export function FailedState({ problem, onRetry }: FailedStateProps) {
  const { t } = useWords();
  return (
    <Callout kind="bad" live>
      <p>{problem.message}</p>
      {onRetry === undefined ? null : (
        <Button small onPress={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Callout>
  );
}

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** When the work began, ms since 1970: gives the time left. */
  readonly since: number;
  /** Says how far, where counting `done` would say little. */
  readonly valueText?: string;
}

/** How far long work has come, and how long it still takes. */
export function ProgressBar({ label, done, total, since, valueText }: ProgressBarProps) {
  const { t } = useWords();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const spent = (Date.now() - since) / 1_000;
  const left = share > 0.05 && spent > 1 ? Math.ceil((spent / share) * (1 - share)) : null;
  const words = [t('progress.of', { done, total }), left === null ? '' : t('progress.left', { seconds: left })];
  return (
    <AriaProgressBar
      value={share * 100}
      isIndeterminate={total === 0}
      valueLabel={valueText ?? (total === 0 ? '' : words.filter((word) => word !== '').join(', '))}
      className={classes(styles.progress)}
    >
      {({ valueText }) => (
        <>
          <Label>{label}</Label>
          <div className={styles.track}>
            <div className={styles.fill} style={{ width: `${total === 0 ? 30 : share * 100}%` }} />
          </div>
          <span>{valueText}</span>
        </>
      )}
    </AriaProgressBar>
  );
}
