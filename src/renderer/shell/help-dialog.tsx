import { Printer } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { SideItem, SideList } from '#renderer/ui/side-list.tsx';
import { useReachable } from '#renderer/ui/table.tsx';
import fieldStyles from '#renderer/ui/text-field.module.css';
import type { HelpPage } from '#shared/workshop/help/page.ts';
import { type HelpKeys, helpFound, helpKeys, helpPages } from '#shared/workshop/help/pages.ts';
import styles from './help-dialog.module.css';
import { show, view } from './view.ts';

function Keys({ title, keys }: HelpKeys) {
  const { say } = useWords();
  return (
    <section>
      <h4>{say(title)}</h4>
      <dl className={styles.keys}>
        {keys.map(([combination, what]) => (
          <Fragment key={what.id}>
            <dt>
              {combination.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{say(what)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Page({ page: { key, title, lead, parts } }: { readonly page: HelpPage }) {
  const { say } = useWords();
  return (
    <article className={styles.page} aria-labelledby="help-page">
      <h3 id="help-page">{say(title)}</h3>
      <p className={styles.lead}>{say(lead)}</p>
      {parts.map((part) => {
        const List = part.kind === 'steps' ? 'ol' : 'ul';
        return (
          <section key={part.title.id}>
            <h4>{say(part.title)}</h4>
            <List className={styles.items}>
              {part.items.map((item) => (
                <li key={item.id}>{say(item)}</li>
              ))}
            </List>
          </section>
        );
      })}
      {key === 'keys' ? helpKeys.map((list) => <Keys key={list.title.id} {...list} />) : null}
    </article>
  );
}

function Guide({ first }: { readonly first: string }) {
  const { t, say, language } = useWords();
  const act = useCommand();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(first);
  const [printing, setPrinting] = useState(false);
  const reachable = useReachable();
  const found = helpFound(typed, language);
  const page = found.find(({ key }) => key === chosen) ?? found[0];
  async function print(): Promise<void> {
    setPrinting(true);
    const made = await act('guide.file', {});
    setPrinting(false);
    if (made !== null) saveFile(made.name, 'application/pdf', made.bytes);
  }
  return (
    <div className={styles.guide}>
      <div className={styles.side}>
        <SearchField aria-label={t('help.search')} value={typed} onChange={setTyped}>
          <Input className={classes(fieldStyles.input)} placeholder={t('help.search')} />
        </SearchField>
        <SideList label={t('help.pages')}>
          {found.map(({ key, title }) => (
            <SideItem key={key} name={say(title)} isHere={key === page?.key} onGo={() => setChosen(key)} />
          ))}
        </SideList>
        <Button icon={Printer} isDisabled={printing} onPress={() => void print()}>
          {t('help.print')}
        </Button>
      </div>
      <section ref={reachable} className={styles.read} aria-label={t('help.page')}>
        {page === undefined ? <p role="status">{t('help.none')}</p> : <Page key={page.key} page={page} />}
      </section>
    </div>
  );
}

/** Explains the screen one is on, and every other (F1); the shortcuts have a page of their own (?). */
export function HelpDialog() {
  const { t } = useWords();
  const open = useAtom(view, ({ dialog }) => dialog === 'help');
  const page = useAtom(view, ({ help, screen }) => help ?? screen);
  const first = helpPages.some(({ key }) => key === page) ? page : 'home';
  return (
    <Dialog title={t('help.title')} isOpen={open} onClose={() => show({ dialog: null, help: null })} wide="full">
      <Guide key={first} first={first} />
    </Dialog>
  );
}
