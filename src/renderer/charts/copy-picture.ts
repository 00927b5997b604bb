import { chartTheme } from './theme.ts';

const edge = 24;
const titleLine = 26;

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function framed(chart: HTMLCanvasElement, title: string, foot: string): HTMLCanvasElement {
  const theme = chartTheme('as shown');
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const width = chart.clientWidth;
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (context === null) return chart;
  const titleFont = `650 16px ${theme.font}`;
  context.font = titleFont;
  const lines = wrapped(context, title, width);
  const top = edge + lines.length * titleLine;
  picture.width = (width + edge * 2) * scale;
  picture.height = (top + chart.clientHeight + edge * 2) * scale;
  context.scale(scale, scale);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = theme.ink;
  context.font = titleFont;
  context.textBaseline = 'top';
  for (const [place, line] of lines.entries()) context.fillText(line, edge, edge + place * titleLine);
  context.drawImage(chart, edge, top, width, chart.clientHeight);
  context.fillStyle = theme.soft;
  context.font = `400 12px ${theme.font}`;
  context.fillText(foot, edge, top + chart.clientHeight + 8);
  return picture;
}

/** Puts a chart with its title on the clipboard, as a PNG. False where the browser does not allow it. */
export async function copyPicture(chart: HTMLCanvasElement, title: string, foot: string): Promise<boolean> {
  const picture = framed(chart, title, foot);
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'));
  if (blob === null) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}
