import { ArrowRight, type LucideIcon, Zap } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useDestinations } from '#renderer/shell/destinations.ts';
import { type ScreenCommand, screenCommands } from '#renderer/shell/screen-commands.ts';
import { type ScreenName, show, view } from '#renderer/shell/view.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LevelMark } from '#renderer/ui/level.tsx';
import menu from '#renderer/ui/menu.module.css';
import { useReachable } from '#renderer/ui/table.tsx';
import { tableNames } from '#shared/column-words.ts';
import type { Output } from '#shared/contract.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './person-finder.module.css';

const most = 50;

const wordsOf = (typed: string): readonly string[] =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** People whose name or NIP holds every word typed, in any order. */
export function matchingPeople(rows: readonly RosterRow[], typed: string): readonly RosterRow[] {
  const words = wordsOf(typed);
  if (words.length === 0) return rows;
  return rows.filter(({ name, nip }) => {
    const text = `${name.toLowerCase()} ${nip}`;
    return words.every((word) => text.includes(word));
  });
}

function ActLine({ id, name, icon: Icon }: { readonly id: string; readonly name: string; readonly icon: LucideIcon }) {
  return (
    <ListBoxItem id={id} textValue={name} className={classes(menu.item)}>
      <Icon size={16} aria-hidden />
      <span className={menu.grow}>{name}</span>
    </ListBoxItem>
  );
}

function PersonLine({ row }: { readonly row: RosterRow }) {
  return (
    <ListBoxItem id={row.id} textValue={`${row.name} ${row.nip}`} className={classes(menu.item)}>
      <LevelMark predicate={row.predicate} />
      <span className={styles.row}>
        <span>{row.name}</span>
        <span className={styles.soft}>{row.nip}</span>
        <span className={styles.soft}>{[row.position, row.unit].filter((part) => part !== null).join(' · ')}</span>
      </span>
    </ListBoxItem>
  );
}

/** A lesson is opened where it is read and changed: over the screen. */
function openLesson(id: string): void {
  show({ dialog: 'lesson', lesson: { id, employee: null, source: 'free', title: '', text: '', tags: [] } });
}

type Hit = Output<'search.find'>['hits'][number];

/** A row of the workshop that holds what was typed; one about somebody leads to their dossier. */
function HitLine({ hit, id }: { readonly hit: Hit; readonly id: string }) {
  const { t, say } = useWords();
  const { table, excerpt, name, nip, place } = hit;
  const from = place === null ? '' : t('find.from', { file: place.file, cell: place.cell });
  const below = [say(tableNames[table]), name ?? '', nip ?? '', from].filter((part) => part !== '').join(' · ');
  return (
    <ListBoxItem
      id={id}
      textValue={`${excerpt} ${below}`}
      isDisabled={hit.employee === null && table !== 'lesson'}
      className={classes(menu.item)}
    >
      <span className={styles.row}>
        <span>{excerpt}</span>
        <span className={styles.soft}>{below}</span>
      </span>
    </ListBoxItem>
  );
}

interface FoundProps {
  readonly typed: string;
  readonly commands: readonly ScreenCommand[];
  readonly usable: readonly ScreenName[];
  readonly peopleFirst: boolean;
}

