import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import { spreadSentence } from '#shared/calibration/sentences.ts';
import { predicates } from '#shared/rules/levels.ts';
import { violationSentence } from '#shared/rules/pattern-words.ts';
import type { BranchPreview, BranchScope } from '#shared/session/branch-contract.ts';
import { briefLevels, sexWords } from '#shared/session/branch-words.ts';
import styles from './session.module.css';

function PatternCell({ scope }: { readonly scope: BranchScope }) {
  const { t, language } = useWords();
  const { brokenBefore, brokenAfter } = scope;
  if (brokenBefore === null || brokenAfter === null)
    return <span className={styles.soft}>{t('branch.noPattern')}</span>;
  const word = (broken: readonly unknown[]) => t(broken.length === 0 ? 'branch.met' : 'branch.broken');
  const [was, is] = [word(brokenBefore), word(brokenAfter)];
  const met = brokenAfter.length === 0;
  return (
    <span className={styles.quorum} title={brokenAfter.map((one) => violationSentence(one, language)).join(' ')}>
      {met ? (
        <CircleCheck size={14} className={styles.met} aria-hidden />
      ) : (
        <TriangleAlert size={14} className={styles.unmet} aria-hidden />
      )}
      {was === is ? is : `${was} → ${is}`}
    </span>
  );
}

/** What a branch would do to mix, pattern, spread and fairness. */
export function BranchEffect({ preview }: { readonly preview: BranchPreview }) {
  const { t, say, number, language } = useWords();
  const percent = (share: number | null) =>
    share === null ? t('branch.withheld') : t('branch.percent', { n: Math.round(share) });
  return (
    <>
      <h3>{t('branch.effect')}</h3>
      <PlainTable
        dense
        label={t('branch.effect')}
        rows={preview.scopes}
        keyOf={({ unit }) => unit ?? ''}
        columns={[
          { key: 'scope', head: t('branch.scope'), cell: ({ unit }) => unit ?? t('branch.agency') },
          ...predicates.map((level) => ({
            key: level,
            head: say(briefLevels[level]),
            right: true,
            cell: ({ before, after }: BranchScope) =>
              before[level] === after[level]
                ? number(after[level])
                : `${number(before[level])} → ${number(after[level])}`,
          })),
          { key: 'pattern', head: t('branch.pattern'), cell: (scope) => <PatternCell scope={scope} /> },
        ]}
      />
      {preview.spread === null ? null : (
        <p>
          <strong>{t('branch.spread')}</strong> {spreadSentence(preview.spread, language)}.
        </p>
      )}
      {preview.fairness.length === 0 ? null : (
        <p>
          <strong>{t('branch.fairness')}</strong>{' '}
          {preview.fairness
            .map(({ sex, before, after }) =>
              t('branch.shareMove', {
                group: sexWords[sex] === undefined ? sex : say(sexWords[sex]),
                before: percent(before),
                after: percent(after),
              }),
            )
            .join('; ')}
        </p>
      )}
    </>
  );
}
