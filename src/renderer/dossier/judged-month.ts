import { useQuery } from '#renderer/kernel/use-query.ts';

/** Lines of a year that is over are looked at from its last quarter, so that what was foreseen can be held against what came. */
const lastQuarter = 9;

/** The month of the workshop's year up to which progress is judged: this one while the year runs. */
export function useJudgedMonth(): number {
  const period = useQuery('workshop.get', {}).value?.workshop.period ?? '';
  const now = new Date();
  return period.startsWith(String(now.getFullYear())) ? now.getMonth() + 1 : lastQuarter;
}
