import { type CSSProperties, useMemo, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { sexWords } from '#shared/session/branch-words.ts';
import styles from './board-tint.module.css';

const tints = ['none', 'unit', 'rater', 'sex'] as const;
type BoardTint = (typeof tints)[number];

/** So many groups have a colour and a digit of their own; the smaller ones share the last. */
const colours = 6;

/** The mark of a card's group: a digit from 1, which is also that of its colour. */
export interface CardTint {
  readonly slot: number;
  readonly name: string;
}

interface Tinted {
  readonly tintOf: (row: RosterRow) => CardTint | null;
  readonly groups: readonly (CardTint & { readonly n: number })[];
}

function useGroups(rows: readonly RosterRow[], by: BoardTint): Tinted {
  const { t, say } = useWords();
  return useMemo(() => {
    if (by === 'none') return { tintOf: () => null, groups: [] };
    const byNip = by === 'rater' ? new Map(rows.map((row) => [row.nip, row])) : null;
    const unknown = t('board.tintUnknown');
    const keyOf = (row: RosterRow): string => {
      if (by === 'unit') return row.unit ?? unknown;
      if (by === 'sex') {
        const word = row.sex === null ? undefined : sexWords[row.sex];
        return word === undefined ? unknown : say(word);
      }
      if (row.superior_nip === null) return unknown;
      const superior = byNip?.get(row.superior_nip);
      return superior === undefined ? row.superior_nip : nameApart(superior, rows);
    };
    const counted = [
      ...Map.groupBy(
        rows.filter(({ excluded }) => excluded === null),
        keyOf,
      ),
    ]
      .map(([name, own]) => ({ name, n: own.length }))
      .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'id'));
    const own = counted.length <= colours ? counted : counted.slice(0, colours - 1);
    const rest = counted.slice(own.length);
    const others = { name: t('board.tintOthers', { n: rest.length }), n: rest.reduce((sum, { n }) => sum + n, 0) };
    const groups = [...own, ...(rest.length === 0 ? [] : [others])].map((group, at) => ({ ...group, slot: at + 1 }));
    const slots = new Map(groups.map((group) => [group.name, group]));
    return { tintOf: (row) => slots.get(keyOf(row)) ?? groups.at(-1) ?? null, groups };
  }, [rows, by, t, say]);
}

/** By what the cards are coloured, and what each colour and digit means. */
export function useBoardTint(rows: readonly RosterRow[]) {
  const { t } = useWords();
  const [by, setBy] = useState<BoardTint>('none');
  const { tintOf, groups } = useGroups(rows, by);
  const bar = (
    <div className={styles.tint}>
      <Select
        label={t('board.tint')}
        inline
        small
        options={tints.map((key) => ({ key, label: t(`board.tint.${key}`) }))}
        value={by}
        onChange={(key) => setBy(tints.find((one) => one === key) ?? 'none')}
      />
      {groups.length === 0 ? null : (
        <ul className={styles.groups} aria-label={t('board.tint')}>
          {groups.map((group) => (
            <li key={group.name}>
              <TintMark tint={group} /> {group.name} ({group.n})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  return { tintOf, bar };
}

/** The digit of a group on its colour. */
export function TintMark({ tint }: { readonly tint: CardTint }) {
  return (
    <span className={styles.mark} title={tint.name} style={{ '--tint': `var(--series-${tint.slot})` } as CSSProperties}>
      {tint.slot}
    </span>
  );
}
