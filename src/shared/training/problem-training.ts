import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals of training. */
export const problemTraining = {
  'training.instrument': {
    id: 'Kasus latihan {file} dibuat untuk instrumen lain. Gunakan berkas untuk instrumen {instrument}.',
    en: 'The practice cases in {file} were made for another instrument. Use a file for the instrument {instrument}.',
  },
  'training.reference': {
    id: 'Acuan kasus {case} pada {file} memakai kriteria {criterion} atau tingkat yang tidak ada pada instrumen. Perbaiki berkasnya.',
    en: 'The reference of the case {case} in {file} uses a criterion {criterion} or a level that the instrument does not have. Mend the file.',
  },
  'training.twice': {
    id: '{key} tertulis dua kali pada kasus latihan {file}. Hapus salah satunya.',
    en: '{key} occurs twice in the practice cases of {file}. Remove one of them.',
  },
  'practice.leak': {
    id: 'Kasus ini masih dapat menunjuk orangnya: {found}. Tulis ulang tanpa nama, NIP, jabatan, dan unit, lalu simpan.',
    en: 'This case may still point at somebody: {found}. Rewrite it without names, NIP, position and unit, then save.',
  },
  'lesson.leak': {
    id: 'Pelajaran ini masih dapat menunjuk orangnya: {found}. Tulis ulang tanpa nama, NIP, jabatan, dan unit, lalu simpan.',
    en: 'This lesson may still point at somebody: {found}. Rewrite it without names, NIP, position and unit, then save.',
  },
  'lesson.unknown': {
    id: 'Pelajaran itu tidak ada, mungkin sudah dihapus. Pilih dari daftar.',
    en: 'That lesson is not there; it may have been removed. Choose one from the register.',
  },
  'practice.source': {
    id: 'Kasus hanya dibuat dari orang dengan paling sedikit tiga penilai yang berbeda pendapat. Pilih dari daftar.',
    en: 'Cases are made only from people with at least three raters who disagree. Choose from the list.',
  },
  'practice.reference': {
    id: 'Acuan {criterion} tidak cocok: pilih kriteria yang dinilai sedikitnya tiga penilai, sekali saja, dengan tingkat pada skala.',
    en: 'The reference for {criterion} does not fit: choose a criterion that at least three raters rated, once, with a level of the scale.',
  },
  'training.case': {
    id: 'Kasus latihan {case} tidak ada. Pilih kasus dari daftar.',
    en: 'There is no practice case {case}. Choose one from the list.',
  },
  'training.criterion': {
    id: 'Kasus ini tidak menanyakan {criterion}. Nilai hanya kriteria yang ditampilkan.',
    en: 'This case does not ask for {criterion}. Rate only the criteria that are shown.',
  },
  'training.scale': {
    id: 'Tingkat {score} tidak ada pada skala. Pilih {least} sampai {greatest}, atau "tidak teramati".',
    en: 'The scale has no level {score}. Choose {least} to {greatest}, or "not observed".',
  },
  'training.incomplete': {
    id: 'Masih {n} kriteria belum dinilai. Lengkapi dahulu, lalu bandingkan.',
    en: '{n} {n|criterion is|criteria are} not rated yet. Rate all of them, then compare.',
  },
  'training.again': {
    id: '{name} sudah menilai kasus ini. Penilaian pertama yang dihitung; lanjutkan ke kasus lain.',
    en: '{name} has rated this case already. The first rating counts; go on to another case.',
  },
} as const satisfies Wordings;
