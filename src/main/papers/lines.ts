import LineBreaker from 'linebreak';
import { type LetterFaces, lettersOf, ownFace, type Run } from './letter-faces.ts';
import { directionsOf, hasRightToLeft, visualRuns } from './letter-order.ts';
import { plainText } from './paper.ts';

/** How letters are set: size in points; `unbroken` text is kept on one line while it fits. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly unbroken?: boolean;
}

/** A line as it is drawn, no wider than its room; `size` is smaller than wanted where a single letter is too wide. */
export interface LaidLine {
  readonly runs: readonly Run[];
  readonly size: number;
  readonly bold: boolean;
}

/** Room that the drawing library may need beyond what was measured, in points. */
const slack = 0.6;
/** Height of a line against that of its letters. */
export const leading = 1.12;

type Stretch = readonly [start: number, end: number];

/**
 * A text in lines of at most `width` points, whatever it holds: words too long for a line are cut between letters, scripts from
 * right to left are ordered as they are read, letters that the document's typeface lacks come in another. No letter is left out.
 */
export function linesOf(text: string, width: number, style: TextStyle, faces: LetterFaces): readonly LaidLine[] {
  const most = width - slack;
  return plainText(text)
    .split('\n')
    .flatMap((paragraph) => linesOfParagraph(paragraph, most, style, faces));
}

/** Height of a line in points. */
export function lineHeight({ runs, size }: LaidLine, faces: LetterFaces): number {
  const heights = runs.map(({ face }) => faces.height(face, size));
  return Math.max(faces.height(ownFace, size), ...heights) * leading;
}

/** Lines together, in points. */
export function heightOf(lines: readonly LaidLine[], faces: LetterFaces): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, faces), 0);
}

/** Whether a text is plain enough to be wrapped and justified by the drawing library itself. */
export function isOrdinary(text: string, width: number, style: TextStyle, faces: LetterFaces): boolean {
  const bold = style.bold === true;
  return (
    !text.includes('\n') &&
    faces.isOwn(text) &&
    !hasRightToLeft(text) &&
    text.split(' ').every((word) => faces.width({ text: word, face: ownFace }, style.size, bold) < width - slack)
  );
}

function linesOfParagraph(
  paragraph: string,
  most: number,
  { size, bold = false, unbroken = false }: TextStyle,
  faces: LetterFaces,
): readonly LaidLine[] {
  const measure = (part: string): number =>
    faces.runsOf(part).reduce((sum, run) => sum + faces.width(run, size, bold), 0);
  if (paragraph.length < 500 && !hasRightToLeft(paragraph) && measure(paragraph) <= most)
    return [{ runs: faces.runsOf(paragraph), size, bold }];
  const directions = hasRightToLeft(paragraph) ? directionsOf(paragraph) : null;
  return stretchesOf(paragraph, most, unbroken, measure).map(([start, end]): LaidLine => {
    const part = paragraph.slice(start, end).trimEnd();
    const runs =
      directions === null ? faces.runsOf(part) : visualRuns(paragraph, directions, [start, start + part.length], faces);
    const wide = measure(part);
    return { runs, bold, size: wide <= most ? size : Math.max(1, Math.floor((size * most * 10) / wide) / 10) };
  });
}

/** Where each line begins and ends. Words go to the next line when they do not fit; one that fits on none is cut. */
function stretchesOf(
  paragraph: string,
  most: number,
  unbroken: boolean,
  measure: (part: string) => number,
): readonly Stretch[] {
  const lines: Stretch[] = [];
  let [start, end, used] = [0, 0, 0];
  const close = () => {
    if (end > start) lines.push([start, end]);
    [start, used] = [end, 0];
  };
  for (const [from, to] of unbroken ? [[0, paragraph.length] as const] : wordsOf(paragraph)) {
    const word = paragraph.slice(from, to);
    const bare = measure(word.trimEnd());
    if (used + bare > most) close();
    if (bare <= most) {
      used += word.endsWith(' ') ? measure(word) : bare;
      end = to;
      continue;
    }
    for (const piece of piecesOf(word, most, measure)) {
      if (used > 0) close();
      end += piece.length;
      used = measure(piece);
    }
  }
  close();
  return lines.length === 0 ? [[0, 0]] : lines;
}

function* wordsOf(paragraph: string): Generator<Stretch> {
  const breaker = new LineBreaker(paragraph);
  let last = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    yield [last, next.position];
    last = next.position;
  }
}

/** A word in pieces that fit, cut between letters; a letter wider than a line is a piece by itself. */
function* piecesOf(word: string, most: number, measure: (part: string) => number): Generator<string> {
  let [piece, width] = ['', 0];
  for (const letter of lettersOf(word)) {
    const wide = measure(letter);
    if (piece !== '' && width + wide > most) {
      // Letters joined to their neighbours, or kerned, may be wider together than one by one.
      yield* fitting(piece, most, measure);
      [piece, width] = ['', 0];
    }
    piece += letter;
    width += wide;
  }
  if (piece !== '') yield* fitting(piece, most, measure);
}

function* fitting(piece: string, most: number, measure: (part: string) => number): Generator<string> {
  const letters = [...lettersOf(piece)];
  if (letters.length < 2 || measure(piece) <= most) yield piece;
  else {
    const half = Math.ceil(letters.length / 2);
    yield* fitting(letters.slice(0, half).join(''), most, measure);
    yield* fitting(letters.slice(half).join(''), most, measure);
  }
}
