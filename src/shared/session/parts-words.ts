import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of parallel panels. */
export const partsText = {
  'parts.title': { id: 'Panel paralel', en: 'Parallel panels' },
  'parts.lead': {
    id: 'Unit dibagi ke beberapa ruang, satu berkas per ruang di samping berkas ini. Sesudahnya digabung tanpa bentrok.',
    en: 'Units are given to several rooms, one file each beside this one. Merging them back never conflicts.',
  },
  'parts.here': {
    id: 'Berkas ini adalah bagian "{name}". Hanya pegawai unitnya yang dapat diubah di sini.',
    en: 'This file is the part "{name}". Only the people of its units can be changed here.',
  },
  'parts.start': { id: 'Bagi ke beberapa ruang', en: 'Split into rooms' },
  'parts.splitLead': {
    id: 'Selama dibahas di ruang lain, pegawai unit itu terkunci di berkas ini. Pembagian tidak dapat diurungkan.',
    en: 'While another room discusses them, the people of a unit are locked in this file. Splitting cannot be undone.',
  },
  'parts.stay': { id: 'Tetap di sini', en: 'Stays here' },
  'parts.room': { id: 'Ruang {n}', en: 'Room {n}' },
  'parts.split': { id: 'Buat {n} berkas', en: 'Make {n} {n|file|files}' },
  'parts.made': { id: '{n} berkas dibuat di samping berkas ini.', en: '{n} {n|file|files} made beside this one.' },
  'parts.merge': { id: 'Gabungkan {name}', en: 'Merge {name}' },
  'parts.release': { id: 'Lepaskan tanpa berkas', en: 'Release without its file' },
  'parts.releaseLead': {
    id: 'Pakai hanya bila berkas "{name}" hilang: pegawainya kembali ke berkas ini, dan yang dikerjakan di ruang itu tidak ikut.',
    en: 'Only where the file of "{name}" is lost: its people come back to this file, and what was done in that room does not.',
  },
  'parts.reason': { id: 'Alasan', en: 'Reason' },
  'parts.merged': { id: 'sudah digabung', en: 'merged' },
  'parts.out': { id: 'di ruang lain', en: 'in another room' },
  'parts.mergedDone': {
    id: '{name} digabung: penilaian {people} pegawai.',
    en: '{name} merged: ratings of {people} {people|person|people}.',
  },
} as const satisfies Wordings;
