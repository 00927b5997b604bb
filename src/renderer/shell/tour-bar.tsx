import { createAtom, useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { tourStops } from '#shared/workshop/help/tour.ts';
import styles from './tour-bar.module.css';
import { type ScreenName, show, view } from './view.ts';

/** The stop of the walk through the sample agency; null while nobody walks. */
const stop = createAtom<number | null>(null);

/** Goes to a stop and its screen; null ends the walk. */
export function walkTo(place: number | null): void {
  const next = place === null ? undefined : tourStops[place];
  stop.set(next === undefined ? null : place);
  if (next !== undefined) show({ screen: next.screen });
}

/** What to look at on the screen that the walk has come to, and the way on. Below the screen, so that nothing is covered. */
export function TourBar({ usable }: { readonly usable: readonly ScreenName[] }) {
  const { t, say } = useWords();
  const place = useAtom(stop, (now) => now);
  const screen = useAtom(view, (shown) => shown.screen);
  const here = place === null ? undefined : tourStops[place];
  if (place === null || here === undefined || !usable.includes(here.screen)) return null;
  return (
    <section className={styles.bar} aria-label={t('tour.title')}>
      <span className={styles.place}>{t('tour.place', { n: place + 1, all: tourStops.length })}</span>
      <p className={styles.text} role="status">
        {say(here.text)}
      </p>
      {screen === here.screen ? null : (
        <Button small onPress={() => walkTo(place)}>
          {t('tour.back')}
        </Button>
      )}
      {place === 0 ? null : (
        <Button small onPress={() => walkTo(place - 1)}>
          {t('tour.before')}
        </Button>
      )}
      {place + 1 === tourStops.length ? null : (
        <Button small kind="primary" onPress={() => walkTo(place + 1)}>
          {t('tour.next')}
        </Button>
      )}
      <Button small kind="quiet" onPress={() => walkTo(null)}>
        {t('tour.end')}
      </Button>
    </section>
  );
}
