import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the projector's window, and of what opens and governs it. */
export const projectorText = {
  'beam.open': { id: 'Buka jendela proyektor', en: 'Open the projector window' },
  'beam.reveal': { id: 'Tampilkan nama di proyektor (dicatat)', en: 'Show the name on the projector (recorded)' },
  'beam.mask': { id: 'Samarkan nama di proyektor', en: 'Mask the name on the projector' },
  'beam.title': { id: 'Proyektor Selaras', en: 'Selaras projector' },
  'beam.alias': { id: 'Pegawai {alias}', en: 'Employee {alias}' },
  'beam.progress': {
    id: '{decided} dari {cases} kasus diputuskan',
    en: '{decided} of {cases} {cases|case|cases} decided',
  },
  'beam.waiting': { id: 'Panel sedang bersiap', en: 'The panel is getting ready' },
  'beam.waitingBody': {
    id: 'Kasus yang dibuka fasilitator tampil di sini, dengan nama yang disamarkan.',
    en: 'The case that the facilitator opens appears here, its name masked.',
  },
  'beam.case': { id: 'Kasus yang dibahas', en: 'The case under discussion' },
  'beam.why': { id: 'Dibahas karena', en: 'Discussed because' },
  'beam.initial': { id: 'Semula', en: 'Before' },
  'beam.now': { id: 'Sekarang', en: 'Now' },
  'beam.vote': { id: 'Suara tertutup', en: 'Silent vote' },
  'beam.voted': { id: '{voted} dari {voters} sudah memilih', en: '{voted} of {voters} have voted' },
  'beam.revealed': { id: 'Hasil suara', en: 'Result of the vote' },
  'beam.votes': { id: '{n} suara', en: '{n} {n|vote|votes}' },
} as const satisfies Wordings;
