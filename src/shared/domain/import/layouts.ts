import type { Field, TableKind } from './field.ts';
import { coreValueHeaders, type HeaderRules, personHeaders, ratingHeaders } from './headers.ts';

/**
 * A known layout, as data. `needs`: of every group one field must be mapped. `forbids`: fields whose presence says it is another
 * kind. `order`: the fields that claim a shared weak header first. `identity`: the fields that make a row a row.
 */
export interface Layout {
  readonly kind: TableKind;
  readonly needs: readonly (readonly Field[])[];
  readonly forbids?: readonly Field[];
  readonly identity: readonly Field[];
  readonly headers: HeaderRules;
}

const { number, nip, nipName, name, unit, position, grade } = personHeaders as Required<typeof personHeaders>;
const who: HeaderRules = { number, nip, nipName, position, unit };
const period = { names: 'periode|period|periode penilaian|tahun penilaian', weak: 'tahun|bulan|triwulan|year|month' };
const rater: HeaderRules = {
  number,
  raterNip: {
    names: 'nip penilai|nip rater|rater nip|rater id|nip evaluator|nip pemberi nilai|rater',
    has: 'nip penilai|nip rater|nip evaluator|nip pemberi',
    not: 'nama',
  },
  raterName: { names: 'nama penilai|nama rater|rater name', has: 'nama penilai|nama rater|rater name', not: 'nip' },
  rateeNip: {
    names:
      'nip dinilai|nip yang dinilai|nip ratee|ratee nip|ratee id|nip pegawai dinilai|nip pegawai yang dinilai|ratee',
    has: 'nip dinilai|nip ratee',
    not: 'nama',
    weak: 'nip|nip pegawai|nip baru',
  },
  rateeName: {
    names: 'nama dinilai|nama yang dinilai|nama ratee|ratee name|nama pegawai yang dinilai',
    has: 'nama dinilai|nama ratee',
    not: 'nip',
    weak: 'nama|nama pegawai',
  },
  period,
};

const code = { names: 'kode rhk|id rhk|kode rencana hasil kerja', weak: 'kode|id|rhk|code' };
const evidence = {
  names: 'bukti dukung|link bukti|bukti|tautan bukti|link bukti dukung|evidence',
  has: 'bukti',
  not: 'realisasi',
};

