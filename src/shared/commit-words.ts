import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import { exclusionWords, roleWords } from '#shared/people/role-words.ts';
import { roundCommandNames, roundCommitWords } from '#shared/round/commit-words.ts';
import { organisationPredicateWords, predicateWords } from '#shared/rules/level-words.ts';
import { interestWords, keptWords, presenceWords, sessionCommits } from '#shared/session/commit-words.ts';
import { stateWords } from '#shared/session/state-words.ts';

/** What each command is called: in the journal's filter, and wherever a commit has no values to speak of. */
export const commandNames = {
  'workshop.create': { id: 'Lokakarya dibuat', en: 'Workshop created' },
  'workshop.setPredicate': { id: 'Predikat instansi', en: 'Agency predicate' },
  'workshop.signOff': { id: 'Penandatanganan', en: 'Sign-off' },
  'workshop.reopen': { id: 'Pembukaan kembali', en: 'Reopening' },
  'workshop.rename': { id: 'Identitas lokakarya', en: 'Workshop details' },
  'letterhead.set': { id: 'Kop surat', en: 'Letterhead' },
  'unit.setPredicate': { id: 'Predikat unit', en: 'Unit predicate' },
  'actor.add': { id: 'Orang ditambahkan', en: 'Person added' },
  'actor.update': { id: 'Orang diubah', en: 'Person changed' },
  'employee.exclude': { id: 'Pengecualian', en: 'Exclusion' },
  'employee.include': { id: 'Penyertaan kembali', en: 'Inclusion' },
  'rating.set': { id: 'Penilaian', en: 'Rating' },
  'note.set': { id: 'Catatan sel', en: 'Cell note' },
  'note.remove': { id: 'Catatan sel dihapus', en: 'Cell note removed' },
  'view.save': { id: 'Tampilan tabel', en: 'Table view' },
  'view.remove': { id: 'Tampilan tabel dihapus', en: 'Table view removed' },
  'rating.setMany': { id: 'Penilaian beberapa pegawai', en: 'Ratings of several people' },
  'rating.state': { id: 'Status pembahasan', en: 'State of a case' },
  'history.undo': { id: 'Urungkan', en: 'Undo' },
  'history.redo': { id: 'Ulangi', en: 'Redo' },
  'import.apply': { id: 'Impor', en: 'Import' },
  ...roundCommandNames,
  'workshop.split': { id: 'Pembagian ruang', en: 'Split into rooms' },
  'snapshot.restore': { id: 'Pemulihan cadangan', en: 'Snapshot restored' },
  'workshop.recover': { id: 'Penyelamatan catatan', en: 'Entry recovered' },
  'part.release': { id: 'Pelepasan bagian', en: 'Part released' },
  'workshop.merge': { id: 'Penggabungan ruang', en: 'Rooms merged' },
  'pattern.load': { id: 'Pola instansi', en: 'Own pattern' },
  'pattern.remove': { id: 'Pola instansi dicabut', en: 'Own pattern removed' },
  'sitting.set': { id: 'Aturan sidang', en: 'Rules of the session' },
  'attendance.mark': { id: 'Kehadiran', en: 'Attendance' },
  'interest.declare': { id: 'Benturan kepentingan dinyatakan', en: 'Conflict of interest declared' },
  'interest.withdraw': { id: 'Benturan kepentingan dicabut', en: 'Conflict of interest withdrawn' },
  'recusal.out': { id: 'Keluar ruangan', en: 'Stepping out' },
  'recusal.back': { id: 'Kembali ke ruangan', en: 'Coming back' },
  'dissent.add': { id: 'Pendapat berbeda', en: 'Dissent' },
  'dissent.remove': { id: 'Pendapat berbeda dicabut', en: 'Dissent withdrawn' },
  'agenda.build': { id: 'Agenda disusun', en: 'Agenda built' },
  'agenda.add': { id: 'Agenda ditambah', en: 'Added to the agenda' },
  'agenda.remove': { id: 'Agenda dikurangi', en: 'Taken off the agenda' },
  'agenda.move': { id: 'Urutan agenda', en: 'Order of the agenda' },
  'case.open': { id: 'Kasus dibuka', en: 'Case opened' },
  'case.close': { id: 'Kasus ditutup', en: 'Case closed' },
  'case.decide': { id: 'Keputusan', en: 'Decision' },
  'case.postpone': { id: 'Penundaan', en: 'Postponement' },
  'projector.reveal': { id: 'Nama ditampilkan', en: 'Name shown' },
  'projector.mask': { id: 'Nama disamarkan', en: 'Name masked' },
  'vote.open': { id: 'Pemungutan suara', en: 'Vote started' },
  'vote.cast': { id: 'Suara', en: 'Vote' },
  'vote.receive': { id: 'Suara dengan berkas', en: 'Vote by file' },
  'vote.reveal': { id: 'Suara dibuka', en: 'Votes revealed' },
  'vote.settle': { id: 'Hasil suara', en: 'Outcome of a vote' },
  'vote.cancel': { id: 'Suara dibatalkan', en: 'Vote cancelled' },
  'training.record': { id: 'Latihan', en: 'Training' },
  'practice.save': { id: 'Kasus latihan', en: 'Practice case' },
  'practice.remove': { id: 'Hapus kasus latihan', en: 'Remove practice case' },
  'profile.save': { id: 'Pemetaan disimpan', en: 'Mapping saved' },
  'profile.remove': { id: 'Pemetaan dihapus', en: 'Mapping removed' },
  'profile.import': { id: 'Pemetaan diterima', en: 'Mappings taken in' },
  'consequence.adopt': { id: 'Edisi aturan diterapkan', en: 'Rule edition adopted' },
  'consequence.reset': { id: 'Edisi aturan baku', en: 'Standard rule edition' },
} as const satisfies Wordings;

