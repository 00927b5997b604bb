import { editsBetween, fold, tidy, wordFormsOf } from '#shared/rules/word-forms.ts';

/** A full name taken apart: `Dr. Ir. H.`, `Ahmad Fauzi`, `S.T., M.Si.`; absent parts are ''. */
interface NameParts {
  readonly front: string;
  readonly name: string;
  readonly back: string;
}

/** How well two names agree once titles are off. `alike`: one is the other shortened, abbreviated or misspelt by a letter. */
type NameAgreement = 'same' | 'alike' | 'partial' | 'different';

const frontTitles = new Set('prof dr drs dra ir h hj kh k drg drh apt ns tgk tn ny sdr bapak ibu bpk'.split(' '));
const backTitles = new Set(
  (
    'se sh st sp ss sag sip sos ssos skom spd spdi skm skep sked sst sstp stp ssi sip spt shut sn ssn spsi sfarm ' +
    'sikom shi sei sthi smn str strkeb straks mm mt msi mkes mh mpd mkom map mpa ma msc mba mhum mkn ma meng mars ' +
    'mph msp mtr mag med mak mip mikom mpdi mkep msn mpsi msak amd ama amdkeb amdkep amkl amkg amf amk ak ca ' +
    'phd dea spa spog spb sppd spog spm spkj llm bsc cpa cfra qia cgcae ners apt'
  ).split(' '),
);

const bare = (word: string): string => word.replace(/[.,]/g, '').toLowerCase();

/** Takes titles off a name as offices write it, with or without dots and commas. Never leaves the name itself empty. */
export function splitName(full: string): NameParts {
  const text = tidy(full);
  const comma = text.indexOf(',');
  const head = comma > 0 ? text.slice(0, comma) : text;
  const tail = comma > 0 ? tidy(text.slice(comma + 1)) : '';
  // `Drs.Budi` and `H.Ahmad` are written without the blank as often as with it.
  const words = head
    .replace(/\.(?=\p{L}{2})/gu, '. ')
    .split(' ')
    .filter(Boolean);
  let from = 0;
  while (from < words.length - 1 && frontTitles.has(bare(words[from] ?? ''))) from++;
  let to = words.length;
  while (to - 1 > from && isBackTitle(words[to - 1] ?? '', to - from)) to--;
  return {
    front: words.slice(0, from).join(' '),
    name: words.slice(from, to).join(' '),
    back: [words.slice(to).join(' '), tail].filter(Boolean).join(', '),
  };
}

function isBackTitle(word: string, left: number): boolean {
  if (/^(?:S|M|A|D|Sp|Ph|B)\.[\p{L}.]+$/u.test(word)) return true;
  // Bare capitals only count where two words of a name remain: *Ma* and *Ak* are names too.
  return left > 2 && backTitles.has(bare(word));
}

/** The name without titles, folded for comparison: `ahmad fauzi`. */
export function nameKey(full: string): string {
  return fold(splitName(full).name.replace(/['’‘`´ʼ]/g, ''));
}

const sameGivenName = new Set([
  'muhammad',
  'muhamad',
  'mohammad',
  'mohamad',
  'mochamad',
  'mochammad',
  'moh',
  'muh',
  'mhd',
  'moch',
  'm',
]);

/** Compares two full names. Order of words is ignored. */
export function compareNames(a: string, b: string): NameAgreement {
  const left = nameKey(a);
  const right = nameKey(b);
  if (left === '' || right === '') return 'different';
  if (left === right || left.replaceAll(' ', '') === right.replaceAll(' ', '')) return 'same';
  const [few, many] = [wordFormsOf(left), wordFormsOf(right)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  const free = new Set(many.keys());
  let matched = 0;
  let strong = 0;
  for (const word of few) {
    for (const index of free) {
      const other = many[index] ?? '';
      if (!wordsAgree(word, other)) continue;
      free.delete(index);
      matched++;
      if (word.length > 2 && other.length > 2) strong++;
      break;
    }
  }
  if (matched === few.length && strong > 0) return 'alike';
  return strong > 0 ? 'partial' : 'different';
}

function wordsAgree(a: string, b: string): boolean {
  if (a === b || (sameGivenName.has(a) && sameGivenName.has(b))) return true;
  if (a.length > 40 || b.length > 40) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  if (short.length >= 3 && long.startsWith(short)) return true;
  return short.length >= 4 && editsBetween(a, b, 1) <= 1;
}