function Found({ typed, commands, usable, peopleFirst }: FoundProps) {
  const { t } = useWords();
  const { rows } = useRoster();
  const destinations = useDestinations(usable);
  const reachable = useReachable();
  const words = wordsOf(typed);
  const fits = ({ name }: ScreenCommand) => words.every((word) => name.toLowerCase().includes(word));
  const people = useMemo(
    () => (peopleFirst || typed.trim() !== '' ? matchingPeople(rows, typed) : []),
    [rows, typed, peopleFirst],
  );
  const { value: contents } = useQuery('search.find', { text: useDeferredValue(typed) });
  const hits =
    typed.trim() === '' ? [] : (contents?.hits ?? []).map((hit) => ({ hit, id: `hit-${hit.table}-${hit.id}` }));
  const acts = [
    ...commands.map((one, at) => ({ ...one, id: `act-${at}`, icon: Zap, place: 'here' as const })),
    ...destinations.map((one, at) => ({ ...one, id: `go-${at}`, icon: ArrowRight, place: 'away' as const })),
  ].filter(fits);
  const { screen } = view.get();
  // Results, journal and the list of people show a dossier themselves; from anywhere else the way leads to the panel.
  const stays = screen === 'results' || screen === 'journal' || screen === 'people';
  const open = (id: string) => show({ dialog: null, screen: stays ? screen : 'panel', selected: [id], dossier: id });
  const choose = (key: string) => {
    const act = acts.find(({ id }) => id === key);
    const hit = hits.find(({ id }) => id === key)?.hit;
    if (hit !== undefined && hit.table !== 'lesson') return hit.employee === null ? undefined : open(hit.employee);
    const run = hit === undefined ? act?.run : () => openLesson(hit.id);
    if (run === undefined) return open(key);
    show({ dialog: null });
    // Once the box is gone and the focus is back: what is pressed may open another.
    setTimeout(run);
  };
  const shownPeople = people.slice(0, most);
  const part = (place: 'here' | 'away', title: string) => {
    const items = acts.filter((one) => one.place === place);
    return items.length === 0 ? null : (
      <ListBoxSection id={place}>
        <Header className={classes(styles.title)}>{title}</Header>
        {items.map(({ id, name, icon }) => (
          <ActLine key={id} id={id} name={name} icon={icon} />
        ))}
      </ListBoxSection>
    );
  };
  const found =
    shownPeople.length === 0 ? null : (
      <ListBoxSection id="people">
        <Header className={classes(styles.title)}>{t('nav.people')}</Header>
        {shownPeople.map((row) => (
          <PersonLine key={row.id} row={row} />
        ))}
      </ListBoxSection>
    );
  return (
    <>
      {/* The list itself never has the focus, so what scrolls is the frame around it, which can be reached by keyboard. */}
      <section ref={reachable} className={styles.list} aria-label={t('find.title')}>
        <ListBox
          aria-label={t('find.title')}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => t('palette.none')}
        >
          {peopleFirst ? found : null}
          {part('here', t('palette.here'))}
          {part('away', t('palette.away'))}
          {peopleFirst ? null : found}
          {hits.length === 0 ? null : (
            <ListBoxSection id="contents">
              <Header className={classes(styles.title)}>{t('find.contents')}</Header>
              {hits.map(({ hit, id }) => (
                <HitLine key={id} id={id} hit={hit} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </section>
      {contents?.more === true && hits.length > 0 ? <p className={styles.soft}>{t('find.moreContents')}</p> : null}
      {people.length > most ? <p className={styles.soft}>{t('find.more', { n: people.length - most })}</p> : null}
    </>
  );
}

function Search({ usable, peopleFirst }: Pick<FoundProps, 'usable' | 'peopleFirst'>) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [commands] = useState(screenCommands);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t('palette.prompt')} autoFocus>
        <Input className={classes(styles.input)} placeholder={t('palette.prompt')} />
      </SearchField>
      <Found typed={typed} commands={commands} usable={usable} peopleFirst={peopleFirst} />
    </Autocomplete>
  );
}

/** Finds people by name or NIP, whatever holds what was typed, every command of the screen and every destination: people first (Ctrl+K) or commands (Ctrl+Shift+P). */
export function Finder({ usable }: { readonly usable: readonly ScreenName[] }) {
  const { t } = useWords();
  const dialog = useAtom(view, (shown) => shown.dialog);
  const people = dialog === 'find';
  return (
    <Dialog
      title={t(people ? 'find.title' : 'palette.title')}
      isOpen={people || dialog === 'commands'}
      onClose={() => show({ dialog: null })}
      wide
    >
      <Search usable={usable} peopleFirst={people} />
    </Dialog>
  );
}
