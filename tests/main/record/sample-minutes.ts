import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import type { MinutesPerson } from '#shared/people/attendee.ts';
import type { MinutesChange, MinutesDocument, MinutesMix } from '#shared/record/minutes.ts';
import {
  type MinutesRating,
  type Predicate,
  type PredicateCounts,
  predicates,
  type Rating,
} from '#shared/rules/levels.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';
import { patternFor, predicateOf } from '#shared/rules/rule-set.ts';

const ruleSet = loadRuleSet('resources/rules/permenpanrb-6-2022.json');
const units = [
  'Sekretariat',
  'Bidang Perencanaan dan Pengembangan Kapasitas Aparatur',
  'Bidang Pelayanan',
  'UPT Laboratorium',
];
const firstNames = ['Tuti', 'Andi', 'Ketut', 'Bunga', 'Umar', 'Kartika', 'Made', 'Sri'];
const lastNames = ['Saputra, S.H.', 'Nugroho, S.E., M.M.', 'Siregar, S.T.', 'Mandala', 'Pangestu, S.IP., M.Si.'];

/** A fictitious person; the number makes the NIP. */
export function person(index: number): MinutesPerson {
  return {
    nip: `19${70 + (index % 29)}0${1 + (index % 9)}1220${String(10 + (index % 12)).padStart(2, '0')}0${1 + (index % 9)}1${String(index % 1000).padStart(3, '0')}`,
    name: `${firstNames[index % firstNames.length]} ${lastNames[index % lastNames.length]}`,
    unit: units[index % units.length] ?? null,
  };
}

function rating(hasil: Rating, perilaku: Rating): MinutesRating {
  return { hasil, perilaku, predicate: predicateOf(ruleSet, hasil, perilaku) };
}

function change(index: number): MinutesChange {
  return {
    person: person(index),
    from: rating('di-atas', 'di-atas'),
    to: index % 7 === 3 ? rating('di-bawah', 'sesuai') : rating('sesuai', 'sesuai'),
    by: 'Rina Wulandari, S.Psi.',
    at: `2026-11-24T${String(9 + (index % 7)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`,
    reason:
      index % 5 === 4
        ? 'Realisasi indikator utama 64 persen dari target sampai akhir tahun; dua keluaran tercatat sebagai milik tim lain, dan umpan balik pimpinan pada triwulan III sudah menyebut hal yang sama.'
        : 'Bukti dukung tidak mencukupi untuk predikat tertinggi.',
    ...(index % 3 === 0 ? { evidence: ['SKP 2026, indikator 2 dan 3', 'Notula dialog kinerja 12 Oktober 2026'] } : {}),
  };
}

const zero: PredicateCounts = { 'sangat-baik': 0, baik: 0, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 };

function moved(counts: PredicateCounts, from: Predicate | null, to: Predicate | null): PredicateCounts {
  const next: Record<Predicate, number> = { ...counts };
  if (from !== null) next[from]--;
  if (to !== null) next[to]++;
  return next;
}

function mix(name: string, people: number, changes: readonly MinutesChange[]): MinutesMix {
  let before: PredicateCounts = { ...zero, 'butuh-perbaikan': people > 20 ? 2 : 0 };
  before = { ...before, 'sangat-baik': Math.max(changes.length, Math.floor(people / 3)) };
  before = { ...before, baik: Math.max(0, people - before['sangat-baik'] - before['butuh-perbaikan']) };
  let after = before;
  for (const { from, to } of changes) after = moved(after, from.predicate, to.predicate);
  const organisation = name === 'UPT Laboratorium' ? null : 'baik';
  const violations = organisation === null ? null : checkPattern(patternFor(ruleSet, organisation), after);
  return { name, organisation, before, after, unratedBefore: 0, unratedAfter: 0, violations };
}

