import {
  ClipboardPen,
  FileInput,
  GitFork,
  GraduationCap,
  History,
  House,
  type LucideIcon,
  MessagesSquare,
  Scale,
  ScrollText,
  Settings,
  TableProperties,
  UsersRound,
} from 'lucide-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { TextKey } from '#shared/words.ts';
import styles from './navigation.module.css';
import { type ScreenName, screenKeys, show } from './view.ts';

/** The sign of Selaras: three scales brought into line. */
function Brand({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="Selaras">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M7 11h18M7 16h18M7 21h18"
        stroke="var(--on-accent)"
        strokeOpacity=".5"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="12" cy="11" r="3" fill="var(--on-accent)" />
      <circle cx="20" cy="16" r="3" fill="var(--on-accent)" />
      <circle cx="15" cy="21" r="3" fill="var(--on-accent)" />
    </svg>
  );
}

/** What each screen is called, and its sign. */
export const screenEntries: Readonly<Record<ScreenName, { readonly icon: LucideIcon; readonly name: TextKey }>> = {
  home: { icon: House, name: 'nav.home' },
  evaluation: { icon: ClipboardPen, name: 'nav.evaluation' },
  import: { icon: FileInput, name: 'nav.import' },
  people: { icon: UsersRound, name: 'nav.people' },
  rounds: { icon: MessagesSquare, name: 'nav.rounds' },
  calibration: { icon: Scale, name: 'nav.calibration' },
  panel: { icon: TableProperties, name: 'nav.panel' },
  consequences: { icon: GitFork, name: 'nav.consequences' },
  results: { icon: ScrollText, name: 'nav.results' },
  journal: { icon: History, name: 'nav.journal' },
  training: { icon: GraduationCap, name: 'nav.training' },
  settings: { icon: Settings, name: 'nav.settings' },
};

/** The screens of the road that can be used now. */
export function Navigation({
  usable,
  screen,
}: {
  readonly usable: readonly ScreenName[];
  readonly screen: ScreenName;
}) {
  const { t } = useWords();
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <div className={styles.brand}>
        <Brand />
      </div>
      <ul className={styles.list}>
        {usable.map((name, at) => {
          const { icon: Icon, name: key } = screenEntries[name];
          return (
            <li key={name}>
              <button
                type="button"
                className={classes(styles.item, name === screen && styles.here)}
                aria-current={name === screen ? 'page' : undefined}
                aria-keyshortcuts={`Alt+${screenKeys[at]}`}
                title={`Alt ${screenKeys[at]}`}
                onClick={() => show({ screen: name })}
              >
                <Icon size={20} strokeWidth={1.75} aria-hidden />
                {t(key)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
