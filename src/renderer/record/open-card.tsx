import { ChevronDown, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import { Card } from '#renderer/ui/page.tsx';
import type { OpenPoint } from './open-points.ts';
import styles from './results.module.css';

/** A way for each of several units. */
function UnitMenu({
  go,
  units,
  onUnit,
}: {
  readonly go: string;
  readonly units: NonNullable<OpenPoint['units']>;
  onUnit(id: string): void;
}) {
  return (
    <MenuTrigger>
      <Button small>
        {go}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={classes(menu.popover)}>
        <Menu className={classes(menu.list)} onAction={(key) => onUnit(String(key))}>
          {units.map(({ id, name }) => (
            <MenuItem key={id} id={id} className={classes(menu.item)}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What is still open, each with the way to it. */
export function OpenCard({ points }: { readonly points: readonly OpenPoint[] }) {
  const { t } = useWords();
  return (
    <Card title={t('open.list')}>
      {points.length === 0 ? (
        <p className={styles.point}>
          <CircleCheck size={16} aria-hidden className={classes(styles.goodIcon)} />
          {t('open.none')}
        </p>
      ) : (
        <>
          <ul className={styles.points}>
            {points.map(({ key, words, advice, screen, go, units = [] }) => (
              <li key={key} className={styles.point}>
                {advice ? (
                  <Info size={16} aria-hidden className={classes(styles.softIcon)} />
                ) : (
                  <TriangleAlert size={16} aria-hidden className={classes(styles.warnIcon)} />
                )}
                <span className={styles.pointWords}>{words}</span>
                {units.length < 2 ? (
                  <Button small onPress={() => show({ screen, ...(units[0] && { unit: units[0].id }) })}>
                    {t(go)}
                  </Button>
                ) : (
                  <UnitMenu go={t(go)} units={units} onUnit={(unit) => show({ screen, unit })} />
                )}
              </li>
            ))}
          </ul>
          {points.some(({ advice }) => advice) ? <p className={styles.small}>{t('open.advice')}</p> : null}
        </>
      )}
    </Card>
  );
}
