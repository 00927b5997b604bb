import { FilePlus2, RotateCcw } from 'lucide-react';
import { useContext, useEffect, useState } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
import { useAct } from '#renderer/host/use-act.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { Push } from '#renderer/parts/button.tsx';
import { Callout } from '#renderer/parts/calm.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import { mayUse } from '#shared/contract/contract.ts';
import type { TrainingView } from '#shared/contract/training.ts';
import type { TrainingAnswer } from '#shared/domain/training/training-set.ts';
import type { ProblemAnswer } from '#shared/problem.ts';
import { useActor } from '../actor.ts';
import { PracticeBox } from './practice-box.tsx';
import { TraineeField } from './trainee-field.tsx';
import styles from './training.module.css';
import { TrainingBody } from './training-body.tsx';
import { clearTraining, trainingDesk } from './training-state.ts';

/** Training in a workshop: every rating is kept under the trainee's name. */
function KeptTraining() {
  const { t } = useWords();
  const act = useAct();
  const actor = useActor();
  const chosen = useStore(trainingDesk, ({ rater }) => rater);
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
            {leads ? (
              <Push small icon={FilePlus2} onPress={() => setMaking(true)}>
                {t('practice.make')}
              </Push>
            ) : null}
          </div>
          <PracticeBox isOpen={making} onClose={() => setMaking(false)} />
        </>
      }
    />
  );
}

/** Training without a workshop: what is compared stays on this screen. */
function LooseTraining() {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const tried = useStore(trainingDesk, (desk) => desk.tried);
  const [told, setTold] = useState<{ view: TrainingView | null; problem: ProblemAnswer | null }>({
    view: null,
    problem: null,
  });
  useEffect(() => {
    let here = true;
    void client.call('training.try', { answers: [...tried] }).then((answer) => {
      if (here) setTold(answer.ok ? { view: answer.value, problem: null } : { view: null, problem: answer.problem });
    });
    return () => {
      here = false;
    };
  }, [client, tried]);
  const compare = async (answer: TrainingAnswer) => {
    trainingDesk.set((old) => ({ ...old, tried: [...old.tried, answer] }));
    return true;
  };
  return (
    <TrainingBody
      {...told}
      who=""
      onCompare={compare}
      side={
        <>
          <div className={styles.notice}>
            <Callout kind="warn">{t('train.notKept')}</Callout>
          </div>
          {tried.length === 0 ? null : (
            <Push small icon={RotateCcw} onPress={clearTraining}>
              {t('train.restart')}
            </Push>
          )}
        </>
      }
    />
  );
}

/** Frame-of-reference training: cases to rate, then the reference, the group and why. */
export function TrainingScreen() {
  const open = useQuery('workshop.get', {}).value !== null;
  return open ? <KeptTraining /> : <LooseTraining />;
}
