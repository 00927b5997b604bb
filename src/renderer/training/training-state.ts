import { createAtom } from '#renderer/kernel/atom.ts';
import type { TrainingAnswer, TrainingScores } from '#shared/training/training-set.ts';

/** What the training screen holds: nothing of it is written. */
interface TrainingState {
  /** The case that is shown, or null for the summary; undefined before anybody chose. */
  readonly at: string | null | undefined;
  /** The employee who trains here instead of the current user: a NIP. */
  readonly rater: string | null;
  /** Ratings before they are compared, by trainee and case. */
  readonly drafts: ReadonlyMap<string, TrainingScores>;
  /** Without a workshop: what was compared. */
  readonly tried: readonly TrainingAnswer[];
}

const first: TrainingState = { at: undefined, rater: null, drafts: new Map(), tried: [] };

export const trainingState = createAtom<TrainingState>(first);

/** Starts over: another workshop, or another person at this machine. */
export function clearTraining(): void {
  trainingState.set(() => first);
}

/** Goes to a case; null is the summary. */
export function goTo(at: string | null): void {
  trainingState.set((old) => ({ ...old, at }));
}

/** Holds one level that was chosen. */
export function draft(key: string, criterion: string, score: number | null): void {
  trainingState.set((old) => ({
    ...old,
    drafts: new Map(old.drafts).set(key, { ...old.drafts.get(key), [criterion]: score }),
  }));
}