export const layouts: readonly Layout[] = [
  {
    kind: 'rating-recap',
    needs: [
      ['nip', 'nipName', 'name', 'fullName'],
      ['predicate', 'hasil'],
      ['predicate', 'perilaku'],
    ],
    identity: ['nip', 'nipName', 'name', 'fullName'],
    headers: { ...personHeaders, ...ratingHeaders, period },
  },
  {
    kind: 'nominative',
    needs: [
      ['nip', 'nipName'],
      ['name', 'fullName', 'nipName'],
    ],
    forbids: ['predicate', 'hasil', 'perilaku'],
    identity: ['nip', 'nipName', 'name', 'fullName'],
    headers: personHeaders,
  },
  {
    kind: 'unit-achievement',
    needs: [['unit'], ['organisation']],
    forbids: ['nip', 'nipName', 'name'],
    identity: ['unit'],
    headers: {
      number,
      unit: { ...unit, weak: `${unit.weak}|nama` },
      organisation: {
        names:
          'capaian kinerja organisasi|predikat organisasi|predikat kinerja organisasi|capaian organisasi|predikat kinerja unit|predikat unit|predikat unit kerja|organisational predicate|organizational predicate|organization performance|organisation performance',
        has: 'capaian organisasi|predikat organisasi|predikat unit|capaian unit|kinerja organisasi|kinerja unit|organization|organisation',
        weak: 'predikat|predikat kinerja|capaian kinerja|capaian|predicate|nilai kinerja|kinerja|hasil',
      },
      period,
    },
  },
  {
    kind: 'peer-long',
    needs: [['raterNip'], ['rateeNip'], ['criterion'], ['score']],
    identity: ['raterNip', 'rateeNip'],
    headers: {
      ...rater,
      criterion: {
        names:
          'nilai dasar|kriteria|core value|aspek perilaku|aspek|criterion|nilai berakhlak|indikator perilaku|perilaku|core values',
        has: 'nilai dasar|berakhlak|aspek perilaku|core value',
      },
      score: { names: 'skor|score|skor nilai|nilai skor|poin|points', has: 'skor|score', weak: 'nilai|rating|angka' },
      comment: { names: 'komentar|catatan|alasan|comment|comments|umpan balik' },
    },
  },
  {
    kind: 'peer-wide',
    needs: [['raterNip'], ['rateeNip'], ['akuntabel', 'kompeten'], ['harmonis', 'loyal'], ['adaptif', 'kolaboratif']],
    identity: ['raterNip', 'rateeNip'],
    headers: { ...rater, ...coreValueHeaders, comment: { names: 'komentar|catatan|alasan|comment' } },
  },
  {
    kind: 'skp',
    needs: [['plan'], ['indicator', 'target'], ['realisation', 'aspect', 'indicator']],
    identity: ['plan', 'indicator'],
    headers: {
      ...who,
      code: { ...code, weak: 'kode|id|code' },
      name,
      category: { names: 'kategori|jenis rhk|utama tambahan|category', weak: 'jenis' },
      superiorCode: {
        names: 'kode sasaran diintervensi|kode sasaran|kode rhk pimpinan',
        has: 'kode diintervensi|kode sasaran',
      },
      superiorPlan: {
        names:
          'rencana hasil kerja pimpinan|rencana hasil kerja pimpinan yang diintervensi|rhk pimpinan|rencana hasil kerja atasan',
        has: 'pimpinan|rencana diintervensi|rencana atasan',
        not: 'kode',
      },
      plan: {
        names: 'rencana hasil kerja pegawai|rencana hasil kerja|rhk|rencana kinerja|work plan',
        has: 'rencana hasil kerja|rencana kinerja',
        not: 'pimpinan atasan kode diintervensi',
      },
      aspect: { names: 'aspek|aspect' },
      indicator: {
        names: 'indikator kinerja individu iki|indikator kinerja individu|iki|indikator|indikator kinerja|indicator',
        has: 'indikator',
      },
      target: { names: 'target', has: 'target' },
      realisation: { names: 'realisasi berdasarkan bukti dukung|realisasi|actual', has: 'realisasi' },
      evidence,
      feedback: { names: 'umpan balik berkelanjutan|umpan balik|feedback', has: 'umpan balik' },
    },
  },
  {
    kind: 'progress',
    needs: [['code'], ['period'], ['cumulative']],
    identity: ['code'],
    headers: {
      number,
      nip,
      code,
      period: { names: 'bulan|periode|month|period|bulan ke', weak: 'tanggal|triwulan' },
      cumulative: {
        names: 'capaian kumulatif|kumulatif|progres kumulatif|realisasi kumulatif|cumulative|cumulative progress',
        has: 'kumulatif|cumulative',
        weak: 'capaian|progres|realisasi|progress|achievement',
      },
    },
  },
  {
    kind: 'cascade',
    needs: [['code'], ['parentCode'], ['objective']],
    identity: ['code'],
    headers: {
      number,
      code: { names: 'kode|kode sasaran|code|id sasaran', weak: 'id' },
      parentCode: {
        names: 'kode induk|induk|parent|parent code|kode atasan|kode sasaran induk',
        has: 'kode induk|sasaran induk|parent',
      },
      objective: {
        names: 'sasaran|sasaran strategis|sasaran kinerja|objective|tujuan',
        has: 'sasaran',
        not: 'kode induk',
        weak: 'uraian|nama',
      },
      unit,
    },
  },
  {
    kind: 'squad',
    needs: [['teamCode', 'teamName'], ['nip', 'nipName'], ['role']],
    identity: ['nip', 'nipName'],
    headers: {
      ...who,
      name,
      teamCode: { names: 'kode tim|id tim|team code', has: 'kode tim|team code|team id' },
      teamName: {
        names: 'nama tim|tim|tim kerja|nama tim kerja|squad|team|team name',
        has: 'nama tim|team name|squad name',
      },
      decree: {
        names: 'nomor sk|no sk|sk tim|sk|nomor surat keputusan|nomor surat tugas|decree',
        has: 'nomor sk|surat',
      },
      role: { names: 'peran|peran dalam tim|kedudukan dalam tim|role|jabatan dalam tim', has: 'peran|role|dalam tim' },
      minutes: { names: 'menit per bulan|menit bulan|minutes per month', has: 'menit|minutes', weak: 'beban' },
      months: {
        names: 'lama bulan|jumlah bulan|durasi bulan|months',
        has: 'lama bulan|durasi|jumlah bulan',
        weak: 'lama|bulan',
      },
      inSkp: { names: 'tercatat di skp|masuk skp|tercatat skp|in skp', has: 'skp' },
    },
  },
  {
    kind: 'workload',
    needs: [['nip', 'nipName'], ['minutes']],
    forbids: ['role'],
    identity: ['nip', 'nipName'],
    headers: {
      ...who,
      name,
      role: { names: 'peran|role|peran dalam tim' },
      minutes: {
        names:
          'menit tugas pokok per tahun|menit per tahun|jumlah menit|beban kerja|beban kerja menit|minutes per year',
        has: 'menit|beban kerja|minutes',
      },
      year: { names: 'tahun|year' },
    },
  },
  {
    kind: 'discipline',
    needs: [
      ['nip', 'nipName'],
      ['sanction', 'level'],
    ],
    forbids: ['predicate'],
    identity: ['nip', 'nipName'],
    headers: {
      ...who,
      name,
      grade,
      level: {
        names: 'tingkat|tingkat hukuman|tingkat hukuman disiplin',
        has: 'tingkat hukuman|tingkat hukdis',
        not: 'pendidikan',
      },
      sanction: {
        names: 'jenis hukuman|jenis hukuman disiplin|hukuman|hukuman disiplin|sanction|jenis hukdis',
        has: 'hukuman|hukdis|sanction',
        not: 'tingkat tanggal tgl tmt nomor',
      },
      decree: { names: 'nomor sk|no sk|nomor keputusan', has: 'nomor sk' },
      decreeDate: {
        names: 'tanggal sk|tgl sk|tmt hukuman|tanggal keputusan',
        has: 'tanggal sk|tgl sk|tmt|tanggal hukuman',
        weak: 'tanggal|tgl',
      },
    },
  },
  {
    kind: 'training',
    needs: [['nip', 'nipName'], ['hours'], ['trainingKind', 'title']],
    identity: ['nip', 'nipName'],
    headers: {
      ...who,
      trainingKind: {
        names: 'jenis diklat|jenis pelatihan|jenis kompetensi|jenis pengembangan kompetensi|training type',
        has: 'jenis diklat|jenis pelatihan',
        weak: 'jenis|kategori',
      },
      title: {
        names:
          'nama diklat|nama pelatihan|nama kegiatan|judul|judul pelatihan|training|training name|nama diklat pelatihan',
        has: 'nama diklat|nama pelatihan|nama kursus|judul',
        weak: 'nama|diklat|pelatihan',
      },
      hours: {
        names: 'jp|jumlah jp|jam pelajaran|jumlah jam|hours|durasi jp|jumlah jam pelajaran',
        has: 'jp|jam pelajaran|jumlah jam|hours',
      },
      year: { names: 'tahun|tahun pelaksanaan|year', has: 'tahun', weak: 'tanggal|tanggal mulai' },
      name: { names: 'nama pegawai|nama lengkap|nama asn|employee name', weak: 'nama|name' },
    },
  },
  {
    kind: 'ip-asn',
    needs: [['name', 'nip', 'nipName', 'fullName'], ['qualification'], ['competence'], ['discipline', 'total']],
    identity: ['nip', 'name', 'fullName', 'nipName'],
    headers: {
      ...who,
      name,
      fullName: { names: 'nama lengkap' },
      qualification: { names: 'kualifikasi|qualification', has: 'kualifikasi|qualification' },
      competence: { names: 'kompetensi|competence|competency', has: 'kompetensi|competenc' },
      performance: { names: 'kinerja|performance|prestasi kerja', has: 'kinerja' },
      discipline: { names: 'disiplin|discipline', has: 'disiplin|discipline' },
      total: {
        names: 'total|jumlah|nilai ip asn|ip asn|indeks|nilai total|total nilai|index',
        has: 'total|ip asn|indeks',
      },
    },
  },
  {
    kind: 'activity',
    needs: [['start'], ['activity'], ['progress', 'achievement', 'plan']],
    identity: ['start', 'activity'],
    headers: {
      ...who,
      name,
      start: { names: 'start date|tanggal mulai|mulai|tanggal', has: 'start date|tanggal mulai|tgl mulai' },
      end: { names: 'end date|tanggal selesai|selesai', has: 'end date|tanggal selesai|tgl selesai' },
      startTime: { names: 'jam mulai|start time' },
      endTime: { names: 'jam selesai|end time' },
      plan: { names: 'rencana kinerja|rencana hasil kerja|rk', has: 'rencana' },
      activity: { names: 'kegiatan|aktivitas|activity|uraian kegiatan', has: 'kegiatan|aktivitas|activity' },
      achievement: { names: 'capaian|hasil|achievement', has: 'capaian' },
      progress: { names: 'progres|progress', has: 'progres|progress' },
      evidence,
      ticked: { names: 'centang|selesai|tick' },
    },
  },
];

const byKind = new Map(layouts.map((layout) => [layout.kind, layout] as const));

/** The layout of a kind. */
export function layoutOf(kind: TableKind): Layout {
  return byKind.get(kind) as Layout;
}
