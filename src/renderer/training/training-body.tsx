import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { SideDesk, SideWork } from '#renderer/ui/side-list.tsx';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { TrainingCaseView, TrainingView } from '#shared/training/contract.ts';
import type { TrainingAnswer } from '#shared/training/training-set.ts';
import { CaseForm } from './case-form.tsx';
import { CaseList } from './case-list.tsx';
import { CaseOutcome } from './case-outcome.tsx';
import { SummaryPart } from './summary-part.tsx';
import styles from './training.module.css';
import { draft, goTo, trainingState } from './training-state.ts';

interface TrainingBodyProps {
  readonly view: TrainingView | null;
  readonly problem: ProblemAnswer | null;
  /** Keeps the drafts of one trainee from those of another. */
  readonly who: string;
  /** Whether it was taken. */
  onCompare(answer: TrainingAnswer): Promise<boolean>;
  readonly side: ReactNode;
}

interface CasePartProps extends Pick<TrainingBodyProps, 'who' | 'onCompare'> {
  readonly view: TrainingView;
  readonly shown: TrainingCaseView;
}

/** Takes a case of the workshop's own away; undo brings it back. */
function RemoveCase({ id }: { readonly id: string }) {
  const { t } = useWords();
  const act = useCommand();
  return (
    <Button small kind="quiet" icon={Trash2} onPress={() => void act('practice.remove', { case: id })}>
      {t('practice.remove')}
    </Button>
  );
}

/** One case: its story, then the criteria to be rated or the comparison. */
function CasePart({ view, shown, who, onCompare }: CasePartProps) {
  const { t, language } = useWords();
  const key = `${who} ${shown.id}`;
  const scores = useAtom(trainingState, ({ drafts }) => drafts.get(key));
  const [busy, setBusy] = useState(false);
  const [compared, setCompared] = useState(false);
  const number = view.cases.indexOf(shown) + 1;
  async function compare() {
    setBusy(true);
    // Where nobody has chosen a case, the first unrated one is shown: after comparing that would be the next.
    goTo(shown.id);
    setCompared(await onCompare({ case: shown.id, scores: scores ?? {} }));
    setBusy(false);
  }
  const next = view.cases.find(({ outcome, id }) => outcome === null && id !== shown.id);
  return (
    <SideWork label={shown.title[language]}>
      <div>
        <p className={styles.soft}>
          {t('train.case', { number, all: view.cases.length })}
          {shown.ours ? ` · ${t('practice.ours')}` : ''}
        </p>
        <h2>{shown.title[language]}</h2>
        <p className={styles.soft}>{shown.person[language]}</p>
        {shown.ours && shown.outcome === null ? <RemoveCase id={shown.id} /> : null}
      </div>
      <section className={styles.story} aria-label={t('train.story')}>
        {shown.story.map((part) => (
          <p key={part.id}>{part[language]}</p>
        ))}
      </section>
      {shown.outcome === null ? (
        <CaseForm
          shown={shown}
          instrument={view.instrument}
          scores={scores ?? {}}
          busy={busy}
          onScore={(criterion, score) => draft(key, criterion, score)}
          onCompare={() => void compare()}
        />
      ) : (
        <CaseOutcome
          outcome={shown.outcome}
          instrument={view.instrument}
          grouped={view.trainee !== null}
          focused={compared}
          next={next === undefined ? null : () => goTo(next.id)}
          onSummary={() => goTo(null)}
        />
      )}
    </SideWork>
  );
}

/** Title, the list of cases, and the case or the summary beside it. */
export function TrainingBody({ view, problem, who, onCompare, side }: TrainingBodyProps) {
  const { t } = useWords();
  const wanted = useAtom(trainingState, (state) => state.at);
  if (problem !== null) return <FailedState problem={problem} />;
  if (view === null) return <Skeleton lines={6} />;
  const fallback = view.cases.find(({ outcome }) => outcome === null)?.id ?? null;
  const at = wanted === undefined ? fallback : wanted;
  const shown = view.cases.find(({ id }) => id === at);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.lead}>
          <h1>{t('train.title')}</h1>
          <p>{t('train.lead')}</p>
          <p className={styles.soft}>
            {t('train.fictitious')} {view.cases.some(({ ours }) => ours) ? t('practice.oursHint') : ''}
          </p>
        </div>
        <div className={styles.headSide}>{side}</div>
      </header>
      <SideDesk>
        <CaseList view={view} who={who} at={at} onGo={goTo} />
        {shown === undefined ? (
          <SummaryPart view={view} onFirst={() => goTo(view.cases[0]?.id ?? null)} />
        ) : (
          <CasePart key={shown.id} view={view} shown={shown} who={who} onCompare={onCompare} />
        )}
      </SideDesk>
    </div>
  );
}
