import { ListBox, ListBoxItem } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import { GoalCoverage } from './goal-coverage.tsx';
import { GoalTreePicture } from './goal-tree-picture.tsx';
import { NeedPicture } from './need-picture.tsx';
import { PatternPicture } from './pattern-picture.tsx';
import styles from './people-screen.module.css';
import pictures from './pictures.module.css';
import { RiskPicture } from './risk-picture.tsx';

const pictureNames = ['coverage', 'tree', 'risk', 'needs', 'patterns'] as const;
export type PictureName = (typeof pictureNames)[number];

/** Which picture of the agency is shown beside the list. */
export function PictureList(props: { readonly chosen: PictureName; onChoose(name: PictureName): void }) {
  const { chosen, onChoose } = props;
  const { t } = useWords();
  return (
    <ListBox
      aria-label={t('picture.which')}
      className={classes(styles.list, pictures.choices)}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        const name = pictureNames.find((one) => one === key);
        if (name !== undefined) onChoose(name);
      }}
    >
      {pictureNames.map((name) => (
        <ListBoxItem
          key={name}
          id={name}
          textValue={t(`picture.${name}`)}
          className={classes(menu.item, pictures.choice)}
        >
          <span className={styles.words}>
            <span>{t(`picture.${name}`)}</span>
            <span className={classes(styles.soft, pictures.hint)}>{t(`picture.${name}Hint`)}</span>
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

/** The picture that was chosen; `onPerson` opens a dossier in its place. */
export function Picture(props: { readonly picture: PictureName; onPerson(employee: string): void }) {
  const { picture, onPerson } = props;
  return (
    <div className={pictures.place}>
      {picture === 'coverage' ? <GoalCoverage onPerson={onPerson} /> : null}
      {picture === 'tree' ? <GoalTreePicture onPerson={onPerson} /> : null}
      {picture === 'risk' ? <RiskPicture /> : null}
      {picture === 'needs' ? <NeedPicture /> : null}
      {picture === 'patterns' ? <PatternPicture /> : null}
    </div>
  );
}
