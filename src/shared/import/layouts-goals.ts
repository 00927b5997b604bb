import { personHeaders } from './headers.ts';
import { type Layout, workerHeaders } from './layout.ts';

const { number, name, unit } = personHeaders as Required<typeof personHeaders>;
const evidence = { names: 'bukti dukung|link bukti|bukti|tautan bukti|evidence', has: 'bukti', not: 'realisasi' };
const measure = { names: 'satuan|satuan target|unit of measure|measure', has: 'satuan', not: 'kerja' };
const indicator = {
  names: 'indikator|indikator kinerja|indikator kinerja individu|indikator kinerja individu iki|iki|indicator',
  has: 'indikator|indicator',
  not: 'id kode aspek',
};
const quarter = (roman: string, digit: string) => ({
  names: `tw ${roman}|tw${digit}|tw ${digit}|triwulan ${roman}|triwulan ${digit}|target triwulan ${roman}|target triwulan ${digit}|target tw ${roman}|q${digit}|target q${digit}`,
  has: `tw ${roman}|triwulan ${roman}|triwulan ${digit}|tw ${digit}`,
  not: 'realisasi capaian',
});

/** One of the nine elements of a survey of users, by its name: the order of the numbers differs between agencies. */
const element = (digit: string, words: string) => ({
  names: `u${digit}|u ${digit}|unsur ${digit}|unsur${digit}`,
  has: words,
});
const elements = {
  answer1: element('1', 'persyaratan|requirements'),
  answer2: element('2', 'prosedur|mekanisme|procedure'),
  answer3: element('3', 'waktu penyelesaian|waktu pelayanan|waktu|time'),
  answer4: element('4', 'biaya|tarif|cost'),
  answer5: element('5', 'produk|spesifikasi|product'),
  answer6: element('6', 'kompetensi|competence'),
  answer7: element('7', 'perilaku|behaviour'),
  answer8: element('8', 'pengaduan|complaints'),
  answer9: element('9', 'sarana|prasarana|facilities'),
};

