import { useQuery } from '#renderer/kernel/use-query.ts';
import { WorkshopStart } from './start.tsx';
import { Summary } from './summary.tsx';

/** First screen: where to begin, or how far the open workshop has come. */
export function HomeScreen() {
  const { value, problem } = useQuery('workshop.get', {});
  if (value !== null) return <Summary state={value} />;
  return problem === null ? null : <WorkshopStart />;
}
