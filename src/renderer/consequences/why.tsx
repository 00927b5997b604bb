import { useWords } from '#renderer/kernel/use-words.ts';
import { dimensionWords, inputWords, missingWords, valueWords } from '#shared/consequences/why-words.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import type { Edition } from '#shared/rules/consequence/edition-schema.ts';
import type { Cell, Result, ResultPart } from '#shared/rules/consequence/result.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';

/** Where an input was read. */
export function InputPlace({ at }: { readonly at: Cell }) {
  const { t } = useWords();
  const { file, sheet, cell } = at;
  return (
    <span className={styles.soft}>
      {sheet === '' ? t('consequences.fromFile', { file, cell }) : t('consequences.from', { file, sheet, cell })}
    </span>
  );
}

/** A value of a rule in words, a number as the language writes it. */
export function InputValue({ value }: { readonly value: string | number | null }) {
  const { say, language } = useWords();
  if (typeof value === 'number') return figure(value, language);
  const word = value === null ? undefined : valueWords[value];
  return word === undefined ? value : say(word);
}

/** What a rule of an edition says in words: the rule that a part names, or the one that its group belongs to. */
function ruleWords(edition: Edition | undefined, rule: string): Wording | null {
  const rules: Readonly<Record<string, { readonly words?: Wording } | undefined>> = edition?.rules ?? {};
  const [group = ''] = rule.split('.');
  const key = { main: 'load', fixed: 'performance' }[group] ?? group;
  return (rules[key] ?? (group === 'squad' ? rules.load : undefined))?.words ?? null;
}

function PartLine({ part, edition }: { readonly part: ResultPart; readonly edition: Edition | undefined }) {
  const { t, say, language } = useWords();
  const word = dimensionWords[part.rule];
  const rule = ruleWords(edition, part.rule);
  const source = edition?.sources.find(({ id }) => id === part.source);
  return (
    <li>
      <p>
        {word === undefined ? part.rule : say(word)}:{' '}
        <span className={styles.sum}>
          {part.arithmetic
            .map((one) => {
              if (typeof one === 'number') return figure(one, language);
              const known = valueWords[one];
              return known === undefined ? one : say(known);
            })
            .join(' ')}
        </span>
      </p>
      {part.inputs.map(({ name, value, at }) => (
        <p key={`${name}${value}${at?.cell}${at?.row}`} className={styles.soft}>
          {inputWords[name] === undefined ? name : say(inputWords[name])}: <InputValue value={value} />{' '}
          {at === null ? null : <InputPlace at={at} />}
        </p>
      ))}
      {rule === null ? null : <p className={styles.soft}>{say(rule)}</p>}
      {source === undefined ? null : (
        <p className={styles.soft}>
          {source.title}
          {source.official ? '' : ` (${t('consequences.ours')})`}
        </p>
      )}
    </li>
  );
}

interface WhyProps {
  readonly result: Result;
  readonly editions: readonly Edition[];
  readonly more?: readonly ResultPart[];
}

/** The arithmetic behind a figure: rule, inputs with their cells, source, edition. */
export function Why({ result, editions, more = [] }: WhyProps) {
  const { t, say } = useWords();
  const edition = editions.find(({ id }) => id === result.edition);
  const names = result.missing.map((name) => {
    const word = missingWords[name];
    return word === undefined ? name : say(word);
  });
  return (
    <>
      {names.length === 0 ? null : (
        <p className={styles.missing}>{t('consequences.missing', { what: [...new Set(names)].join(', ') })}</p>
      )}
      <details className={styles.why}>
        <summary>{t('consequences.why')}</summary>
        <ul className={styles.parts}>
          {[...result.parts, ...more].map((part, index) => (
            <PartLine key={`${part.rule}${String(index)}`} part={part} edition={edition} />
          ))}
        </ul>
        <p className={styles.soft}>
          {t('consequences.edition', {
            edition: edition === undefined ? result.edition : `${edition.edition}, ${say(edition.title)}`,
          })}
        </p>
      </details>
    </>
  );
}
