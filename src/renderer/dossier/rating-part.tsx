import { useWords } from '#renderer/kernel/use-words.ts';
import { Level } from '#renderer/ui/level.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { RosterRow } from '#shared/people/roster.ts';
import { ratingCells } from '#shared/rating/words.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import styles from './dossier.module.css';
import { Part } from './drawer.tsx';

interface Stage {
  readonly name: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}

/** Initial, proposed and final, one under the other. */
export function RatingPart({ person, signed }: { readonly person: RosterRow; readonly signed: boolean }) {
  const { t, say } = useWords();
  const { hasil, perilaku, predicate } = person;
  const stages: readonly Stage[] = [
    {
      name: t('dossier.initial'),
      hasil: person.initial_hasil,
      perilaku: person.initial_perilaku,
      predicate: person.initial_predicate,
    },
    { name: t('dossier.proposed'), hasil, perilaku, predicate },
    ...(signed ? [{ name: t('dossier.final'), hasil, perilaku, predicate: person.final_predicate }] : []),
  ];
  const rating = (one: Rating | null) => (one === null ? '–' : say(ratingCells[one]));
  return (
    <Part title={t('dossier.ratings')}>
      <PlainTable
        dense
        label={t('dossier.ratings')}
        rows={stages}
        keyOf={({ name }) => name}
        columns={[
          { key: 'stage', head: t('dossier.stage'), cell: ({ name }) => name },
          { key: 'hasil', head: t('column.hasil'), cell: (stage) => rating(stage.hasil) },
          { key: 'perilaku', head: t('column.perilaku'), cell: (stage) => rating(stage.perilaku) },
          { key: 'predicate', head: t('column.predicate'), cell: (stage) => <Level predicate={stage.predicate} /> },
        ]}
      />
      {signed ? null : <p className={styles.soft}>{t('dossier.notFinal')}</p>}
    </Part>
  );
}
