import { useContext, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { EditionEffect, ListedEdition } from '#shared/consequences/results.ts';
import { subjectWords } from '#shared/consequences/words.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { problemSentence } from '#shared/problem-words.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';

function textOf({ edition }: Pick<ListedEdition, 'edition'>): string {
  return JSON.stringify(edition, null, 2);
}

function EditionFindings({ findings }: Pick<ListedEdition, 'findings'>) {
  const { language } = useWords();
  return findings.map(({ code, values, place }) => (
    <Callout key={`${code}${place.field}`} kind="warn">
      {problemSentence({ code, values, place }, language)}
    </Callout>
  ));
}

function EditionCard({ listed, onCopy }: { readonly listed: ListedEdition; onCopy(text: string): void }) {
  const { t, say } = useWords();
  const act = useCommand();
  const { edition, holds, shipped, adopted, findings } = listed;
  return (
    <Card title={`${say(subjectWords[edition.subject])}: ${edition.edition}`}>
      <p>{say(edition.title)}</p>
      {holds.length === 0 ? null : <p>{t('consequences.holds', { kinds: holds.join(', ') })}</p>}
      {shipped ? null : <Callout>{t('consequences.kept')}</Callout>}
      <EditionFindings findings={findings} />
      <ul>
        {edition.sources.map(({ id, title, official }) => (
          <li key={id} className={styles.soft}>
            {title} {official ? '' : `(${t('consequences.ours')})`}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button small onPress={() => onCopy(textOf(listed))}>
          {t('consequences.copy')}
        </Button>
        <Button
          small
          onPress={() => saveFile(`${edition.id}.json`, 'application/json', new TextEncoder().encode(textOf(listed)))}
        >
          {t('consequences.export')}
        </Button>
        {adopted
          ? holds.map((kind) => (
              <Button
                key={kind}
                small
                onPress={() => void act('consequence.reset', { subject: edition.subject, kind })}
              >
                {t('consequences.reset')} ({kind})
              </Button>
            ))
          : null}
      </div>
    </Card>
  );
}

/** How many rows of a long comparison are shown at once. */
const mostShown = 50;

function Effect({ effect }: { readonly effect: EditionEffect }) {
  const { t, say, number, language } = useWords();
  const { fields, results, findings } = effect;
  const note = (n: number) =>
    n > mostShown ? (
      <p className={styles.soft}>{t('consequences.firstOf', { shown: mostShown, n: number(n) })}</p>
    ) : null;
  return (
    <>
      <EditionFindings findings={findings} />
      <h3>{t('consequences.fields', { n: number(fields.length) })}</h3>
      {note(fields.length)}
      <PlainTable
        dense
        label={t('consequences.field')}
        rows={fields.slice(0, mostShown)}
        keyOf={({ field }) => field}
        columns={[
          { key: 'field', head: t('consequences.field'), cell: ({ field }) => field },
          { key: 'before', head: t('consequences.before'), cell: ({ before }) => before ?? '–' },
          { key: 'after', head: t('consequences.after'), cell: ({ after }) => after ?? '–' },
        ]}
      />
      <h3>{t('consequences.results', { n: number(results.length) })}</h3>
      {note(results.length)}
      <PlainTable
        dense
        label={t('consequences.results', { n: number(results.length) })}
        rows={results.slice(0, mostShown)}
        keyOf={({ employee, subject }) => `${employee} ${subject}`}
        columns={[
          { key: 'name', head: t('consequences.name'), cell: ({ name }) => name },
          { key: 'subject', head: t('consequences.subject'), cell: ({ subject }) => say(subjectWords[subject]) },
          {
            key: 'before',
            head: t('consequences.before'),
            right: true,
            cell: ({ before }) => figure(before, language),
          },
          { key: 'after', head: t('consequences.after'), right: true, cell: ({ after }) => figure(after, language) },
        ]}
      />
    </>
  );
}

/** The editions of the rules: what holds, a copy to edit, what it would change, and adopting it. */
export function RulesPart() {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const act = useCommand();
  const { value, problem } = useQuery('consequence.editions', {});
  const [content, setContent] = useState('');
  const [checked, setChecked] = useState<{ readonly content: string; readonly effect: EditionEffect } | null>(null);
  const [refusal, setRefusal] = useState<ProblemAnswer | null>(null);
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={6} />;
  const check = async () => {
    const answer = await client.call('consequence.check', { content });
    setRefusal(answer.ok ? null : answer.problem);
    setChecked(answer.ok ? { content, effect: answer.value as EditionEffect } : null);
  };
  const adopt = async () => {
    const done = await act('consequence.adopt', { content });
    if (done !== null) setChecked(null);
  };
  return (
    <div className={styles.list}>
      {value.rows.map((listed) => (
        <EditionCard key={listed.edition.id} listed={listed} onCopy={setContent} />
      ))}
      <Card title={t('consequences.text')}>
        <TextField
          label={t('consequences.text')}
          hint={t('consequences.textHint')}
          value={content}
          onChange={setContent}
          lines={14}
        />
        <div className={styles.acts}>
          <Button isDisabled={content.trim() === ''} onPress={() => void check()}>
            {t('consequences.check')}
          </Button>
          <Button
            kind="primary"
            isDisabled={checked === null || checked.content !== content}
            onPress={() => void adopt()}
          >
            {t('consequences.adopt')}
          </Button>
        </div>
        {refusal === null ? null : <FailedState problem={refusal} />}
        {checked === null || checked.content !== content ? null : <Effect effect={checked.effect} />}
      </Card>
    </div>
  );
}
