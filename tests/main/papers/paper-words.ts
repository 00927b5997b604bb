import type { Paper, PaperCell } from '#main/papers/paper.ts';

/** Text without any blanks: line ends and justification differ between formats, words do not. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

const cellTexts = (cell: PaperCell): readonly string[] =>
  typeof cell === 'string' ? [cell] : cell.map(({ text }) => text);

/** Every text of a paper that must be found in the file, whatever its format; marks on bars are drawn only where there is room. */
export function paperWords({ letterhead, title, subtitles, footer, blocks }: Paper): readonly string[] {
  const texts = [...letterhead.lines, ...letterhead.address, title, ...subtitles, footer];
  for (const block of blocks) {
    switch (block.kind) {
      case 'section':
        texts.push(block.title);
        break;
      case 'text':
        texts.push(block.text);
        break;
      case 'list':
        texts.push(...block.items);
        break;
      case 'facts':
        texts.push(...block.rows.flat());
        break;
      case 'table':
        texts.push(...block.columns.map((column) => column.title), ...block.rows.flat().flatMap(cellTexts));
        break;
      case 'chart':
        texts.push(
          block.title,
          block.legend ?? '',
          ...block.groups.flatMap(({ label, bars }) => [label, ...bars.flatMap(({ stage, note }) => [stage, note])]),
        );
        break;
      case 'signatures':
        texts.push(block.placed, ...block.signers.flatMap(({ role, name, below }) => [role, name, below ?? '']));
    }
  }
  return texts.filter((text) => text.trim() !== '');
}
