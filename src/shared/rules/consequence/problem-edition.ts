import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals and findings while reading an edition of consequences. */
export const problemEdition = {
  'rules.unreachable': {
    id: 'Isian {field} ({value}) tidak pernah tercapai karena aturan lain mendahuluinya. Ubah batasnya atau hapus aturan itu.',
    en: 'The field {field} ({value}) can never be reached, as another rule comes before it. Change its limit or remove the rule.',
  },
  'rules.hole': {
    id: 'Isian {field} bermula pada {value}, sehingga nilai dari {least} tidak tertampung. Tambahkan tingkat yang menampungnya.',
    en: 'The field {field} begins at {value}, so values from {least} on have no rule. Add a step that takes them.',
  },
  'rules.order-reversed': {
    id: 'Isian {field} ({value}) lebih tinggi daripada tingkat yang lebih baik di atasnya ({above}). Urutkan nilainya.',
    en: 'The field {field} ({value}) is higher than the better level above it ({above}). Put the values in order.',
  },
  'rules.above-maximum': {
    id: 'Isian {field} ({value}) melebihi batas tertingginya, {max}. Turunkan nilainya atau naikkan batasnya.',
    en: 'The field {field} ({value}) is above its maximum, {max}. Lower the value or raise the maximum.',
  },
  'rules.circle': {
    id: 'Isian {field} menunjuk "{name}" dan dengan itu kembali ke dirinya sendiri. Putuskan lingkaran itu.',
    en: 'The field {field} names "{name}" and so comes back to itself. Break the circle.',
  },
  'rules.level-unknown': {
    id: 'Isian {field} menyebut jenjang "{name}" yang tidak ada pada daftar jenjang. Tambahkan jenjangnya atau perbaiki namanya.',
    en: 'The field {field} names the level "{name}", which is not in the list of levels. Add the level or correct its name.',
  },
  'rules.weights': {
    id: 'Bobot pada {field} berjumlah {sum}, seharusnya 100.',
    en: 'The weights in {field} sum to {sum}; they should sum to 100.',
  },
  'rules.bands-overlap': {
    id: 'Rentang pada {field} bertumpang tindih pada {from} sampai {to}. Tetapkan aturan bila nilai jatuh di antaranya.',
    en: 'The range in {field} overlaps another from {from} to {to}. Set the rule for values that fall in both.',
  },
  'rules.bands-gap': {
    id: 'Antara {from} dan {to} tidak ada rentang ({field}); batas bawah yang menentukan.',
    en: 'There is no range between {from} and {to} ({field}); the lower bound decides.',
  },
  'rules.tie-missing': {
    id: 'Isian {field} kosong padahal ada rentang yang bertumpang tindih: nilai di dalamnya tidak dihitung. Pilih "higher" atau "lower".',
    en: 'The field {field} is empty although ranges overlap: values in both are not counted. Choose "higher" or "lower".',
  },
  'rules.edition-none': {
    id: 'Tidak ada edisi aturan untuk {subject} yang berlaku pada periode ini. Terapkan satu edisi pada layar Aturan.',
    en: 'No edition of the rules for {subject} is in force in this period. Adopt one on the Rules screen.',
  },
  'rules.id-taken': {
    id: 'Isian {field} ("{name}") adalah nama edisi bawaan, padahal isinya lain. Beri nama sendiri, dan tulis "{name}" pada basedOn.',
    en: 'The field {field} ("{name}") is the name of a shipped edition, but the content differs. Give it its own name, and write "{name}" in basedOn.',
  },
  'rules.not-adopted': {
    id: 'Untuk {subject} sudah berlaku edisi baku, jadi tidak ada yang dikembalikan.',
    en: 'The standard edition already holds for {subject}, so there is nothing to give up.',
  },
} as const satisfies Wordings;
