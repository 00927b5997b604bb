import { UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Input, ListBox, ListBoxItem, ListLayout, SearchField, Virtualizer } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { matchingPeople } from '#renderer/people/person-finder.tsx';
import { show, view } from '#renderer/shell/view.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { LevelMark } from '#renderer/ui/level.tsx';
import menu from '#renderer/ui/menu.module.css';
import { EmptyState, Skeleton } from '#renderer/ui/page-states.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import fieldStyles from '#renderer/ui/text-field.module.css';
import type { RosterRow } from '#shared/people/roster.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import { predicates } from '#shared/rules/levels.ts';
import { Picture, PictureList, type PictureName } from './agency-pictures.tsx';
import { AuditList } from './audit-list.tsx';
import { Dossier } from './dossier.tsx';
import styles from './people-screen.module.css';
import { FindingList, WarningList } from './work-lists.tsx';

/** Which people the list holds, beside what was typed and the unit of the bar. */
const kinds = ['all', 'unrated', 'moved', 'excluded', ...predicates] as const;
type Kind = (typeof kinds)[number];

function isOf(kind: Kind, { excluded, predicate, initial_predicate }: RosterRow): boolean {
  if (kind === 'all') return true;
  if (kind === 'excluded') return excluded !== null;
  if (excluded !== null) return false;
  if (kind === 'unrated') return predicate === null;
  if (kind === 'moved') return predicate !== initial_predicate;
  return predicate === kind;
}

const lineHeight = 52;

function Line({ row }: { readonly row: RosterRow }) {
  const { t } = useWords();
  const below = [row.position, row.unit].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <ListBoxItem
      id={row.id}
      textValue={`${row.name} ${row.nip}`}
      className={classes(menu.item, styles.line, row.excluded !== null && styles.out)}
    >
      <LevelMark predicate={row.predicate} />
      <span className={styles.words}>
        <span className={styles.first}>
          <span className={styles.name}>{row.name}</span>
          <span className={styles.nip}>{row.nip}</span>
        </span>
        <span className={styles.soft} title={below}>
          {row.excluded === null ? below : t('people.out')}
        </span>
      </span>
    </ListBoxItem>
  );
}

const lists = ['people', 'warnings', 'findings', 'audit', 'pictures'] as const;
type List = (typeof lists)[number];

/** Everybody of the workshop, searched and narrowed. */
function PeopleList() {
  const { t, say, number } = useWords();
  const { rows, loaded } = useRoster();
  const unit = useAtom(view, (shown) => shown.unit);
  const chosen = useAtom(view, (shown) => shown.dossier);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const shown = useMemo(
    () => matchingPeople(rows, typed).filter((row) => (unit === null || row.unit_id === unit) && isOf(kind, row)),
    [rows, typed, unit, kind],
  );
  const word = (one: Kind): string => {
    if (one === 'all' || one === 'unrated' || one === 'moved' || one === 'excluded') return t(`people.${one}`);
    return say(predicateWords[one]);
  };
  return (
    <>
      <SearchField aria-label={t('find.prompt')} value={typed} onChange={setTyped}>
        <Input className={classes(fieldStyles.input)} placeholder={t('find.prompt')} />
      </SearchField>
      <Select
        label={t('people.which')}
        hideLabel
        options={kinds.map((one) => ({ key: one, label: word(one) }))}
        value={kind}
        onChange={(key) => setKind(kinds.find((one) => one === key) ?? 'all')}
      />
      <p className={styles.soft} role="status">
        {loaded ? t('people.shown', { n: number(shown.length), all: number(rows.length) }) : ''}
      </p>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: lineHeight }}>
        <ListBox
          aria-labelledby="people-title"
          className={classes(styles.list)}
          items={shown}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) show({ dossier: String(id), selected: [String(id)] });
          }}
          renderEmptyState={() => (loaded ? <p className={styles.none}>{t('find.none')}</p> : <Skeleton lines={6} />)}
        >
          {(row) => <Line row={row} />}
        </ListBox>
      </Virtualizer>
    </>
  );
}

/** Everybody, the lines to look at first, or what is wrong in the files; and the dossier of the one who is chosen beside it. */
export function PeopleScreen() {
  const { t } = useWords();
  const chosen = useAtom(view, (shown) => shown.dossier);
  const [list, setList] = useState<List>('people');
  const [picture, setPicture] = useState<PictureName>('coverage');
  return (
    <div className={classes(styles.screen, list === 'pictures' && styles.charted)}>
      <section className={styles.side} aria-labelledby="people-title">
        <h1 id="people-title">{t('nav.people')}</h1>
        <Segments
          label={t('worklist.which')}
          hideLabel
          options={lists.map((key) => ({ key, label: t(`worklist.${key}`) }))}
          value={list}
          onChange={(key: List) => setList(key)}
        />
        {list === 'people' ? <PeopleList /> : null}
        {list === 'warnings' ? <WarningList /> : null}
        {list === 'findings' ? <FindingList /> : null}
        {list === 'audit' ? <AuditList /> : null}
        {list === 'pictures' ? <PictureList chosen={picture} onChoose={setPicture} /> : null}
      </section>
      {list === 'pictures' ? (
        <Picture
          picture={picture}
          onPerson={(employee) => {
            setList('people');
            show({ dossier: employee, selected: [employee] });
          }}
        />
      ) : chosen === null ? (
        <div className={styles.nobody}>
          <EmptyState icon={UsersRound} title={t('people.choose')}>
            {t('people.chooseHint')}
          </EmptyState>
        </div>
      ) : (
        <Dossier inPlace />
      )}
    </div>
  );
}
