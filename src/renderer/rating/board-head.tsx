import type { ReactNode } from 'react';
import type { Words } from '#renderer/kernel/use-words.ts';
import { LevelMark } from '#renderer/ui/level.tsx';
import type { Distribution } from '#shared/calibration/distribution-contract.ts';
import type { TalentBox } from '#shared/rating/board-axis.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Rating } from '#shared/rules/levels.ts';
import styles from './board.module.css';
import type { Axes, LaidAxis, Quadrant } from './board.ts';
import tinted from './board-tint.module.css';
import type { BoardLayout } from './use-axes.ts';

/** Whether the board is the one that predicates come from. */
export function isUsual({ up, along }: Axes): boolean {
  return up.key === 'hasil' && along.key === 'perilaku';
}

/** The talent box of a box of this board, where one axis is performance and the other potential. */
function talentBoxOf({ talent, axes }: BoardLayout, { up, along }: Quadrant): TalentBox | null {
  if (talent === null) return null;
  const [performance, potential] = axes.along.key === talent.potential ? [up, along] : [along, up];
  return talent.cells[performance][potential];
}

interface BoxHeadProps {
  readonly quadrant: Quadrant;
  readonly layout: BoardLayout;
  readonly mix: Distribution | null;
  /** How many people lie in the box. */
  readonly n: number;
  levelWord(axis: LaidAxis, level: Rating): string;
  readonly words: Words;
}

/** What a box of the board is called, and its head: what it means, and how many it holds, also while cards are carried over it. */
export function boxHead({ quadrant, layout, mix, n, levelWord, words: { t, say } }: BoxHeadProps): {
  readonly label: string;
  readonly head: ReactNode;
} {
  const { up, along } = layout.axes;
  const usual = isUsual(layout.axes);
  const predicate = usual ? (mix?.matrix[quadrant.up][quadrant.along] ?? null) : null;
  const box = talentBoxOf(layout, quadrant);
  return {
    label: t(usual ? 'board.box' : 'board.boxOf', {
      up: t(`axis.${up.key}`),
      along: t(`axis.${along.key}`),
      hasil: levelWord(up, quadrant.up),
      perilaku: levelWord(along, quadrant.along),
      predicate: predicate === null ? '' : say(predicateWords[predicate]),
      n,
    }),
    head: (
      <>
        {usual ? <LevelMark predicate={predicate} /> : null}
        <span
          className={box === null ? styles.predicate : styles.advice}
          title={box === null ? undefined : say(box.advice)}
        >
          {predicate === null ? '' : say(predicateWords[predicate])}
          {box === null ? '' : `${t('axis.box', { n: box.box })} ${say(box.advice)}`}
        </span>
        <span data-live className={tinted.live} />
        <strong>{n}</strong>
      </>
    ),
  };
}
