import type { Wordings } from '#shared/kernel/wording.ts';

/** What a check of the record has found, one sentence a kind. */
export const recordFindingWords = {
  value: {
    id: '{what}: {column} menurut catatan {expected}, di berkas {found}.',
    en: '{what}: {column} is {expected} by the log, {found} in the file.',
  },
  missing: {
    id: '{what}: ada menurut catatan, tetapi tidak ada di berkas.',
    en: '{what}: there by the log, but not in the file.',
  },
  extra: {
    id: '{what}: ada di berkas, tetapi tidak pernah dicatat.',
    en: '{what}: in the file, but no entry of the log has made it.',
  },
  before: {
    id: 'Catatan {commit} menyebut {column} semula {found} pada {what}, padahal menurut catatan sebelumnya {expected}.',
    en: 'Entry {commit} says that {column} was {found} before it, for {what}; the entries before it leave {expected}.',
  },
  'added-twice': {
    id: 'Catatan {commit} menambahkan {what}, padahal menurut catatan sebelumnya sudah ada.',
    en: 'Entry {commit} adds {what}, which the entries before it have already made.',
  },
  'not-there': {
    id: 'Catatan {commit} mengubah {what}, padahal menurut catatan sebelumnya tidak ada.',
    en: 'Entry {commit} changes {what}, which is not there by the entries before it.',
  },
  unreadable: {
    id: 'Catatan {commit} menulis baris yang tidak dikenal: {what}.',
    en: 'Entry {commit} writes a row that is none of ours: {what}.',
  },
  content: {
    id: 'Catatan {commit}: isinya diubah setelah dicatat.',
    en: 'Entry {commit}: its contents were changed after it was written.',
  },
  link: {
    id: 'Catatan {commit}: sidik sebelumnya yang disebutnya bukan sidik catatan sebelumnya.',
    en: 'Entry {commit}: the hash it names is not the hash of the entry before.',
  },
  number: {
    id: 'Sebelum catatan {commit} ada catatan yang dihapus.',
    en: 'Entries before entry {commit} were deleted.',
  },
  signed: {
    id: 'Catatan {commit} mengubah penilaian setelah lokakarya ditandatangani.',
    en: 'Entry {commit} changes a rating after the workshop was signed.',
  },
  stray: {
    id: '{rows} baris catatan tidak menjadi bagian dari catatan mana pun.',
    en: '{rows} logged {rows|row belongs|rows belong} to no entry.',
  },
  foreign: {
    id: 'Susunan berkas memuat {type} yang bukan dari Selaras: {name}.',
    en: 'The file has a {type} that Selaras did not make: {name}.',
  },
  altered: {
    id: 'Susunan berkas diubah: {type} {name}.',
    en: 'The structure of the file was changed: {type} {name}.',
  },
  'not-present': {
    id: 'Dari susunan berkas hilang: {type} {name}.',
    en: 'The structure of the file lacks: {type} {name}.',
  },
  access: {
    id: 'Jurnal akses: catatan {number} diubah, atau yang sebelumnya dihapus.',
    en: 'Access journal: entry {number} was changed, or the one before it deleted.',
  },
  signature: {
    id: 'Tanda tangan digital oleh {signer} tidak cocok dengan catatan dan hasil di berkas ini.',
    en: 'The digital signature of {signer} does not fit the entries and the result in this file.',
  },
  damage: { id: 'Pemeriksaan basis data: {text}', en: "The database's own check: {text}" },
  search: {
    id: 'Indeks pencarian tidak sesuai dengan {rows} baris: {table}.',
    en: 'The index of the search does not agree with {rows} {rows|row|rows}: {table}.',
  },
  hash: {
    id: 'Tidak ada catatan bersidik {hash}: berkas ini bukan yang tercetak di kertas itu, atau catatannya diganti atau dihapus.',
    en: 'No entry has the hash {hash}: this is not the file that the paper speaks of, or its entries were replaced or cut off.',
  },
} as const satisfies Wordings;

/** Objects of a database. */
export const objectWords = {
  table: { id: 'tabel', en: 'table' },
  index: { id: 'indeks', en: 'index' },
  trigger: { id: 'pemicu (trigger)', en: 'trigger' },
  view: { id: 'tampilan (view)', en: 'view' },
} as const satisfies Wordings;
