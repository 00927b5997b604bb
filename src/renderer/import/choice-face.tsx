import { useWords } from '#renderer/kernel/use-words.ts';
import { Level } from '#renderer/ui/level.tsx';
import type { ImportDecision } from '#shared/import/preview-contract.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import { predicates, ratings } from '#shared/rules/levels.ts';
import styles from './decision.module.css';
import { shortFile } from './place.tsx';

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

/** A whole row as an answer: its predicate, its two ratings, and where it stands. */
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
        {t('answer.row', { file: shortFile(String(values.file ?? '')), row: String(values.row ?? '') })}
      </span>
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
  if (typeof values.nip === 'string' && says === 'use-nip')
    return (
      <span className={styles.face}>
        <MatchedNip nip={values.nip} digits={String(decision.values.digits ?? '')} />
        <span className={styles.faceSoft}>{values.name}</span>
      </span>
    );
  return <span>{label}</span>;
}
