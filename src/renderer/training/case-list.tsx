import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { SideItem, SideList, SideState } from '#renderer/ui/side-list.tsx';
import type { TrainingView } from '#shared/training/contract.ts';
import { trainingState } from './training-state.ts';

interface CaseListProps {
  readonly view: TrainingView;
  readonly who: string;
  readonly at: string | null;
  onGo(at: string | null): void;
}

/** The summary, and every case with how far it is. */
export function CaseList({ view, who, at, onGo }: CaseListProps) {
  const { t, language } = useWords();
  const drafts = useAtom(trainingState, (state) => state.drafts);
  const done = view.cases.filter(({ outcome }) => outcome !== null).length;
  return (
    <SideList label={t('train.cases')}>
      <SideItem name={t('train.summary')} isHere={at === null} onGo={() => onGo(null)}>
        <SideState>{t('train.summaryHint', { done, all: view.cases.length })}</SideState>
      </SideItem>
      <h2>{t('train.cases')}</h2>
      <ol>
        {view.cases.map(({ id, title, criteria, outcome, ours }, place) => {
          const given = Object.keys(drafts.get(`${who} ${id}`) ?? {}).length;
          const open = given === 0 ? t('train.open') : t('train.begun', { given, wanted: criteria.length });
          return (
            <li key={id}>
              <SideItem name={`${place + 1}. ${title[language]}`} isHere={id === at} onGo={() => onGo(id)}>
                {ours ? <SideState>{t('practice.ours')}</SideState> : null}
                <SideState done={outcome !== null}>{outcome === null ? open : t('train.done')}</SideState>
              </SideItem>
            </li>
          );
        })}
      </ol>
    </SideList>
  );
}