/** Layouts of what an agency aims at, what may hinder it and what its users say. */
export const goalLayouts: readonly Layout[] = [
  {
    kind: 'phase',
    needs: [['plan', 'code'], ['quarter1'], ['quarter4'], ['indicator', 'targetAmount']],
    identity: ['indicator', 'plan', 'code'],
    headers: {
      ...workerHeaders,
      name,
      code: { names: 'id|kode|id indikator|kode indikator|id rhk|kode rhk|kode rencana aksi|id rencana aksi' },
      category: { names: 'kategori|jenis rhk|utama tambahan|category', weak: 'jenis' },
      plan: {
        names: 'rencana hasil kerja|rencana hasil kerja pegawai|rhk|rencana kinerja|rencana aksi|hasil kerja|work plan',
        has: 'rencana hasil kerja|rencana aksi|rencana kinerja',
        not: 'pimpinan atasan kode id',
      },
      aspect: { names: 'aspek|aspect', has: 'aspek', not: 'perilaku' },
      indicator,
      targetAmount: {
        names: 'target|target tahunan|target setahun|indikator target|target 1 tahun',
        has: 'target',
        not: 'tw triwulan satuan q1 q2 q3 q4',
      },
      measure,
      method: {
        names: 'cara menghitung|cara hitung|akumulasi|jenis akumulasi|metode|metode penghitungan|sifat target',
        has: 'cara hitung|cara menghitung|akumulasi',
      },
      polarity: { names: 'polaritas|polarisasi|arah|polarity', has: 'polaritas|polarisasi' },
      quarter1: quarter('i', '1'),
      quarter2: quarter('ii', '2'),
      quarter3: quarter('iii', '3'),
      quarter4: quarter('iv', '4'),
      realised: { names: 'realisasi|realisasi tahunan|capaian|actual', has: 'realisasi|capaian', not: 'tw triwulan' },
      lineRating: {
        names: 'rating hasil kerja|rating|rating rencana hasil kerja|penilaian|rating rhk',
        has: 'rating',
        not: 'perilaku',
      },
      evidence,
    },
  },
  {
    kind: 'crosscutting',
    needs: [['code', 'objective'], ['parentCode']],
    identity: ['code', 'objective'],
    headers: {
      number,
      code: { names: 'kode|kode pohon|kode sasaran|code', weak: 'id' },
      objective: {
        names: 'namapohon|nama pohon|sasaran|nama sasaran|kinerja|objective',
        has: 'nama pohon|nama sasaran',
      },
      parentCode: {
        names: 'induk tambahan|parent tambahan|kode induk tambahan|induk crosscutting|induk lain|parent crosscutting',
        has: 'induk tambahan|parent tambahan|induk crosscutting|induk lain',
      },
      unit: { names: 'unit pelaksana|unit|unit kerja|pelaksana|opd pendukung', has: 'pelaksana|unit' },
      remark: { names: 'keterangan|ket|catatan|remark' },
    },
  },
  {
    kind: 'agreement',
    needs: [['objective'], ['indicator'], ['target']],
    forbids: ['plan', 'parentCode', 'risk', 'nip'],
    identity: ['objective', 'indicator'],
    ends: /^program\b/,
    headers: {
      number,
      nip: personHeaders.nip ?? {},
      plan: { names: 'rencana hasil kerja|rhk', has: 'rencana' },
      parentCode: { names: 'parent|kode induk|induk', has: 'parent|induk' },
      risk: { has: 'risiko' },
      objective: {
        names: 'sasaran strategis|sasaran|kinerja utama|sasaran kinerja|sasaran program|tujuan',
        has: 'sasaran|kinerja utama',
        not: 'kode indikator',
      },
      indicator,
      target: { names: 'target|target kinerja', has: 'target', not: 'tw triwulan' },
      measure,
    },
  },
  {
    kind: 'matrix',
    needs: [['nip', 'nipName'], ['superiorPlan']],
    forbids: ['plan'],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      plan: { names: 'rencana hasil kerja|rhk' },
      superiorPlan: {
        names: 'hasil kerja pimpinan|hasil kerja atasan|hasil kerja unit',
        has: 'hasil kerja pimpinan|hasil kerja atasan|hasil pimpinan',
        not: 'rencana nip',
      },
      role: { names: 'penugasan tim kerja|tim kerja|peran tim kerja|penugasan tim', has: 'tim kerja|penugasan tim' },
    },
  },
  {
    kind: 'risk',
    needs: [
      ['risk'],
      ['likelihood', 'magnitude', 'residualMagnitude'],
      ['treatment', 'owner', 'cause', 'control', 'impact'],
    ],
    identity: ['risk', 'code'],
    headers: {
      number,
      code: { names: 'kode risiko|kode|id risiko|risk id', has: 'kode risiko' },
      objective: { names: 'tujuan|sasaran|sasaran strategis|tujuan sasaran|objective', has: 'tujuan|sasaran' },
      risk: {
        names: 'pernyataan risiko|risiko|uraian risiko|nama risiko|kejadian risiko|risk',
        has: 'pernyataan risiko|uraian risiko|kejadian risiko',
      },
      riskCategory: { names: 'kategori|kategori risiko|jenis risiko', has: 'kategori' },
      cause: { names: 'penyebab|penyebab risiko|sebab|akar masalah|cause', has: 'penyebab|akar' },
      targetLikelihood: {
        names: 'nilai target k|target k|nilai target p|target p|target kemungkinan',
        has: 'target k|target p|target kemungkinan|harapan k',
      },
      targetImpact: { names: 'nilai target d|target d|target dampak', has: 'target d|target dampak|harapan d' },
      targetMagnitude: {
        names: 'nilai target nilai|target nilai|target tr|nilai target',
        has: 'target nilai|target tr|target besaran|target skor',
        not: 'waktu',
      },
      residualLikelihood: {
        names: 'pr p|residual k|residual p|setelah pengendalian k',
        has: 'residual k|residual p|residu k|setelah k|sesudah k|setelah kemungkinan|residual kemungkinan',
      },
      residualImpact: {
        names: 'pr d|residual d|setelah pengendalian d',
        has: 'residual d|residu d|setelah d|sesudah d|setelah dampak|residual dampak',
      },
      residualMagnitude: {
        names: 'residual nilai|setelah pengendalian nilai|nilai residual|risiko residual',
        has: 'residual nilai|residu nilai|setelah nilai|sesudah nilai|residual tr|residual skor|setelah tr',
      },
      likelihood: {
        names: 'nilai risiko k|k|p|kemungkinan|probabilitas|nilai risiko p|inheren k|inheren p|likelihood',
        has: 'risiko k|risiko p|inheren k|inheren p|inherent k|kemungkinan|probabilitas',
        not: 'target residual setelah sesudah residu',
      },
      impact: {
        names: 'nilai risiko d|d|inheren d|tingkat dampak|skor dampak',
        has: 'risiko d|inheren d|inherent d|inheren dampak|nilai dampak|skala dampak',
        not: 'target residual setelah sesudah residu',
      },
      magnitude: {
        names: 'nilai risiko nilai|tr|nilai risiko|tingkat risiko|besaran risiko|skor risiko|inheren nilai|k x d|kxd',
        has: 'risiko nilai|risiko tr|inheren nilai|tingkat risiko|besaran risiko|skor risiko',
        not: 'target residual setelah sesudah residu',
      },
      effect: { names: 'dampak|akibat|dampak risiko|uraian dampak|effect', has: 'uraian dampak|akibat' },
      control: {
        names: 'pengendalian uraian|pengendalian ada|pengendalian yang ada|pengendalian|uraian pengendalian',
        has: 'pengendalian uraian|pengendalian ada',
      },
      controlState: {
        names: 'pengendalian status|status pengendalian|efektivitas|efektivitas pengendalian',
        has: 'pengendalian status|efektivitas',
      },
      priority: { names: 'prioritas|pr|priority|level risiko', has: 'prioritas' },
      response: { names: 'respon|respons|respon risiko|respons risiko|response', has: 'respon|respons' },
      treatmentKind: { names: 'rtp jenis|jenis rtp', has: 'rtp jenis' },
      treatment: {
        names: 'rtp uraian|rtp|rencana tindak lanjut|rencana tindak pengendalian|rtl|mitigasi|rencana mitigasi',
        has: 'rtp uraian|rencana tindak|mitigasi',
      },
      allocation: { names: 'alokasi|anggaran|alokasi anggaran', has: 'alokasi' },
      owner: { names: 'penanggung jawab|pj|pemilik risiko|owner', has: 'penanggung|pemilik' },
      deadline: { names: 'target waktu|waktu|jadwal|batas waktu|deadline', has: 'target waktu|batas waktu|jadwal' },
      indicator,
    },
  },
  {
    kind: 'survey',
    needs: [['service', 'unit'], ['answer1'], ['answer9'], ['satisfaction', 'respondents']],
    identity: ['service', 'unit'],
    headers: {
      number,
      service: {
        names: 'unit layanan|layanan|nama layanan|jenis layanan|unit pelayanan',
        has: 'layanan|pelayanan',
        not: 'mutu ikm',
      },
      unit,
      period: { names: 'periode|semester|triwulan|bulan|period', has: 'periode' },
      respondents: { names: 'jumlah responden|responden|n|jml responden', has: 'responden' },
      ...elements,
      satisfaction: { names: 'nilai ikm|ikm|nilai skm|indeks|ikm unit pelayanan', has: 'ikm|skm' },
      surveyGrade: { names: 'mutu|mutu pelayanan|kategori', has: 'mutu' },
    },
  },
  {
    kind: 'survey-answer',
    needs: [['answer1'], ['answer2'], ['answer5'], ['answer9']],
    forbids: ['service', 'satisfaction', 'nip', 'respondents'],
    identity: ['number', 'answer1'],
    foot: /^(?:σ|Σ|∑)?\s*(?:jumlah|total|nilai unsur|nilai per unsur|nrr|rata rata|ikm|skm|mutu|indeks)/u,
    headers: {
      number: { names: 'no|nomor|no urut|no responden|nomor responden|responden' },
      nip: personHeaders.nip ?? {},
      service: { names: 'unit layanan|layanan|nama layanan' },
      satisfaction: { names: 'nilai ikm|ikm|nilai skm' },
      respondents: { names: 'jumlah responden' },
      given: { names: 'tanggal|tanggal survei|tanggal pengisian|timestamp|cap waktu|waktu', weak: 'tgl' },
      ...elements,
    },
  },
];
