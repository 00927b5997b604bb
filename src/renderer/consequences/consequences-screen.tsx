import { useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { view } from '#renderer/shell/view.ts';
import { Card, ScreenPage } from '#renderer/ui/page.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { ListsPart } from './lists-part.tsx';
import { ProjectionTable } from './projection-table.tsx';
import { PeopleTable, UnitTable } from './result-tables.tsx';
import { RulesPart } from './rules-part.tsx';
import { TalentBoard } from './talent-board.tsx';
import { UnitCharts } from './unit-charts.tsx';

const views = ['board', 'people', 'lists', 'units', 'rules'] as const;
type ViewName = (typeof views)[number];

function PeopleView({ board }: { readonly board: boolean }) {
  const unit = useAtom(view, (now) => now.unit);
  const units = useQuery('unit.list', {}).value?.rows;
  const { value, problem } = useQuery('consequence.list', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const named = units?.find(({ id }) => id === unit)?.name;
  const people = unit === null ? value.rows : value.rows.filter((row) => row.unit === named);
  return board ? <TalentBoard people={people} /> : <PeopleTable people={people} />;
}

function UnitsView() {
  const { value, problem } = useQuery('consequence.units', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={6} />;
  return (
    <>
      <UnitCharts rows={value.rows} />
      <Card flush>
        <UnitTable rows={value.rows} />
      </Card>
      <ProjectionTable rows={value.rows} />
    </>
  );
}

/** What follows from the ratings of everybody: talent board, results, units, and the rules that decide. */
export function ConsequencesScreen() {
  const { t } = useWords();
  const [shown, setShown] = useState<ViewName>('board');
  return (
    <ScreenPage title={t('nav.consequences')} lead={t('consequences.lead')}>
      <Segments<ViewName>
        hideLabel
        label={t('consequences.view')}
        options={views.map((key) => ({ key, label: t(`consequences.${key}`) }))}
        value={shown}
        onChange={setShown}
      />
      {shown === 'board' || shown === 'people' ? <PeopleView board={shown === 'board'} /> : null}
      {shown === 'lists' ? <ListsPart /> : null}
      {shown === 'units' ? <UnitsView /> : null}
      {shown === 'rules' ? <RulesPart /> : null}
    </ScreenPage>
  );
}
