import { useQuery } from '#renderer/host/use-query.ts';
import { usePeopleCount } from '#renderer/host/use-roster.ts';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import { useActorUpdates } from '../actor.ts';
import { CalibrationScreen } from '../calibration/calibration-screen.tsx';
import { Dossier } from '../dossier/dossier.tsx';
import { EvaluationScreen } from '../evaluation/evaluation-screen.tsx';
import { openPackage } from '../evaluation/evaluation-state.ts';
import { HomeScreen } from '../home/home-screen.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { JournalScreen } from '../journal/journal-screen.tsx';
import { PanelScreen } from '../panel/panel-screen.tsx';
import { ResultsScreen } from '../results/results-screen.tsx';
import { RoundsScreen } from '../rounds/rounds-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { TrainingScreen } from '../training/training-screen.tsx';
import { type ScreenName, view } from '../view.ts';
import { ActorBox } from './actor-box.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { Finder } from './finder.tsx';
import styles from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const screens: Readonly<Record<ScreenName, () => React.ReactNode>> = {
  home: HomeScreen,
  evaluation: EvaluationScreen,
  import: ImportScreen,
  rounds: RoundsScreen,
  calibration: CalibrationScreen,
  panel: PanelScreen,
  results: ResultsScreen,
  journal: JournalScreen,
  training: TrainingScreen,
  settings: SettingsScreen,
};

/** Screens that can be used now: what is not here is not in the navigation. */
export function usableScreens(
  open: boolean,
  people: number,
  rated: boolean,
  evaluating: boolean,
): readonly ScreenName[] {
  const first: readonly ScreenName[] = evaluating ? ['home', 'evaluation'] : ['home'];
  if (!open) return [...first, 'training', 'settings'];
  if (people === 0) return [...first, 'import', 'journal', 'training', 'settings'];
  const calibration: readonly ScreenName[] = rated ? ['calibration'] : [];
  return [...first, 'import', 'rounds', ...calibration, 'panel', 'results', 'journal', 'training', 'settings'];
}

/** Navigation, bar, screen, drawer and status line. */
export function Frame() {
  const { t } = useWords();
  const state = useQuery('workshop.get', {}).value;
  const people = usePeopleCount();
  const rated = (useQuery('calibration.count', {}).value?.n ?? 0) > 0;
  const wanted = useStore(view, ({ screen }) => screen);
  const evaluating = useStore(openPackage, (open) => open !== null);
  const usable = usableScreens(state !== null, people, rated, evaluating);
  const screen = usable.includes(wanted) ? wanted : 'home';
  const Screen = screens[screen];
  useActorUpdates(state !== null);
  useShortcuts(usable, state !== null);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('nav.skip')}
      </button>
      <Navigation usable={usable} screen={screen} />
      <TopBar state={state} />
      <main id="main" tabIndex={-1} className={styles.main} data-screen={screen}>
        <CrashGuard key={screen}>
          <Screen />
        </CrashGuard>
      </main>
      <Dossier />
      <StatusLine open={state !== null} />
      <Finder />
      <ActorBox />
      <ShortcutSheet />
    </div>
  );
}
