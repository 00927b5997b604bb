import { BookOpen, FilePlus2, RotateCcw } from 'lucide-react';
import { type ReactNode, useContext, useEffect, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { mayUse } from '#shared/contract.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { TrainingView } from '#shared/training/contract.ts';
import type { TrainingAnswer } from '#shared/training/training-set.ts';
import { LessonList } from './lesson-list.tsx';
import { PracticeDialog } from './practice-dialog.tsx';
import { TraineeField } from './trainee-field.tsx';
import styles from './training.module.css';
import { TrainingBody } from './training-body.tsx';
import { clearTraining, trainingState } from './training-state.ts';

/** Training in a workshop: every rating is kept under the trainee's name. */
function KeptTraining({ register }: { readonly register: ReactNode }) {
  const { t } = useWords();
  const act = useCommand();
  const actor = useActor();
  const chosen = useAtom(trainingState, ({ rater }) => rater);
  const [making, setMaking] = useState(false);
  const rater = chosen ?? actor?.id;
  const leads = actor === null || mayUse('practice.save', actor.role);
  const { value, problem } = useQuery('training.get', rater === undefined ? {} : { rater });
  const compare = async (answer: TrainingAnswer) =>
    (await act('training.record', { ...answer, ...(rater !== undefined && { rater }) })) !== null;
  return (
    <TrainingBody
      key={rater}
      view={value}
      problem={problem}
      who={rater ?? ''}
      onCompare={compare}
      side={
        <>
          <TraineeField acting={actor?.name ?? null} />
          <div className={styles.headRow}>
            <p>{t('train.trainees', { n: value?.trainees ?? 0 })}</p>
            {register}
            {leads ? (
              <Button small icon={FilePlus2} onPress={() => setMaking(true)}>
                {t('practice.make')}
              </Button>
            ) : null}
          </div>
          <PracticeDialog lesson={null} isOpen={making} onClose={() => setMaking(false)} />
        </>
      }
    />
  );
}

/** Training without a workshop: what is compared stays on this screen. */
function LooseTraining() {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const tried = useAtom(trainingState, (state) => state.tried);
  const [fetched, setFetched] = useState<{ view: TrainingView | null; problem: ProblemAnswer | null }>({
    view: null,
    problem: null,
  });
  useEffect(() => {
    let here = true;
    void client.call('training.try', { answers: [...tried] }).then((answer) => {
      if (here) setFetched(answer.ok ? { view: answer.value, problem: null } : { view: null, problem: answer.problem });
    });
    return () => {
      here = false;
    };
  }, [client, tried]);
  const compare = async (answer: TrainingAnswer) => {
    trainingState.set((old) => ({ ...old, tried: [...old.tried, answer] }));
    return true;
  };
  return (
    <TrainingBody
      {...fetched}
      who=""
      onCompare={compare}
      side={
        <>
          <div className={styles.notice}>
            <Callout kind="warn">{t('train.notKept')}</Callout>
          </div>
          {tried.length === 0 ? null : (
            <Button small icon={RotateCcw} onPress={clearTraining}>
              {t('train.restart')}
            </Button>
          )}
        </>
      }
    />
  );
}

/** Practice, and from it the register of lessons for those who sit in the panel. */
function OpenTraining() {
  const { t } = useWords();
  const actor = useActor();
  const [registered, setRegistered] = useState(false);
  const reads = actor === null || mayUse('lesson.list', actor.role);
  if (reads && registered) return <LessonList onCases={() => setRegistered(false)} />;
  const way = (
    <Button small icon={BookOpen} onPress={() => setRegistered(true)}>
      {t('lesson.register')}
    </Button>
  );
  return <KeptTraining register={reads ? way : null} />;
}

/** Frame-of-reference training: cases to rate, then the reference, the group and why. */
export function TrainingScreen() {
  const open = useQuery('workshop.get', {}).value !== null;
  return open ? <OpenTraining /> : <LooseTraining />;
}
