import { useWords } from '#renderer/kernel/use-words.ts';
import { dimensionWords, missingWords } from '#shared/consequences/words.ts';
import type { Edition } from '#shared/rules/consequence/edition-schema.ts';
import type { Cell, Result, ResultPart } from '#shared/rules/consequence/result.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';

/** Where an input was read. */
export function InputPlace({ at }: { readonly at: Cell }) {
  const { t } = useWords();
  const { file, sheet, cell } = at;
  return (
    <span className={styles.soft}>{t('consequences.from', { file, sheet: sheet === '' ? '–' : sheet, cell })}</span>
  );
}

function PartLine({ part, edition }: { readonly part: ResultPart; readonly edition: Edition | undefined }) {
  const { t, say, language } = useWords();
  const word = dimensionWords[part.rule];
  const source = edition?.sources.find(({ id }) => id === part.source);
  return (
    <li>
      <p>
        {word === undefined ? part.rule : say(word)}:{' '}
        <span className={styles.sum}>
          {part.arithmetic.map((one) => (typeof one === 'number' ? figure(one, language) : one)).join(' ')}
        </span>
      </p>
      {part.inputs.map(({ name, value, at }) => (
        <p key={`${name}${value}${at?.cell}${at?.row}`} className={styles.soft}>
          {typeof value === 'number' ? figure(value, language) : value} {at === null ? null : <InputPlace at={at} />}
        </p>
      ))}
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
        <p className={styles.soft}>{t('consequences.edition', { edition: edition?.edition ?? result.edition })}</p>
      </details>
    </>
  );
}
