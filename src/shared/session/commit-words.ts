import type { CaseFlag } from '#shared/calibration/case-flag.ts';
import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { InterestKind, VerdictKind } from './rows.ts';

/** Why somebody steps out. */
export const interestWords = {
  own: { id: 'kasus sendiri', en: 'own case' },
  superior: { id: 'atasan langsung', en: 'own superior' },
  family: { id: 'hubungan keluarga', en: 'family' },
  other: { id: 'kepentingan lain', en: 'another interest' },
} as const satisfies Record<InterestKind, Wording>;

/** Why a case is to be discussed. */
export const flagWords = {
  moved: { id: 'Berubah dari nilai awal', en: 'Changed from the initial rating' },
  score: { id: 'Skor menunjuk predikat lain', en: 'Scores point to another predicate' },
  doubt: { id: 'Predikat tercatat diragukan', en: 'Predicate on record in doubt' },
  disagreement: { id: 'Penilai berselisih', en: 'Raters disagree' },
  evidence: { id: 'Bukti kurang', en: 'Evidence missing' },
  'near-line': { id: 'Dekat batas pola', en: 'Near the line of the pattern' },
  adverse: { id: 'Predikat kurang', en: 'Adverse predicate' },
  unrated: { id: 'Penilaian belum lengkap', en: 'Rating incomplete' },
} as const satisfies Record<CaseFlag, Wording>;

/** What the panel did with a case. */
export const verdictKindWords = {
  changed: { id: 'Diubah', en: 'Changed' },
  kept: { id: 'Tetap', en: 'Kept' },
  postponed: { id: 'Ditunda', en: 'Postponed' },
} as const satisfies Record<VerdictKind, Wording>;

/** Whether somebody came or left. */
export const presenceWords = {
  in: { id: 'hadir', en: 'present' },
  out: { id: 'meninggalkan ruangan', en: 'left' },
} as const satisfies Wordings;

/** Whether a decided case stayed as it was. */
export const keptWords = {
  kept: { id: 'tetap', en: 'kept' },
  changed: { id: 'diubah', en: 'changed' },
} as const satisfies Wordings;

/** One line of the journal per commit of the session. */
export const sessionCommits: Wordings = {
  'pattern.load': { id: 'Pola instansi untuk {to}: {name}', en: "The agency's own pattern for {to}: {name}" },
  'pattern.remove': { id: 'Pola {to} kembali ke edisi aturan', en: 'Pattern for {to} by the rule edition again' },
  'workshop.split': { id: 'Lokakarya dibagi ke {parts} ruang {name}', en: 'Workshop split into {parts} rooms {name}' },
  'snapshot.restore': {
    id: 'Isi dipulihkan ke keadaan {at} (catatan {number})',
    en: 'Brought back to the state of {at} (entry {number})',
  },
  'workshop.recover': {
    id: 'Diselamatkan dari berkas rusak: catatan {number} {command}',
    en: 'Recovered from a damaged file: entry {number} {command}',
  },
  'part.release': { id: 'Bagian {name} dilepas tanpa berkasnya', en: 'Part {name} released without its file' },
  'workshop.merge': {
    id: 'Bagian {name} digabung: {people} pegawai, {commits} catatan',
    en: 'Part {name} merged: {people} {people|person|people}, {commits} {commits|entry|entries}',
  },
  'sitting.set': { id: 'Aturan sidang diubah', en: 'Rules of the session changed' },
  'attendance.mark': { id: '{name} {present}', en: '{name} {present}' },
  'interest.declare': {
    id: 'Benturan kepentingan {name} pada {person}: {kind}',
    en: 'Conflict of interest of {name} with {person}: {kind}',
  },
  'interest.withdraw': {
    id: 'Benturan kepentingan {name} pada {person} dicabut',
    en: 'Conflict of interest of {name} with {person} withdrawn',
  },
  'recusal.out': { id: '{name} keluar untuk kasus {person}: {kind}', en: '{name} stepped out for {person}: {kind}' },
  'recusal.back': { id: '{name} kembali setelah kasus {person}', en: '{name} came back after the case of {person}' },
  'dissent.add': { id: 'Pendapat berbeda {name} {person}', en: 'Dissent of {name} {person}' },
  'dissent.remove': { id: 'Pendapat berbeda {name} dicabut', en: 'Dissent of {name} withdrawn' },
  'agenda.build': { id: 'Agenda disusun: {cases} kasus', en: 'Agenda built: {cases} {cases|case|cases}' },
  'agenda.add': { id: '{who} masuk agenda', en: '{who} put on the agenda' },
  'agenda.remove': {
    id: '{cases} kasus dikeluarkan dari agenda',
    en: '{cases} {cases|case|cases} taken off the agenda',
  },
  'agenda.move': { id: 'Urutan agenda: {who}', en: 'Order of the agenda: {who}' },
  'case.open': { id: 'Kasus {name} dibuka', en: 'Case of {name} opened' },
  'case.close': { id: 'Kasus ditutup', en: 'Case closed' },
  'case.decide': { id: '{name} diputuskan: {to} ({kept})', en: '{name} decided: {to} ({kept})' },
  'case.postpone': { id: '{name} ditunda', en: '{name} postponed' },
  'projector.reveal': { id: 'Nama {name} ditampilkan di proyektor', en: 'Name of {name} shown on the projector' },
  'projector.mask': { id: 'Nama {name} disamarkan di proyektor', en: 'Name of {name} masked on the projector' },
  'vote.open': { id: 'Pemungutan suara untuk {name} dimulai', en: 'Vote on {name} started' },
  'vote.cast': { id: '{name} memberi suara untuk {person}', en: '{name} voted on {person}' },
  'vote.receive': { id: '{name} memberi suara untuk {person} dengan berkas', en: '{name} voted on {person} by file' },
  'vote.reveal': { id: '{votes} suara untuk {name} dibuka', en: '{votes} {votes|vote|votes} on {name} revealed' },
  'vote.settle': { id: '{name}, hasil suara: {from} → {to}', en: '{name}, outcome of the vote: {from} → {to}' },
  'vote.cancel': { id: 'Pemungutan suara untuk {name} dibatalkan', en: 'Vote on {name} cancelled' },
};
