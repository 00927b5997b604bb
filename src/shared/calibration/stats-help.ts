import type { Wording } from '#shared/kernel/wording.ts';

/** What `stats --help` prints. */
export const statsHelp = {
  id: `stats: statistik kalibrasi atas berkas CSV mana pun, tanpa lokakarya. Satu baris satu penilaian.

  selaras stats agreement FILE.csv --ratee pegawai --rater penilai --score skor --criterion kriteria --json
  selaras stats severity  FILE.csv --ratee pegawai --rater penilai --score skor [--criterion C] [--weight C] [--method reml|ml] [--halo]
  selaras stats facets    FILE.csv --ratee pegawai --rater penilai --score skor [--criterion C] [--model rsm|pcm]
  selaras stats gstudy    FILE.csv --ratee pegawai --rater penilai --score skor [--criterion C] [--fixed-criteria] [--target 0.8]
  selaras stats distribution FILE.csv --level predikat [--expected 10,20,40,20,10 | --expected kolom] [--before kolom] [--by unit]
  selaras stats fairness  FILE.csv --group kelompok (--outcome hasil [--favourable ya] | --score skor [--at-least 4]) [--stratum unit]

Pilihan bersama:
  --levels a,b,c        urutan tingkat dari yang terendah, bila skor berupa kata
  --min N --max N       batas skala; skor di luarnya ditolak
  --language id|en      bahasa kalimat, bawaan id
agreement: --unit ratee (rata-rata kriteria) atau ratee:criterion (bawaan: setiap penilaian apa adanya)
severity: model linear skor ~ kriteria + (1 | pegawai) + (1 | penilai), keketatan = minus intersep penilai; --halo menambah pegawai:penilai;
  --weight kolom bobot penilai; --precision auto, exact atau fast (besar sekali), --seed N
facets: model Rasch banyak faset untuk skor bertingkat, log-odds = pegawai - kriteria - penilai - ambang; rsm satu skala, pcm satu skala per kriteria
distribution: --score sama dengan --level; --count kolom jumlah orang; --by kolom, satu laporan per kelompok dan uji kesamaan;
  --before kolom tingkat sebelum panel; --exact-limit N (bawaan 30000000), --draws N, --seed N
fairness: --count kolom jumlah orang; --selected dan --total kolom jumlah terpilih dan jumlah orang; --reference kelompok pembanding;
  --min-cell N (bawaan 5); --ratee kolom orang, skornya dirata-ratakan lebih dahulu

Pemisah ; , tab atau |, koma desimal, BOM, UTF-8, UTF-16 dan windows-1252 dikenali. Sel kosong, NA, "." dan "-" berarti tidak dinilai.
Keluaran JSON; kode keluar 0, atau 1 dengan {ok: false, problem}.`,
  en: `stats: statistics of calibration on any CSV file, without a workshop. One row is one rating.

  selaras stats agreement FILE.csv --ratee employee --rater rater --score score --criterion criterion --json
  selaras stats severity  FILE.csv --ratee employee --rater rater --score score [--criterion C] [--weight C] [--method reml|ml] [--halo]
  selaras stats facets    FILE.csv --ratee employee --rater rater --score score [--criterion C] [--model rsm|pcm]
  selaras stats gstudy    FILE.csv --ratee employee --rater rater --score score [--criterion C] [--fixed-criteria] [--target 0.8]
  selaras stats distribution FILE.csv --level predicate [--expected 10,20,40,20,10 | --expected column] [--before column] [--by unit]
  selaras stats fairness  FILE.csv --group group (--outcome result [--favourable yes] | --score score [--at-least 4]) [--stratum unit]

Options of all:
  --levels a,b,c        order of the levels, lowest first, when scores are words
  --min N --max N       limits of the scale; a score outside is refused
  --language id|en      language of the sentences, id by default
agreement: --unit ratee (mean over criteria) or ratee:criterion (default: every rating as given)
severity: linear model score ~ criterion + (1 | ratee) + (1 | rater), severity = minus the rater's intercept; --halo adds ratee:rater;
  --weight column of raters' weights; --precision auto, exact or fast (very large), --seed N
facets: many-facet Rasch model for ordered scores, log-odds = ratee - criterion - rater - step; rsm one scale, pcm a scale for each criterion
distribution: --score is the same as --level; --count column of people; --by column, one report a group and a test of sameness;
  --before column of the level before the panel; --exact-limit N (default 30000000), --draws N, --seed N
fairness: --count column of people; --selected and --total columns of people chosen and of all people; --reference group;
  --min-cell N (default 5); --ratee column of people, whose scores are averaged first

Separator ; , tab or |, decimal comma, BOM, UTF-8, UTF-16 and windows-1252 are recognised. Blank, NA, "." and "-" mean not rated.
Prints JSON; exit code 0, or 1 with {ok: false, problem}.`,
} as const satisfies Wording;
