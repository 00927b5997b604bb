import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import type { ShownAxis } from '#shared/rating/board-axis-contract.ts';
import styles from './board.module.css';
import { decided } from './board.ts';
import type { BoardLayout } from './use-axes.ts';

/** Which two axes the board has, where their cuts come from, and which of them a card can be moved along. */
export function AxisBar({ layout }: { readonly layout: BoardLayout }) {
  const { t, say, number } = useWords();
  const { axes, options, shown, talent, edition } = layout;
  const named = options.map(({ key, people }) => ({
    key,
    label: `${t(`axis.${key}`)} · ${t('axis.people', { n: people })}`,
  }));
  /** How an axis is cut, and what that rests on; null where the regulation has the levels themselves. */
  function backing(axis: ShownAxis | undefined): readonly [cut: string, from: string] | null {
    if (axis === undefined || (axis.official && axis.cuts === undefined)) return null;
    const cuts =
      axis.cuts === undefined ? '' : ` ${t('axis.cuts', { middle: number(axis.cuts[0]), high: number(axis.cuts[1]) })}`;
    const scale = axis.key === 'disiplin' ? ` ${t('axis.disiplinScale')}` : '';
    const unit = axis.key === 'beban' ? ` ${t('axis.bebanScale')}` : '';
    const from = axis.official ? axis.title : t('axis.notFromRules', { edition });
    return [`${t(`axis.${axis.key}`)}${unit}:${scale}${cuts}`, from];
  }
  const backed = [shown.up, shown.along].flatMap((axis) => {
    const found = backing(axis);
    return found === null ? [] : [found];
  });
  // What both rest on is said once.
  const grounds = [...Map.groupBy(backed, ([, from]) => from)].map(
    ([from, cuts]) => `${cuts.map(([cut]) => cut).join(' ')} ${from}`,
  );
  const fixed = [axes.up, axes.along].filter((axis) => decided(axis) === null);
  const notes = [
    fixed.length === 2
      ? t('axis.noMoves')
      : fixed[0] === undefined
        ? null
        : t('axis.oneMove', { axis: t(`axis.${fixed[0].key}`) }),
    ...grounds,
    talent === null ? null : `${t('axis.talent')}: ${say(talent.note)}.`,
  ].filter((note) => note !== null);
  return (
    <>
      <div className={styles.axes}>
        {(['up', 'along'] as const).map((side) => (
          <Select
            key={side}
            label={t(`axis.${side}`)}
            inline
            small
            options={named}
            value={axes[side].key}
            onChange={(key) => layout.choose(side, key)}
          />
        ))}
      </div>
      {notes.length === 0 ? null : (
        <p className={styles.axisNote} title={notes.join(' ')}>
          {notes.join(' ')}
        </p>
      )}
    </>
  );
}
