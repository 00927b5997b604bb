import { ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger, Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import form from '#renderer/ui/form.module.css';
import page from '#renderer/ui/page.module.css';
import { Card } from '#renderer/ui/page.tsx';
import fieldStyles from '#renderer/ui/text-field.module.css';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { LetterheadRow } from '#shared/record/rows.ts';
import styles from './settings.module.css';

const limits = { lines: 5, line: 120, address: 3, addressLine: 160, logo: 280_000 } as const;

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const textOf = (json: string | undefined) => (JSON.parse(json ?? '[]') as readonly string[]).join('\n');

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** What kind of picture a base64 text begins as, for showing it: PNG's own first bytes, else JPEG. */
const pictureType = (base64: string) => (base64.startsWith('iVBORw0KGgo') ? 'image/png' : 'image/jpeg');

/** The head of the agency's letters, as minutes and extracts print it. */
export function LetterheadCard({ row }: { readonly row: LetterheadRow | null }) {
  const { t } = useWords();
  const act = useCommand();
  const [lines, setLines] = useState(textOf(row?.lines));
  const [address, setAddress] = useState(textOf(row?.address));
  const [logo, setLogo] = useState(row?.logo ?? null);
  const [logoProblem, setLogoProblem] = useState<string | null>(null);
  const problemOf = (list: readonly string[], most: number, longest: number) =>
    list.length > most ? t('head.tooMany') : list.some(({ length }) => length > longest) ? t('head.tooLong') : null;
  const problems = [
    problemOf(linesOf(lines), limits.lines, limits.line),
    problemOf(linesOf(address), limits.address, limits.addressLine),
  ] as const;
  const same = lines === textOf(row?.lines) && address === textOf(row?.address) && logo === (row?.logo ?? null);
  async function pick(files: FileList | null) {
    const file = files?.[0];
    if (file === undefined) return;
    if (file.size > limits.logo) return setLogoProblem(t('head.tooLarge'));
    setLogoProblem(null);
    setLogo(await base64Of(file));
  }
  async function save() {
    const done = await act('letterhead.set', { lines: [...linesOf(lines)], address: [...linesOf(address)], logo });
    if (done !== null) showDone(t('head.saved'));
  }
  return (
    <Card title={t('head.title')}>
      <p className={page.small}>{t('head.lead')}</p>
      <Form
        className={classes(form.form)}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('head.lines')}
          value={lines}
          onChange={setLines}
          hint={t('head.linesHint')}
          problem={problems[0]}
          lines={3}
        />
        <TextField
          label={t('head.address')}
          value={address}
          onChange={setAddress}
          hint={t('head.addressHint')}
          problem={problems[1]}
          lines={2}
          optional
        />
        <div className={fieldStyles.field}>
          <span className={fieldStyles.label}>{t('head.logo')}</span>
          <div className={page.row}>
            {logo === null ? null : (
              <img className={styles.logo} src={`data:${pictureType(logo)};base64,${logo}`} alt={t('head.logo')} />
            )}
            <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg']} onSelect={(files) => void pick(files)}>
              <Button small icon={ImagePlus}>
                {t('head.choose')}
              </Button>
            </FileTrigger>
            {logo === null ? null : (
              <Button small kind="quiet" icon={Trash2} onPress={() => setLogo(null)}>
                {t('head.remove')}
              </Button>
            )}
          </div>
          <span className={logoProblem === null ? fieldStyles.hint : fieldStyles.error}>
            {logoProblem ?? t('head.logoHint')}
          </span>
        </div>
        <div>
          <Button type="submit" isDisabled={same || problems.some((problem) => problem !== null)}>
            {t('action.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
