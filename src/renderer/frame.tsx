import { VisuallyHidden } from 'react-aria-components';
import { CalibrationScreen } from '#renderer/calibration/calibration-screen.tsx';
import { ConsequenceCards } from '#renderer/consequences/consequence-cards.tsx';
import { ConsequencesScreen } from '#renderer/consequences/consequences-screen.tsx';
import { Dossier, MoreOfPerson } from '#renderer/dossier/dossier.tsx';
import { PeopleScreen } from '#renderer/dossier/people-screen.tsx';
import { ImportScreen } from '#renderer/import/import-screen.tsx';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { usePeopleCount } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Finder } from '#renderer/people/person-finder.tsx';
import { PanelScreen } from '#renderer/rating/panel-screen.tsx';
import { JournalScreen } from '#renderer/record/journal-screen.tsx';
import { ResultsScreen } from '#renderer/record/results-screen.tsx';
import { EvaluationScreen } from '#renderer/round/evaluation-screen.tsx';
import { shownPackage } from '#renderer/round/evaluation-state.ts';
import { RoundsScreen } from '#renderer/round/rounds-screen.tsx';
import { ProjectedView } from '#renderer/session/projector-app.tsx';
import { useActor, useActorUpdates } from '#renderer/shell/actor.ts';
import { ActorDialog } from '#renderer/shell/actor-dialog.tsx';
import { CrashGuard } from '#renderer/shell/crash-guard.tsx';
import { HelpDialog } from '#renderer/shell/help-dialog.tsx';
import { Navigation } from '#renderer/shell/navigation.tsx';
import { PredicateAnnouncer } from '#renderer/shell/predicate-announcer.tsx';
import { StatusLine } from '#renderer/shell/status-line.tsx';
import { TopBar } from '#renderer/shell/top-bar.tsx';
import { TourBar } from '#renderer/shell/tour-bar.tsx';
import { useShortcuts } from '#renderer/shell/use-shortcuts.ts';
import { type ScreenName, view } from '#renderer/shell/view.ts';
import { LessonDialog } from '#renderer/training/lesson-dialog.tsx';
import { TrainingScreen } from '#renderer/training/training-screen.tsx';
import { HomeScreen } from '#renderer/workshop/home-screen.tsx';
import { SettingsScreen } from '#renderer/workshop/settings-screen.tsx';
import { mayUse } from '#shared/contract.ts';
import styles from './frame.module.css';

const screens: Readonly<Record<ScreenName, () => React.ReactNode>> = {
  home: HomeScreen,
  evaluation: EvaluationScreen,
  import: ImportScreen,
  people: PeopleScreen,
  rounds: RoundsScreen,
  calibration: CalibrationScreen,
  panel: PanelScreen,
  consequences: ConsequencesScreen,
  results: ResultsScreen,
  journal: JournalScreen,
  training: TrainingScreen,
  settings: SettingsScreen,
};

/** Screens that can be used now: what is not here is not in the navigation. */
function usableScreens(
  open: boolean,
  sees: boolean,
  people: number,
  rated: boolean,
  evaluating: boolean,
): readonly ScreenName[] {
  const first: readonly ScreenName[] = evaluating ? ['home', 'evaluation'] : ['home'];
  if (!open) return [...first, 'training', 'settings'];
  if (!sees) return [...first, 'panel', 'training', 'settings'];
  if (people === 0) return [...first, 'import', 'journal', 'training', 'settings'];
  const calibration: readonly ScreenName[] = rated ? ['calibration'] : [];
  return [
    ...first,
    'import',
    'people',
    'rounds',
    ...calibration,
    'panel',
    'consequences',
    'results',
    'journal',
    'training',
    'settings',
  ];
}

const consequencesOf = (employee: string) => <ConsequenceCards employee={employee} />;

/** Navigation, bar, screen, drawer and status line. */
export function Frame() {
  const { t } = useWords();
  const state = useQuery('workshop.get', {}).value;
  const people = usePeopleCount();
  const rated = (useQuery('calibration.count', {}).value?.n ?? 0) > 0;
  const wanted = useAtom(view, ({ screen }) => screen);
  const evaluating = useAtom(shownPackage, (open) => open !== null);
  const actor = useActor();
  const sees = actor === null || mayUse('employee.list', actor.role);
  const usable = usableScreens(state !== null, sees, people, rated, evaluating);
  const screen = usable.includes(wanted) ? wanted : 'home';
  // Whom no person's rows are shown to has the projector's view in place of the panel.
  const Screen = screen === 'panel' && !sees ? ProjectedView : screens[screen];
  useActorUpdates(state !== null);
  useShortcuts(usable, state !== null);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('nav.skip')}
      </button>
      <Navigation usable={usable} screen={screen} />
      <TopBar state={state} />
      {/* Another screen is another scroller: it begins at its top. */}
      <main key={screen} id="main" tabIndex={-1} className={styles.main} data-screen={screen}>
        {screen === 'panel' && sees ? <VisuallyHidden elementType="h1">{t('nav.panel')}</VisuallyHidden> : null}
        <CrashGuard>
          <MoreOfPerson value={consequencesOf}>
            <Screen />
          </MoreOfPerson>
        </CrashGuard>
      </main>
      {screen === 'people' ? null : (
        <MoreOfPerson value={consequencesOf}>
          <Dossier />
        </MoreOfPerson>
      )}
      <div className={styles.foot}>
        {state === null ? null : <TourBar usable={usable} />}
        <StatusLine open={state !== null} />
      </div>
      <Finder usable={usable} />
      <PredicateAnnouncer />
      <ActorDialog />
      <HelpDialog />
      <LessonDialog />
    </div>
  );
}
