import { MessagesSquare, Plus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { ScreenPage } from '#renderer/ui/page.tsx';
import { EmptyState, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { NewRoundDialog } from './new-round-dialog.tsx';
import { RoundPart } from './round-part.tsx';
import styles from './rounds.module.css';

/** Rounds of peer review: from the plan to the release of the scores. */
export function RoundsScreen() {
  const { t } = useWords();
  const { value, problem } = useQuery('round.list', {});
  const [wanted, setWanted] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const rows = value?.rows ?? [];
  const round =
    rows.find(({ id }) => id === wanted) ?? rows.findLast(({ state }) => state !== 'closed') ?? rows.at(-1) ?? null;
  // The round that is shown stays: closing it would else bring another one in its place.
  if (wanted === null && round !== null) setWanted(round.id);
  const add = (
    <Button icon={Plus} kind={rows.length === 0 ? 'primary' : 'plain'} onPress={() => setMaking(true)}>
      {t('rounds.new')}
    </Button>
  );
  const side = (
    <div className={styles.side}>
      {rows.length < 2 ? null : (
        <Select
          label={t('rounds.which')}
          hideLabel
          options={rows.map(({ id, name }) => ({ key: id, label: name }))}
          value={round?.id ?? null}
          onChange={setWanted}
        />
      )}
      {rows.length === 0 ? null : add}
    </div>
  );
  return (
    <ScreenPage title={t('rounds.title')} lead={t('rounds.lead')} side={side}>
      {problem === null ? null : <FailedState problem={problem} />}
      {value === null && problem === null ? <Skeleton lines={6} /> : null}
      {value !== null && round === null ? (
        <EmptyState icon={MessagesSquare} title={t('rounds.none')} step={add}>
          {t('rounds.noneHint')}
        </EmptyState>
      ) : null}
      {round === null ? null : <RoundPart key={round.id} id={round.id} />}
      <NewRoundDialog isOpen={making} onMade={setWanted} onClose={() => setMaking(false)} />
    </ScreenPage>
  );
}
