import type { ReactNode } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Card } from '#renderer/ui/page.tsx';
import type { TextKey } from '#shared/words.ts';
import home from './home.module.css';
import styles from './road-pictures.module.css';

interface Stage {
  readonly name: TextKey;
  readonly words: TextKey;
  readonly picture: ReactNode;
}

const lines = (places: readonly number[], from: number, to: number) =>
  places.map((y) => <line key={y} x1={from} x2={to} y1={y} y2={y} stroke="var(--line-strong)" strokeWidth="2" />);

/** A sheet of paper, on which a picture is drawn. */
const sheet = (
  <rect
    x="18"
    y="6"
    width="60"
    height="60"
    rx="4"
    fill="var(--surface)"
    stroke="var(--line-strong)"
    strokeWidth="1.5"
  />
);

/** The road from files to papers, each stage as it looks. */
const stages: readonly Stage[] = [
  {
    name: 'nav.import',
    words: 'pictures.import',
    picture: (
      <>
        {sheet}
        <rect x="18" y="6" width="60" height="12" rx="4" fill="var(--accent-soft)" />
        {lines([28, 38, 48, 58], 26, 70)}
        <line x1="48" x2="48" y1="22" y2="62" stroke="var(--line-soft)" strokeWidth="2" />
      </>
    ),
  },
  {
    name: 'nav.rounds',
    words: 'pictures.rounds',
    picture: (
      <>
        <rect
          x="12"
          y="16"
          width="72"
          height="44"
          rx="4"
          fill="var(--surface)"
          stroke="var(--line-strong)"
          strokeWidth="1.5"
        />
        <path d="M12 20 L48 44 L84 20" fill="none" stroke="var(--line-strong)" strokeWidth="1.5" />
        <circle cx="48" cy="46" r="8" fill="var(--accent)" />
      </>
    ),
  },
  {
    name: 'nav.calibration',
    words: 'pictures.calibration',
    picture: (
      <>
        <line x1="48" x2="48" y1="6" y2="66" stroke="var(--line-soft)" strokeWidth="2" />
        {[
          [14, 36],
          [28, 52],
          [42, 46],
          [56, 66],
        ].map(([y = 0, x = 0]) => (
          <g key={y} stroke="var(--accent)" strokeWidth="2">
            <line x1={x - 14} x2={x + 14} y1={y} y2={y} />
            <circle cx={x} cy={y} r="4" fill="var(--accent)" />
          </g>
        ))}
      </>
    ),
  },
  {
    name: 'nav.panel',
    words: 'pictures.panel',
    picture: (
      <>
        {(['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang'] as const).map((level, at) => (
          <rect
            key={level}
            x={14 + at * 18}
            y={[34, 10, 46, 56][at]}
            width="13"
            height={66 - ([34, 10, 46, 56][at] ?? 0)}
            rx="2"
            fill={`var(--${level})`}
          />
        ))}
        <line x1="10" x2="88" y1="67" y2="67" stroke="var(--line-strong)" strokeWidth="1.5" />
      </>
    ),
  },
  {
    name: 'nav.results',
    words: 'pictures.results',
    picture: (
      <>
        {sheet}
        {lines([18, 27, 36], 26, 70)}
        <path d="M28 56 q6 -12 12 -2 t12 -2 t12 -4" fill="none" stroke="var(--accent)" strokeWidth="2.5" />
      </>
    ),
  },
];

/** What happens between the first file and the signed minutes, before any workshop is open. */
export function RoadPictures() {
  const { t } = useWords();
  return (
    <Card title={t('pictures.title')}>
      <ol className={styles.pictures}>
        {stages.map(({ name, words, picture }, place) => (
          <li key={name} className={styles.picture}>
            <svg viewBox="0 0 96 72" aria-hidden>
              {picture}
            </svg>
            <p className={home.startName}>
              {place + 1}. {t(name)}
            </p>
            <p className={home.startHint}>{t(words)}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
