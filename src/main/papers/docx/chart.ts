import {
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  type Table,
  type TableCell,
  TableRow,
} from 'docx';
import { levelColours, type PaperBar, type PaperChart, type PaperSegment, textWidth } from '../paper.ts';
import { cellDocx, noBorders, runsDocx, tableDocx } from './table.ts';

const labelWidth = 124;
const stageWidth = 54;
const fontSize = 7.5;
/** A short chart stays on one page, as in the PDF. */
const mostWhole = 8;
/** Bars are cells that span steps of a fine grid, so that they stay sharp, can be copied, and need no picture. */
const steps = 60;
/** Room to the right of the longest bar for its words. */
const noteSteps = 24;
const stepWidth = (textWidth - labelWidth - stageWidth) / (steps + noteSteps);

/** A chart as a table whose shaded cells are the bars, every one with its count in words. */
export function chartDocx(chart: PaperChart): Table {
  const widths = [labelWidth, stageWidth, ...Array.from({ length: steps + noteSteps }, () => stepWidth)];
  const whole = chart.groups.length <= mostWhole;
  const rows = chart.groups.flatMap(({ label, bars }, group) =>
    bars.map((bar, index) => {
      const last = index === bars.length - 1;
      const keepNext = whole ? !(last && group === chart.groups.length - 1) : !last;
      const named = index === 0 ? [labelCell(label, bars.length)] : [];
      return barRow(named, bar, keepNext);
    }),
  );
  return tableDocx(widths, rows, noBorders);
}

/** The group's name beside all its bars, so that a long one does not move them apart. */
function labelCell(label: string, bars: number): TableCell {
  return cellDocx(labelWidth, [new Paragraph({ children: runsDocx(label, { size: fontSize }) })], {
    rowSpan: bars,
    margins: { ...tight, top: 40 },
  });
}

function barRow(named: TableCell[], bar: PaperBar, keepNext: boolean): TableRow {
  const words = (text: string, width: number, more: Partial<ITableCellOptions>): TableCell =>
    cellDocx(width, [new Paragraph({ children: runsDocx(text, { size: fontSize }) })], more);
  const lengths = stepsOf(bar);
  const cells = bar.segments.flatMap((segment, index) => segmentCell(segment, lengths[index] ?? 0));
  const left = steps + noteSteps - lengths.reduce((sum, length) => sum + length, 0);
  const note = words(bar.note, left * stepWidth, { columnSpan: left, margins: { ...tight, left: 60 } });
  const stage = words(bar.stage, stageWidth, { margins: tight });
  return new TableRow({ cantSplit: true, keepNext, children: [...named, stage, ...cells, note] });
}

const tight = { top: 20, bottom: 20, left: 20, right: 0 };
/** White lines part the bars, which would otherwise touch. */
const gap = { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' };
/** Steps that the letters of a mark need. */
const stepsPerLetter = 1.1;

function segmentCell({ level, mark, faint }: PaperSegment, length: number): TableCell[] {
  if (length === 0) return [];
  const { fill, tint, ink } = levelColours[level];
  const shown = mark.length * stepsPerLetter + 1 < length ? mark : '';
  const color = (faint ? '#1A1A1A' : ink).slice(1);
  return [
    cellDocx(length * stepWidth, [new Paragraph({ children: runsDocx(shown, { size: fontSize, color }) })], {
      columnSpan: length,
      margins: tight,
      borders: { top: gap, bottom: gap },
      shading: { type: ShadingType.CLEAR, fill: (faint ? tint : fill).slice(1) },
    }),
  ];
}

/** Whole steps per segment: at least one for anybody at all, largest remainders first, never more than the bar. */
function stepsOf({ segments, scale }: PaperBar): readonly number[] {
  if (scale === 0) return segments.map(() => 0);
  const exact = segments.map(({ people }) => (people / scale) * steps);
  const lengths = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  const target = Math.round(exact.reduce((sum, share) => sum + share, 0));
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of order) {
    const sum = lengths.reduce((all, length) => all + length, 0);
    if (sum < target && (lengths[index] ?? 0) > 0) lengths[index] = (lengths[index] ?? 0) + 1;
  }
  while (lengths.reduce((all, length) => all + length, 0) > steps) {
    const longest = lengths.indexOf(Math.max(...lengths));
    lengths[longest] = (lengths[longest] ?? 1) - 1;
  }
  return lengths;
}
