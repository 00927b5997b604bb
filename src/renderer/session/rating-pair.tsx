import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { ratingWords } from '#shared/rules/level-words.ts';
import { type Predicate, type Rating, ratings } from '#shared/rules/levels.ts';

/** A person's two ratings as they are being set. */
export interface PairedRatings {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
}

/** The predicate that two ratings make by the edition in force; null while one is missing or the edition is not known yet. */
export function useOutcome({ hasil, perilaku }: PairedRatings): Predicate | null {
  const matrix = useQuery('distribution.get', {}).value?.matrix;
  return hasil === null || perilaku === null ? null : (matrix?.[hasil][perilaku] ?? null);
}

/** One level up (-1) or down (1) in the order of the ratings, best first; where there is none, the rating stays. */
export function neighbouring(rating: Rating | null, step: -1 | 1): Rating | null {
  return rating === null ? rating : (ratings[ratings.indexOf(rating) + step] ?? rating);
}

interface RatingPairProps {
  readonly value: PairedRatings;
  onChange(axis: keyof PairedRatings, rating: Rating): void;
  readonly autoFocus?: boolean;
  readonly small?: boolean;
}

/** *Hasil kerja* and *perilaku*, each chosen from its levels. */
export function RatingPairField({ value, onChange, autoFocus = false, small = false }: RatingPairProps) {
  const { t, say } = useWords();
  const options = ratings.map((key) => ({ key, label: say(ratingWords[key]) }));
  return (['hasil', 'perilaku'] as const).map((axis) => (
    <Select
      key={axis}
      label={t(`column.${axis}`)}
      small={small}
      options={options}
      value={value[axis]}
      placeholder={t('level.unrated')}
      onChange={(key) => {
        const rating = ratings.find((one) => one === key);
        if (rating !== undefined) onChange(axis, rating);
      }}
      autoFocus={autoFocus && axis === 'hasil'}
    />
  ));
}
