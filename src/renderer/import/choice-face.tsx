import { useWords } from '#renderer/kernel/use-words.ts';
import { Level } from '#renderer/ui/level.tsx';
import type { ImportDecision } from '#shared/import/preview-contract.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import { predicates, ratings } from '#shared/rules/levels.ts';
import styles from './decision.module.css';
import { tablePlace } from './place.tsx';

type ImportChoice = ImportDecision['choices'][number];

/** A NIP whose first digits are known from the file: those are set apart from the ones that were lost. */
function MatchedNip({ nip, digits }: { readonly nip: string; readonly digits: string }) {
  if (digits.length < 8 || digits.length >= nip.length || !nip.startsWith(digits))
    return <span className={styles.nip}>{nip}</span>;
  return (
    <span className={styles.nip}>
      {digits}
      <mark className={styles.lost}>{nip.slice(digits.length)}</mark>
    </span>
  );
}

/** A whole row as an answer: its predicate, its two ratings, and its place. */
function RowFace({ values }: { readonly values: ImportChoice['values'] }) {
  const { t, say } = useWords();
  const predicate = predicates.find((one) => one === values.predicate) ?? null;
  const axes = [values.hasil, values.perilaku].flatMap((value) => {
    const rating = ratings.find((one) => one === value);
    return rating === undefined ? [] : [say(ratingWords[rating])];
  });
  return (
    <span className={styles.face}>
      <Level predicate={predicate} />
      {axes.length === 0 ? null : <span className={styles.faceSoft}>{axes.join(' · ')}</span>}
      <span className={styles.faceSoft}>
        {t('answer.row', { file: tablePlace(values), row: String(values.row ?? '') })}
      </span>
    </span>
  );
}

/** A score as an answer, and its place. */
function ScoreFace({ values }: { readonly values: ImportChoice['values'] }) {
  const { t, number } = useWords();
  return (
    <span className={styles.face}>
      <strong>{number(Number(values.score))}</strong>
      <span className={styles.faceSoft}>
        {t('answer.row', { file: tablePlace(values), row: String(values.row ?? '') })}
      </span>
    </span>
  );
}

/** A reading of a table as an answer: what is read, and below it what that would write for the first people. */
function SampledFace({ label, values }: { readonly label: string; readonly values: ImportChoice['values'] }) {
  const { say } = useWords();
  // A sample holds a level by its key, so that it can be said in the language of the screen.
  const samples = String(values.samples).replace(/(?<=: |\/ )(?:di-atas|sesuai|di-bawah)(?= \/|;|$)/g, (key) =>
    say(ratingWords[ratings.find((rating) => rating === key) ?? 'sesuai']),
  );
  return (
    <span className={styles.face}>
      <strong>{values.columns ?? label}</strong>
      {samples.split('; ').map((line) => (
        <span key={line} className={styles.faceSoft}>
          {line}
        </span>
      ))}
    </span>
  );
}

/** One answer as it is shown: levels with their mark, NIPs with the lost digits set apart, rows with their place. */
export function ChoiceFace({ choice, decision }: { readonly choice: ImportChoice; readonly decision: ImportDecision }) {
  const { t } = useWords();
  const { says, values, label } = choice;
  if (says === 'leave') return <span>{t('answer.leave')}</span>;
  if (says === 'add-person') return <span>{t('answer.add')}</span>;
  if (decision.kind === 'conflict') return <RowFace values={values} />;
  if (decision.kind === 'score') return <ScoreFace values={values} />;
  if (typeof values.nip === 'string' && says === 'use-nip')
    return (
      <span className={styles.face}>
        <MatchedNip nip={values.nip} digits={String(decision.values.digits ?? '')} />
        <span className={styles.faceSoft}>{values.name}</span>
      </span>
    );
  if (typeof values.samples === 'string') return <SampledFace label={label} values={values} />;
  return <span>{label}</span>;
}