const created: Wording = { id: 'Lokakarya {name} dibuat', en: 'Workshop {name} created' };

/** One line per commit, filled with the values of its plan; `{from}` and `{to}` are levels in words. */
export const commitWords: Readonly<Record<string, Wording>> = {
  'workshop.create': created,
  'workshop.setPredicate': { id: 'Predikat instansi: {from} → {to}', en: 'Agency predicate: {from} → {to}' },
  'workshop.signOff': {
    id: 'Hasil ditandatangani, {people} orang hadir',
    en: 'Result signed, {people} {people|person|people} present',
  },
  'workshop.reopen': { id: 'Lokakarya dibuka kembali', en: 'Workshop reopened' },
  'workshop.rename': { id: 'Identitas lokakarya diubah: {name}', en: 'Workshop details changed: {name}' },
  'letterhead.set': { id: 'Kop surat diubah: {name}', en: 'Letterhead changed: {name}' },
  'unit.setPredicate': { id: 'Predikat {unit}: {from} → {to}', en: 'Predicate of {unit}: {from} → {to}' },
  'actor.add': { id: '{name} ditambahkan sebagai {role}', en: '{name} added as {role}' },
  'actor.update': { id: 'Keterangan {name} diubah', en: 'Details of {name} changed' },
  'employee.exclude': { id: '{who} dikecualikan: {because}', en: '{who} excluded: {because}' },
  'employee.include': { id: '{who} disertakan kembali', en: '{who} taken back in' },
  'rating.set': { id: '{name}: {from} → {to}', en: '{name}: {from} → {to}' },
  'rating.set.same': {
    id: '{name}: penilaian diubah, predikat tetap {to}',
    en: '{name}: rating changed, predicate still {to}',
  },
  'note.set': { id: 'Catatan pada {name}', en: 'Note at {name}' },
  'note.remove': { id: 'Catatan pada {name} dihapus', en: 'Note at {name} removed' },
  'view.save': { id: 'Tampilan "{name}" disimpan', en: 'View "{name}" saved' },
  'view.remove': { id: 'Tampilan "{name}" dihapus', en: 'View "{name}" removed' },
  'rating.setMany': { id: 'Penilaian {who} diubah', en: 'Ratings of {who} changed' },
  'rating.state': { id: '{name}: {state}', en: '{name}: {state}' },
  'history.undo': { id: 'Catatan {reverts} diurungkan', en: 'Entry {reverts} undone' },
  'history.redo': {
    id: 'Diulangi: pengurungan pada catatan {reverts} dibatalkan',
    en: 'Redone: the undo in entry {reverts} was taken back',
  },
  ...roundCommitWords,
  'import.apply': {
    id: 'Impor {files} berkas: {people} pegawai, {ratings} penilaian',
    en: 'Import of {files} {files|file|files}: {people} {people|person|people}, {ratings} {ratings|rating|ratings}',
  },
  ...sessionCommits,
  'practice.save': { id: 'Membuat kasus latihan {title}', en: 'Made the practice case {title}' },
  'practice.remove': { id: 'Menghapus kasus latihan {title}', en: 'Removed the practice case {title}' },
  'training.record': { id: 'Latihan: {name} menilai kasus {number}', en: 'Training: {name} rated case {number}' },
  'profile.save': { id: 'Pemetaan "{name}" disimpan', en: 'Mapping "{name}" saved' },
  'profile.remove': { id: 'Pemetaan "{name}" dihapus', en: 'Mapping "{name}" removed' },
  'profile.import': {
    id: '{profiles} pemetaan diterima dari berkas',
    en: '{profiles} {profiles|mapping|mappings} taken in from a file',
  },
  'consequence.adopt': { id: 'Edisi aturan {name} diterapkan', en: 'Rule edition {name} adopted' },
  'consequence.reset': { id: 'Edisi aturan {name} dilepas', en: 'Rule edition {name} given up' },
};

const words = {
  others: { id: '{name} dan {more} orang lain', en: '{name} and {more} {more|other|others}' },
} as const;

const levels: Readonly<Record<string, Wording>> = { ...organisationPredicateWords, ...predicateWords };
const holders: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  from: levels,
  to: levels,
  role: roleWords,
  because: exclusionWords,
  state: stateWords,
  kind: interestWords,
  present: presenceWords,
  kept: keptWords,
};

/** A commit as the journal keeps it: enough to say what it did. */
interface SaidCommit {
  readonly command: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly reverts: number | null;
}

/** What a commit did, in one line: "Budi: Baik → Sangat Baik". An unknown command gives its own name. */
export function commitSentence({ command, values, reverts }: SaidCommit, language: Language): string {
  const same = command === 'rating.set' && values.from === values.to;
  const wording = commitWords[same ? 'rating.set.same' : command];
  if (wording === undefined) return command;
  const shown: Record<string, string | number> = { reverts: reverts ?? 0 };
  for (const [name, value] of Object.entries(values)) shown[name] = holders[name]?.[value]?.[language] ?? value;
  const [name, people] = [values.name ?? '', values.people];
  shown.who =
    typeof people === 'number' && people > 1 ? fill(words.others, language, { name, more: people - 1 }) : name;
  return fill(wording, language, shown);
}
