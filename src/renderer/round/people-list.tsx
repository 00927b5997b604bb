import { useWords } from '#renderer/kernel/use-words.ts';
import { SideItem, SideList, SideState } from '#renderer/ui/side-list.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import type { PackageRatee } from '#shared/round/package.ts';
import { answerFor, type OpenPackage } from './evaluation-state.ts';

interface PeopleListProps extends Pick<OpenPackage, 'answers'> {
  readonly ratees: readonly PackageRatee[];
  readonly criteria: number;
  readonly at: number;
  onGo(at: number): void;
}

/** Those to be rated, and how far each is. */
export function PeopleList({ ratees, answers, criteria, at, onGo }: PeopleListProps) {
  const { t } = useWords();
  return (
    <SideList label={t('rate.people')}>
      <h2>{t('rate.people')}</h2>
      <ol>
        {ratees.map((ratee, place) => {
          const { id, position, kind } = ratee;
          const given = Object.keys(answerFor(answers, id).scores).length;
          const parts = [position, t(`kind.${kind}`)].filter((part) => part !== null && part !== '');
          return (
            <li key={id}>
              <SideItem name={nameApart(ratee, ratees)} isHere={place === at} onGo={() => onGo(place)}>
                <SideState>{parts.join(' · ')}</SideState>
                <SideState done={given === criteria}>
                  {given === criteria ? t('rate.done') : t('rate.part', { given, wanted: criteria })}
                </SideState>
              </SideItem>
            </li>
          );
        })}
      </ol>
    </SideList>
  );
}
