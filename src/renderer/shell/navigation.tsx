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
import { Brand } from './brand.tsx';
import styles from './navigation.module.css';
import { type ScreenName, show } from './view.ts';

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
        {usable.map((name) => {
          const { icon: Icon, name: key } = screenEntries[name];
          return (
            <li key={name}>
              <button
                type="button"
                className={classes(styles.item, name === screen && styles.here)}
                aria-current={name === screen ? 'page' : undefined}
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
