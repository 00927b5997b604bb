import type { Dice } from './dice.ts';

type XmlMutation = (xml: string, dice: Dice) => string;

const NUMBERS = [
  '-1',
  '0',
  '1e9',
  '1048577',
  '16385',
  '99999999999999999999',
  'NaN',
  'Infinity',
  '',
  '1.5',
  '0x10',
  ' 7 ',
  '१',
];
const REFS = ['XFD1', 'XFE1', 'ZZZZ1', 'A0', 'A1048577', 'A', '1', '', 'a1', '$A$1', 'A1:B2', 'AAAAAAAAAAAAAAAAAAAA1'];
const INSERTS = [
  '&x;',
  '&#0;',
  '&#x110000;',
  '&amp;amp;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x ?>',
  '<a>',
  '</row>',
  '</c>',
  '<row>',
  '<c r="A1">',
  '<v>',
  '</sheetData>',
  '<sheetData>',
  '\0',
  '\u0001',
  '\ufffe',
  '\ud800',
  '<mc:AlternateContent>',
  '<rPh>',
  '<t>',
  '\u2028',
  '"',
  '<',
  '&',
];
const DOCTYPES = [
  '<!DOCTYPE x>',
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>',
  '<!DOCTYPE x [<!ATTLIST c r CDATA "A1">]>',
];

function at(xml: string, dice: Dice, what: RegExp): RegExpExecArray | undefined {
  return [...xml.matchAll(what)].at(dice.below(Math.max(1, [...xml.matchAll(what)].length)));
}

function replaceAt(xml: string, found: RegExpExecArray | undefined, by: string): string {
  return found ? xml.slice(0, found.index) + by + xml.slice(found.index + found[0].length) : xml;
}

const MUTATIONS: readonly XmlMutation[] = [
  (xml, dice) => replaceAt(xml, at(xml, dice, />/g), `>${dice.pick(INSERTS)}`),
  (xml, dice) =>
    replaceAt(xml, at(xml, dice, /<\/?[\w:]+/g), dice.pick(['<x', '</x', '', '<row', '</row', '<c', '<si'])),
  (xml, dice) => replaceAt(xml, at(xml, dice, / r="[^"]*"/g), ` r="${dice.pick([...REFS, ...NUMBERS])}"`),
  (xml, dice) =>
    replaceAt(
      xml,
      at(xml, dice, / [\w:]+="[^"]*"/g),
      dice.pick(['', ' a="1" a="2"', ' a=1', ` a="${'x'.repeat(100_000)}"`, ' a']),
    ),
  (xml, dice) =>
    replaceAt(xml, at(xml, dice, /"[^"]*"/g), `"${dice.pick([...NUMBERS, ...REFS, 'x'.repeat(5000), '&lt;', '<'])}"`),
  (xml, dice) =>
    replaceAt(xml, at(xml, dice, /<v>[^<]*/g), `<v>${dice.pick([...NUMBERS, '<v>1</v>', 'teks', '9'.repeat(400)])}`),
  (xml, dice) =>
    replaceAt(
      xml,
      at(xml, dice, /t="[^"]*"/g),
      `t="${dice.pick(['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x', ''])}"`,
    ),
  (xml, dice) => xml.slice(0, dice.below(xml.length)),
  (xml, dice) => dice.pick(DOCTYPES) + xml,
  (xml, dice) => xml.replace(/\?>/, `?>${dice.pick(DOCTYPES)}`),
  (xml, dice) =>
    xml.replace(/encoding="[^"]*"/, `encoding="${dice.pick(['utf-16', 'windows-1252', 'x', 'UTF-7', 'EBCDIC'])}"`),
  (xml, dice) => replaceAt(xml, at(xml, dice, />/g), `>${'<a>'.repeat(dice.pick([10, 70, 5000]))}`),
  (xml, dice) => replaceAt(xml, at(xml, dice, />/g), `>${'x'.repeat(dice.pick([40_000, 200_000, 3_000_000]))}`),
  (xml, dice) => replaceAt(xml, at(xml, dice, />/g), `><!--${'x'.repeat(dice.pick([10, 100_000, 3_000_000]))}-->`),
  (xml, dice) =>
    xml.replace(
      /repeated="\d+"|spanned="\d+"|colspan="\d+"|<td>|<table:table-cell /,
      `$& table:number-columns-repeated="${dice.pick(NUMBERS)}" colspan="${dice.pick(NUMBERS)}" rowspan="1e9" `,
    ),
  (xml, dice) => {
    const from = dice.below(xml.length);
    const until = from + dice.below(xml.length - from);
    return xml.slice(0, until) + xml.slice(from, until) + xml.slice(until);
  },
  (xml, dice) => {
    const chars = [...xml];
    for (let n = 1 + dice.below(5); n > 0; n--) chars[dice.below(chars.length)] = String.fromCharCode(dice.below(128));
    return chars.join('');
  },
];

/** XML changed in one or more ways that a checksum will not catch, because the file is zipped again around it. */
export function mutateXml(xml: string, dice: Dice): string {
  let out = xml;
  for (let times = 1 + dice.below(2); times > 0 && out !== ''; times--) out = dice.pick(MUTATIONS)(out, dice);
  return out;
}
