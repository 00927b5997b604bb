import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { UnitMix } from '#shared/calibration/distribution-contract.ts';
import { predicates } from '#shared/rules/levels.ts';
import styles from './unit-strip.module.css';

/** Every unit's mix as one small bar, with whether it meets its own pattern; each leads to the unit's chart. */
export function UnitStrip({ units, onUnit }: { readonly units: readonly UnitMix[]; onUnit(unit: string): void }) {
  const { t } = useWords();
  if (units.length === 0) return null;
  return (
    <section aria-label={t('mix.unitsTitle')}>
      <h3 className={styles.title}>{t('mix.unitsTitle')}</h3>
      <ul className={styles.units}>
        {units.map(({ id, name, counts, rated, satisfied }) => {
          const Icon = satisfied ? CircleCheck : TriangleAlert;
          const state = t(satisfied ? 'mix.unitMeets' : 'mix.unitFails');
          return (
            <li key={id}>
              <button type="button" className={styles.unit} onClick={() => onUnit(id)}>
                <Icon size={14} role="img" aria-label={state} className={satisfied ? styles.good : styles.warn} />
                <span className={styles.name}>{name}</span>
                <span className={styles.bar} aria-hidden>
                  {predicates.map((predicate) => (
                    <span
                      key={predicate}
                      className={styles.part}
                      style={{ '--share': counts[predicate], '--fill': `var(--${predicate})` } as CSSProperties}
                    />
                  ))}
                </span>
                <span className={styles.n}>{rated}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
