import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import type { LetterFaces } from '../letter-faces.ts';
import { levelColours, type PaperBar, type PaperBarGroup, type PaperChart, plainText, textWidth } from '../paper.ts';
import { shortPdf, textPdf } from './text.ts';

/** In points: the group's name, the stage, the bar, the words after it. */
const labelWidth = 124;
const stageWidth = 54;
const noteWidth = 80;
const barWidth = textWidth - labelWidth - stageWidth - noteWidth;
const barHeight = 11;
const barStep = 14;
const fontSize = 8;
/** A mark is left out where its segment is narrower than it; the table beside the chart has every number. */
const widthPerLetter = 4.6;

/** A short chart stays on one page; of a long one, groups may fall on two pages, a bar and its words never do. */
const mostWhole = 8;

/** A chart as vector drawings, its words real text. */
export function chartPdf(chart: PaperChart, faces: LetterFaces): Content {
  const groups = chart.groups.map((group) => groupPdf(group, faces));
  const style = { size: fontSize };
  if (chart.legend !== undefined) groups.push({ text: textPdf(chart.legend, textWidth, style, faces), fontSize });
  const title: Content = { text: plainText(chart.title), style: 'caption' };
  if (groups.length <= mostWhole) return { stack: [title, ...groups], unbreakable: true, marginBottom: 6 };
  const [first = '', ...rest] = groups;
  return { stack: [{ stack: [title, first], unbreakable: true }, ...rest], marginBottom: 6 };
}

/** Lines of a group's name beside its bars; the table beside the chart has all of it. */
const mostLabelLines = 3;

function groupPdf(group: PaperBarGroup, faces: LetterFaces): Content {
  const label = shortPdf(group.label, labelWidth - 6, { style: { size: fontSize }, most: mostLabelLines }, faces);
  return {
    columns: [
      { text: label, width: labelWidth, fontSize, lineHeight: 1 },
      { stack: group.bars.map(barPdf), width: '*' },
    ],
    unbreakable: true,
    marginBottom: 4,
  };
}

/** Words stand at fixed places and take no room; they come after the drawing so that they lie on top of it. */
function barPdf(bar: PaperBar): Content {
  const drawn: CanvasElement[] = [];
  const words: Content[] = [at(bar.stage, 0, '#4A4A4A')];
  let x = stageWidth;
  for (const segment of bar.segments) {
    if (segment.people === 0 || bar.scale === 0) continue;
    const width = (segment.people / bar.scale) * barWidth;
    const { fill, ink, tint } = levelColours[segment.level];
    const paint = segment.faint
      ? { color: tint, lineColor: fill, lineWidth: 0.7 }
      : { color: fill, lineColor: '#FFFFFF', lineWidth: 0.5 };
    drawn.push({ type: 'rect', x, y: 0, w: width, h: barHeight, ...paint });
    if (segment.mark.length * widthPerLetter + 4 < width)
      words.push(at(segment.mark, x + 3, segment.faint ? '#1A1A1A' : ink));
    x += width;
  }
  drawn.push({
    type: 'line',
    x1: stageWidth,
    y1: -1,
    x2: stageWidth,
    y2: barHeight + 1,
    lineWidth: 0.6,
    lineColor: '#8A8A8A',
  });
  words.push(at(bar.note, x + 4, '#1A1A1A'));
  return { stack: [{ canvas: drawn, marginBottom: barStep - barHeight }, ...words] };
}

function at(text: string, x: number, color: string): Content {
  const relativePosition = { x, y: 1 - barStep };
  return { text: plainText(text), fontSize, color, lineHeight: 1, noWrap: true, relativePosition };
}
