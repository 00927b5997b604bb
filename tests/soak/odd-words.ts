import type { Dice } from './dice.ts';

const scripts = [
  'كان عمل محمد (الرئيس) ممتازا في 2025 وفقا للخطة، وقد أنجز SKP كاملا.',
  '王小明的工作非常出色，提交了全部证据。',
  'さくらは報告書を提出しました。',
  '김철수는 목표를 달성했다.',
  'शिक्षक ने रिपोर्ट दी।',
  'ꦗꦮ ᬩᬮᬶ ᮞᮥᮔ᮪ᮓ ᨅᨔ',
  'ภาษาไทยไม่มีช่องว่าง',
  'שלום עולם (בדיקה) 12',
  'Ελληνικά и русский',
  '𝐀𝒷𝕔 𠀀 𓀀',
] as const;
const signs = [
  '😀',
  '👨‍👩‍👧',
  '🇮🇩',
  '❤️',
  '👍🏽',
  '🧿',
  '﷽',
  'Z̴̘̈́a̷l̸',
  '\u202Etersembunyi\u202C',
  'ﬁ',
  '①',
  '½',
  '\u00AD',
  '\uFFFD',
] as const;
const link =
  'https://contoh-my.sharepoint.com/personal/budi_contoh_go_id/_layouts/15/onedrive.aspx?id=%2Fpersonal%2Fbudi%5Fcontoh%5Fgo%5Fid%2FDocuments%2FBukti%20Dukung%202025%2FTriwulan%20IV%2FLaporan%20Akhir%2Epdf';
const words = [
  'capaian',
  'target',
  'bukti',
  'dukung',
  'triwulan',
  'verifikasi',
  'SKP',
  'dialog',
  '100,0%',
  '“kutip”',
] as const;

const sentence = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => dice.pick(words)).join(dice.chance(0.9) ? ' ' : '\t');

/** What a person may write at length, at its worst; `mark` begins it, so that no two are alike. */
export function oddText(dice: Dice, mark: string): string {
  const kinds: readonly (() => string)[] = [
    () => sentence(dice, dice.whole(1, 60)),
    () => sentence(dice, dice.whole(400, 1_200)),
    () => `${dice.pick(['x', 'W', 'i', '中', '0', '%2F'])}`.repeat(dice.whole(300, 5_000)),
    () => Array.from({ length: dice.whole(20, 2_000) }, (_, at) => `baris ${at}`).join('\n'),
    () => `${sentence(dice, 4)} ${link} ${sentence(dice, 3)}`,
    () => Array.from({ length: dice.whole(1, 60) }, () => dice.pick(scripts)).join(dice.chance(0.5) ? ' ' : '\n'),
    () => Array.from({ length: dice.whole(1, 200) }, () => dice.pick(signs)).join(dice.chance(0.5) ? ' ' : ''),
    () => `=HYPERLINK("http://x")\r\n${sentence(dice, 3)}\r\r\n\u0007\u000B<b>&amp; _x0041_ \u2028${sentence(dice, 2)}`,
    () =>
      Array.from({ length: 60 }, () => dice.pick([...words, ...signs, ...scripts])).join(dice.chance(0.8) ? ' ' : ''),
    () => 'panjang '.repeat(dice.whole(4_200, 9_000)).trim(),
  ];
  // The longest kind is rare: one such text is a quarter of a hundred pages.
  const kind = dice.chance(0.02) ? kinds.length - 1 : dice.below(kinds.length - 1);
  return `${mark} ${kinds[kind]?.() ?? ''}`;
}

/** A name as it may stand in an export: long, without blanks, in any script. */
export function oddName(dice: Dice, mark: string): string {
  const name = dice.pick([
    () => 'Raden Mas Panjang '.repeat(22),
    () => 'Siti'.repeat(99),
    () => 'محمد بن سلمان آل سعود',
    () => '欧阳小明',
    () => 'Ni Luh Ayu 🌸 Putri',
    () => 'José Ñandú-Ōe',
    () => "D'Angelo & Söns <b>",
    () => 'Budi Santoso',
  ])();
  return `${name.trim()} ${mark}`;
}