/** Fictitious minutes of `people` people with `count` changes; every optional section is filled when `full`. */
export function sampleMinutes(people: number, count: number, full: boolean): MinutesDocument {
  const changes = Array.from({ length: count }, (_, index) => change(index));
  const mixes = units.map((name, index) =>
    mix(
      name,
      Math.floor(people / units.length) + (index < people % units.length ? 1 : 0),
      changes.filter((each) => each.person.unit === name),
    ),
  );
  const sum = (side: 'before' | 'after'): PredicateCounts =>
    Object.fromEntries(
      predicates.map((predicate) => [predicate, mixes.reduce((all, each) => all + each[side][predicate], 0)]),
    ) as unknown as PredicateCounts;
  const after = sum('after');
  return {
    letterhead: {
      lines: ['PEMERINTAH PROVINSI NUSANTARA', 'DINAS CONTOH'],
      address: [
        'Jalan Merdeka Nomor 17, Kota Contoh 12345',
        'Telepon (021) 555-0100, laman dinas.contoh.example, pos-el surat@contoh.example',
      ],
    },
    number: 'BA-17/DC/XI/2026',
    date: '2026-11-24',
    place: 'Kota Contoh',
    agency: 'Dinas Contoh Provinsi Nusantara',
    unit: null,
    period: '2026',
    draft: false,
    rules: ruleSet,
    present: [
      {
        name: 'Rina Wulandari, S.Psi.',
        role: 'facilitator',
        post: 'Kepala Subbagian Kepegawaian',
        nip: '198203152006042003',
      },
      { name: 'Drs. H. Bambang Sutrisno, M.Si.', role: 'member', post: 'Sekretaris Dinas', nip: '197005101995031002' },
      {
        name: 'Dr. Ir. Maria Lestari, M.T.',
        role: 'member',
        post: 'Kepala Bidang Perencanaan',
        nip: '197511202001122001',
      },
      { name: 'Agus Salim, S.Kom.', role: 'secretary' },
      { name: 'Dewi Anggraini', role: 'observer', post: 'Inspektorat' },
    ],
    overall: {
      name: 'Dinas Contoh Provinsi Nusantara',
      organisation: 'baik',
      before: sum('before'),
      after,
      unratedBefore: 0,
      unratedAfter: 0,
      violations: checkPattern(patternFor(ruleSet, 'baik'), after),
    },
    units: mixes,
    changes,
    remarks: full
      ? 'Rapat diskors pukul 12.00 dan dilanjutkan pukul 13.00.\nBerkas pendukung disimpan oleh notulis.'
      : null,
    record: {
      hash: '5f1d7a84db00d2fce00b31a7fc73224afad10c8b39c88e3d6c7c0d1d7f7c5e21',
      commits: 318,
      file: 'kalibrasi-2026.selaras',
    },
    ...(full ? optional() : {}),
  };
}

function optional(): Partial<MinutesDocument> {
  const act = { by: 'Rina Wulandari, S.Psi.', at: '2026-11-24T08:45' };
  return {
    quorum: { members: 5, required: 3, present: 5 },
    recusals: [{ member: 'Dr. Ir. Maria Lestari, M.T.', person: person(101), cause: 'family', note: 'Sepupu' }],
    organisations: [
      { unit: null, predicate: 'baik', reason: 'Capaian 92 persen menurut laporan kinerja', ...act },
      { unit: 'Bidang Pelayanan', predicate: 'istimewa', reason: 'Penghargaan layanan prima', ...act },
    ],
    excluded: [
      { person: person(102), why: 'on-leave', note: 'Cuti besar sejak Februari 2026' },
      { person: person(103), why: 'too-new', note: null },
    ],
    noChanges: [
      {
        person: person(104),
        predicate: 'sangat-baik',
        flags: ['disagreement', 'near-line'],
        reason: 'Bukti luar biasa sudah diperiksa.',
        ...act,
      },
    ],
    leftOpen: { people: [person(106)], reason: 'Menunggu hasil pemeriksaan' },
    votes: [{ person: person(105), votes: { ...zero, 'sangat-baik': 1, baik: 3 }, outcome: 'baik' }],
    dissents: [
      {
        member: 'Drs. H. Bambang Sutrisno, M.Si.',
        person: person(105),
        text: 'Layak Sangat Baik karena memimpin tim lintas unit.',
      },
    ],
    deviations: [
      {
        unit: 'Sekretariat',
        violations: checkPattern(patternFor(ruleSet, 'baik'), { ...zero, 'sangat-baik': 8, baik: 4 }),
        allowedBy: 'Ir. Hadi Pranoto, M.M.',
        post: 'Kepala Dinas',
        reason: 'Unit menyelesaikan dua program prioritas nasional.',
      },
    ],
  };
}
