import { Trash2, UserRoundPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useNamesApart } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import type { RoundPair, RoundRater, RoundView } from '#shared/round/contract.ts';
import { PairDialog } from './pair-dialog.tsx';
import styles from './rounds.module.css';

/** How the raters of a round are called among each other: by name, with the last digits where two have the same. */
export function useRaterNames(raters: readonly RoundRater[]): (key: string, name: string) => string {
  const people = useMemo(() => raters.map(({ key, name }) => ({ name, nip: key })), [raters]);
  return (key, name) => nameApart({ name, nip: key }, people);
}

/** More is found by typing; a table of thousands of pairs would help nobody. */
const shownAtMost = 40;

/** Who rates whom, found by name, changed by hand. */
export function PairsCard({ view: { round, pairs, raters } }: { readonly view: RoundView }) {
  const { t, number } = useWords();
  const act = useCommand();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const found = useMemo(() => {
    const word = typed.trim().toLowerCase();
    return word === ''
      ? pairs
      : pairs.filter(({ raterName, rateeName }) => `${raterName}\n${rateeName}`.toLowerCase().includes(word));
  }, [pairs, typed]);
  const rows = found.slice(0, shownAtMost);
  const apart = useNamesApart();
  const called = useRaterNames(raters);
  const rateeOf = ({ ratee, rateeName }: RoundPair) => apart.name(ratee, rateeName);
  const raterOf = ({ rater, raterName }: RoundPair) => called(rater, raterName);
  const editable = round.state !== 'closed';
  const add = editable ? (
    <Button small icon={UserRoundPlus} onPress={() => setAdding(true)}>
      {t('pairs.add')}
    </Button>
  ) : null;
  return (
    <Card title={t('pairs.title')} side={add}>
      <TextField label={t('pairs.find')} value={typed} onChange={setTyped} />
      <div className={styles.scroll}>
        <PlainTable
          middle
          label={t('pairs.title')}
          dense
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'ratee', head: t('pairs.ratee'), cell: rateeOf },
            { key: 'rater', head: t('pairs.rater'), cell: raterOf },
            { key: 'kind', head: t('pairs.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
            {
              key: 'weight',
              head: t('pairs.weight'),
              right: true,
              cell: ({ weight }) => (weight === null ? '' : number(weight)),
            },
            {
              key: 'remove',
              head: '',
              cell: (pair) =>
                editable ? (
                  <span className={styles.rowActions}>
                    <IconButton
                      small
                      icon={Trash2}
                      label={t('pairs.remove', { rater: raterOf(pair), ratee: rateeOf(pair) })}
                      onPress={() => void act('assignment.remove', { assignments: [pair.id] })}
                    />
                  </span>
                ) : null,
            },
          ]}
        />
      </div>
      <p>{t('pairs.shown', { shown: rows.length, n: found.length })}</p>
      <PairDialog round={round.id} isOpen={adding} onClose={() => setAdding(false)} />
    </Card>
  );
}
