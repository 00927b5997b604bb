import { expect, test } from 'vitest';
import { blockOfHtml, htmlOf } from '#renderer/sheet/block-html.ts';
import { blockOfTsv, tsvOf } from '#renderer/sheet/block-text.ts';
import { converted, noCalc, orSkipped } from '../../main/papers/office.ts';

const block = [
  ['198001012005011001', '=1+1', 'Di atas\nekspektasi'],
  ['1.234,5', 'ia berkata "ya"', '007'],
  ['-', '<b> & ;', "'ada"],
  ['"kutip"', 'a\tb', ''],
];
/** A page cannot hold a tab: LibreOffice reads it as a blank. Everything else comes back as it was. */
const asPage = block.map((row) => row.map((text) => text.replace('\t', ' ')));
const tabbed = 'Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';

function only(files: ReadonlyMap<string, Buffer>): Buffer {
  const [first] = files.values();
  if (first === undefined) throw new Error('nothing was converted');
  return first;
}

test.skipIf(noCalc !== null)(orSkipped('HTML into LibreOffice Calc and out again, as HTML and as text', noCalc), () => {
  const page = Buffer.from(`<html><head></head><body>${htmlOf(block)}</body></html>`);
  const sheet = only(converted('block.html', page, 'ods', 'HTML (StarCalc)'));
  const back = only(converted('block.ods', sheet, 'html:HTML (StarCalc):UTF8'));
  expect(blockOfHtml(back.toString('utf8'))).toEqual(asPage);
  const text = only(converted('block.ods', sheet, `csv:${tabbed}`));
  expect(blockOfTsv(text.toString('utf8'))).toEqual(asPage);
});

test.skipIf(noCalc !== null)(orSkipped('text into LibreOffice Calc and out again', noCalc), () => {
  const back = only(
    converted(
      'block.csv',
      Buffer.from(tsvOf(block)),
      `csv:${tabbed}`,
      'Text - txt - csv (StarCalc):9,34,76,1,,0,false,true',
    ),
  );
  expect(blockOfTsv(back.toString('utf8'))).toEqual(block);
});
