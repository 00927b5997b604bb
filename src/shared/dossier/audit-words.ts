import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { AuditFinding } from './rows.ts';

/** What an auditor finds. */
export const auditFindingWords = {
  agrees: { id: 'sesuai', en: 'agrees' },
  differs: { id: 'tidak sesuai', en: 'does not agree' },
  'not-found': { id: 'tidak ditemukan', en: 'not found' },
} as const satisfies Record<AuditFinding, Wording>;

/** The screen of audit samples. */
export const auditText = {
  'worklist.audit': { id: 'Audit', en: 'Audit' },
  'audit.lead': {
    id: 'Butir diundi acak dengan benih yang tercatat; setiap butir berpeluang sama.',
    en: 'Lines are drawn at random with a seed on record; every line has the same chance.',
  },
  'audit.none': { id: 'Belum ada sampel.', en: 'There is no sample yet.' },
  'audit.draw': { id: 'Undi sampel', en: 'Draw a sample' },
  'audit.size': { id: 'Jumlah butir', en: 'Lines' },
  'audit.sizeHint': { id: 'Dari 1 sampai 2.000', en: 'From 1 to 2,000' },
  'audit.byUnit': { id: 'Menurut unit', en: 'By unit' },
  'audit.byPredicate': { id: 'Menurut predikat', en: 'By predicate' },
  'audit.seed': { id: 'Benih', en: 'Seed' },
  'audit.seedHint': {
    id: 'Kosongkan agar diundi; angka yang sama memberi sampel yang sama.',
    en: 'Leave it blank to have one drawn; the same number gives the same sample.',
  },
  'audit.auditor': { id: 'Pemeriksa', en: 'Auditor' },
  'audit.which': { id: 'Sampel', en: 'Sample' },
  'audit.named': {
    id: '{day}: {n} dari {population} butir, benih {seed}',
    en: '{day}: {n} of {population} lines, seed {seed}',
  },
  'audit.by': { id: 'Pemeriksa: {name}.', en: 'Auditor: {name}.' },
  'audit.progress': { id: '{recorded} dari {n} butir diperiksa.', en: '{recorded} of {n} lines looked at.' },
  'audit.hidden': {
    id: '{n} butir tidak tampil karena benturan kepentingan; bagiannya tidak dihitung di sini.',
    en: '{n} {n|line is|lines are} not shown for a conflict of interest; the share is not given here.',
  },
  'audit.result': {
    id: 'Tidak didukung: {bad} dari {recorded} ({interval}).',
    en: 'Not supported: {bad} of {recorded} ({interval}).',
  },
  'audit.interval': { id: '{share}%; 95%: {span}%', en: '{share}%; 95%: {span}%' },
  'audit.done': {
    id: 'Sampel ditutup; hasilnya tercatat di Jejak.',
    en: 'Sample closed; its result is in the journal.',
  },
  'audit.method': {
    id: 'Rentang 95% menurut Wilson (1927).',
    en: 'The 95% interval is Wilson’s (1927).',
  },
  'audit.worksheet': { id: 'Lembar kerja', en: 'Worksheet' },
  'audit.record': { id: 'Catat temuan', en: 'Record the finding' },
  'audit.finding': { id: 'Temuan pada butir {n}', en: 'Finding on line {n}' },
  'audit.note': { id: 'Catatan', en: 'Note' },
  'audit.cited': { id: 'Bukti: {evidence}', en: 'Evidence: {evidence}' },
  'audit.noEvidence': { id: 'Tanpa bukti', en: 'No evidence' },
  'audit.open': { id: 'belum diperiksa', en: 'not looked at' },
  'audit.close': { id: 'Tutup sampel', en: 'Close the sample' },
  'audit.closed': { id: 'Ditutup {at}.', en: 'Closed {at}.' },
  'audit.sheetXlsx': { id: 'Unduh XLSX', en: 'Download XLSX' },
  'audit.sheetPdf': { id: 'Unduh PDF', en: 'Download PDF' },
} as const satisfies Wordings;

/** The worksheet of a sample as a paper. */
export const auditSheetWords = {
  title: { id: 'Lembar Kerja Audit Bukti', en: 'Worksheet of the evidence audit' },
  drawn: {
    id: '{n} dari {population} butir, diundi {day} dengan benih {seed}; strata: {strata}.',
    en: '{n} of {population} lines, drawn on {day} with seed {seed}; strata: {strata}.',
  },
  auditor: { id: 'Pemeriksa: {auditor}.', en: 'Auditor: {auditor}.' },
  nothing: { id: 'Belum ada butir yang diperiksa.', en: 'No line has been looked at yet.' },
  result: {
    id: '{recorded} dari {n} butir diperiksa; tidak didukung {bad}, {share}% (95%: {span}%).',
    en: '{recorded} of {n} lines looked at; {bad} not supported, {share}% (95%: {span}%).',
  },
  method: {
    id: 'Setiap butir berpeluang sama untuk diundi. Rentang menurut Wilson (1927), dihitung atas butir yang sudah diperiksa.',
    en: 'Every line had the same chance to be drawn. The interval is Wilson’s (1927), over the lines looked at.',
  },
  unit: { id: 'Unit kerja', en: 'Unit' },
  predicate: { id: 'Predikat', en: 'Predicate' },
  position: { id: 'No.', en: 'No.' },
  nip: { id: 'NIP', en: 'NIP' },
  name: { id: 'Nama', en: 'Name' },
  line: { id: 'Butir', en: 'Line' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  finding: { id: 'Temuan', en: 'Finding' },
  note: { id: 'Catatan', en: 'Note' },
  by: { id: 'Dicatat oleh', en: 'Recorded by' },
} as const satisfies Readonly<Record<string, Wording>>;
