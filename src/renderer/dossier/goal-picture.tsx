import { Network } from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { EmptyState, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { NamedGoalMap } from '#shared/dossier/goal-contract.ts';
import type { DrawnGoal } from '#shared/dossier/goal-map.ts';

export type PictureForm = 'picture' | 'table';

/** Turns a picture into the table of the same figures, and back. */
export function FormSwitch(props: { readonly value: PictureForm; onChange(form: PictureForm): void }) {
  const { value, onChange } = props;
  const { t } = useWords();
  return (
    <Segments
      label={t('picture.form')}
      hideLabel
      options={[
        { key: 'picture', label: t('picture.asPicture') },
        { key: 'table', label: t('picture.asTable') },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** The words that say what is the matter with a goal. */
export function useGoalState(): (goal: DrawnGoal) => string {
  const { t } = useWords();
  return ({ orphan, circle, lines, parents }) =>
    [
      orphan ? t('goals.orphan') : '',
      circle ? t('goals.circle') : '',
      lines === 0 ? t('goals.unserved') : '',
      parents.length > 1 ? t('goals.several', { n: parents.length }) : '',
    ]
      .filter((word) => word !== '')
      .join(', ');
}

/** Draws from the agency's goals once they are read, or says that there are none. */
export function WithGoals({ children }: { children(map: NamedGoalMap): ReactNode }) {
  const { t } = useWords();
  const { value, problem } = useQuery('goal.map', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  if (value.goals.length === 0)
    return (
      <EmptyState icon={Network} title={t('picture.noGoals')}>
        {t('picture.noGoalsHint')}
      </EmptyState>
    );
  return children(value);
}
