import { useWords } from '#renderer/kernel/use-words.ts';
import type { EmployeeDossier } from '#shared/dossier/contract.ts';
import type { LineClarity, Participation } from '#shared/dossier/line-clarity.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import styles from './dossier.module.css';
import { FoldedPart } from './drawer.tsx';

/** Who proposed the plans, as far as the forms say. */
export function useParticipationWords(): (participation: Participation) => string {
  const { t, number } = useWords();
  return ({ said, own }) =>
    said === 0 ? t('clarity.noProposers') : t('clarity.participation', { own: number(own), n: number(said) });
}

type Clarity = EmployeeDossier['clarity'];

/** What is unclear in one plan, and the targets of earlier years that a new one can rest on. */
function Plan({ line, findings }: { readonly line: LineClarity; readonly findings: Clarity['findings'] }) {
  const { t, language } = useWords();
  const { plan, past, place, answers, proposedBy, agreedBy } = line;
  const parties = [
    ...(proposedBy === null ? [] : [t('clarity.proposedBy', { who: proposedBy })]),
    ...(agreedBy === null ? [] : [t('clarity.agreedBy', { who: agreedBy })]),
  ];
  return (
    <li className={styles.record}>
      <p className={styles.strong}>{plan}</p>
      {findings.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      {answers.evidence === false ? <p>{t('clarity.noEvidence')}</p> : null}
      {parties.length === 0 ? null : <p className={styles.soft}>{parties.join('; ')}</p>}
      {past.map(({ period, target, realisation, place: { file, cell } }) => (
        <p key={`${file} ${cell}`} className={styles.soft}>
          {t('clarity.past', {
            period: period === null ? '–' : periodWords(period, language),
            target: target ?? '–',
            realisation: realisation ?? '–',
          })}{' '}
          {t('dossier.file', { file, cell })}
        </p>
      ))}
      <p className={styles.soft}>{t('dossier.file', { file: place.file, cell: place.cell })}</p>
    </li>
  );
}

/** How clearly a person's plans are written: what to mend, what earlier years targeted, and who proposed them. */
export function ClarityPart({ clarity }: { readonly clarity: Clarity }) {
  const { t, number } = useWords();
  const participation = useParticipationWords();
  const { lines, findings, source } = clarity;
  if (lines.length === 0) return null;
  const shown = lines.filter(({ answers, past }) => Object.values(answers).includes(false) || past.length > 0);
  const unclear = lines.filter(({ answers }) => Object.values(answers).includes(false)).length;
  return (
    <FoldedPart title={t('clarity.title', { unclear: number(unclear), n: number(lines.length) })}>
      <p className={styles.soft}>
        {participation(clarity.participation)} {source === null ? '' : t('clarity.source', { source })}
      </p>
      <ul className={styles.records}>
        {shown.map((line) => (
          <Plan
            key={`${line.line} ${line.place.cell}`}
            line={line}
            findings={findings.filter(
              ({ file, sheet, cell }) =>
                file === line.place.file && sheet === line.place.sheet && cell === line.place.cell,
            )}
          />
        ))}
      </ul>
    </FoldedPart>
  );
}
