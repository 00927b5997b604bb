import type { Wording } from '#shared/kernel/wording.ts';

/** What `pattern --help` prints, with the form of an agency's own pattern file. */
export const patternHelp = {
  id: `pattern: memeriksa sebaran predikat terhadap pola, dan mencari perubahan paling sedikit agar pola terpenuhi.

  selaras pattern --organisation Baik --counts 5,20,2,1,0 --json
  selaras pattern --rules pola-instansi.json --counts 1,5,8,3,2 --json

  --counts A,B,C,D,E    jumlah orang: Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang
  --organisation P      predikat organisasi: Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang
  --rules BERKAS        pola instansi (bentuk di bawah), atau edisi aturan lengkap bersama --organisation
  --majority BACAAN     most (tidak ada predikat lain yang lebih banyak; bawaan) atau more-than-half (lebih dari separuh)
  --language id|en      bahasa kalimat, bawaan id

Keluaran JSON: n, satisfied, feasible, violations, target (lima jumlah, urutan yang sama), moves (orang yang predikatnya berubah),
transfers, clash. Bila pola tidak dapat dipenuhi oleh n orang, target dan moves bernilai null dan clash menyebut batas yang
berbenturan. Kode keluar 0, terpenuhi atau tidak; 1 bila masukan salah.

Berkas pola instansi:

  {
    "title": "Pola instansi",
    "majority": "most",
    "constraints": [
      { "of": ["Sangat Baik"], "relation": "<=", "percent": 10 },
      { "of": ["Sangat Baik", "Baik"], "relation": "=", "percent": 30 },
      { "of": ["Butuh Perbaikan"], "relation": "between", "percent": [35, 45] },
      { "of": ["Sangat Kurang"], "relation": "<", "people": 3 },
      { "of": ["Butuh Perbaikan"], "majority": true },
      { "of": ["Kurang", "Sangat Kurang"], "contains": true }
    ]
  }

  of          satu predikat atau lebih, dihitung bersama; ejaan dan huruf besar-kecil bebas
  relation    =  <  <=  >  >=  between (dua bilangan)
  percent     persen dari n; paling banyak dibulatkan ke bawah, paling sedikit ke atas, = boleh ke bawah atau ke atas
  people      jumlah orang, bilangan bulat
  majority    predikat ini mayoritas
  contains    paling sedikit satu orang pada salah satu predikat ini`,
  en: `pattern: checks a mix of predicates against a pattern, and finds the fewest changes that would meet it.

  selaras pattern --organisation Baik --counts 5,20,2,1,0 --json
  selaras pattern --rules agency-pattern.json --counts 1,5,8,3,2 --json

  --counts A,B,C,D,E    people: Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang
  --organisation P      organisation predicate: Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang
  --rules FILE          an agency's pattern (form below), or a whole edition of the rules together with --organisation
  --majority READING    most (no other predicate has more; the default) or more-than-half
  --language id|en      language of the sentences, id by default

Prints JSON: n, satisfied, feasible, violations, target (five counts, same order), moves (people whose predicate changes),
transfers, clash. When no mix of n people meets the pattern, target and moves are null and clash names the limits that cannot
be met together. Exit code 0 whether met or not; 1 for bad input.

An agency's pattern file:

  {
    "title": "Agency pattern",
    "majority": "most",
    "constraints": [
      { "of": ["Sangat Baik"], "relation": "<=", "percent": 10 },
      { "of": ["Sangat Baik", "Baik"], "relation": "=", "percent": 30 },
      { "of": ["Butuh Perbaikan"], "relation": "between", "percent": [35, 45] },
      { "of": ["Sangat Kurang"], "relation": "<", "people": 3 },
      { "of": ["Butuh Perbaikan"], "majority": true },
      { "of": ["Kurang", "Sangat Kurang"], "contains": true }
    ]
  }

  of          one predicate or more, counted together; any spelling and case
  relation    =  <  <=  >  >=  between (two numbers)
  percent     percent of n; at most rounds down, at least rounds up, = may go either way
  people      a whole number of people
  majority    this predicate is the majority
  contains    at least one person has one of these predicates`,
} as const satisfies Wording;
