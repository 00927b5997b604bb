import { personHeaders } from './headers.ts';
import { type Layout, workerHeaders } from './layout.ts';

const { number, nip, name, unit, grade } = personHeaders as Required<typeof personHeaders>;
const code = { names: 'kode rhk|id rhk|kode rencana hasil kerja', weak: 'kode|id|rhk|code' };
const evidence = {
  names: 'bukti dukung|link bukti|bukti|tautan bukti|link bukti dukung|evidence',
  has: 'bukti',
  not: 'realisasi umpan feedback',
};

/** Layouts that say what people worked on, with whom, and what befell them. */
export const workLayouts: readonly Layout[] = [
  {
    kind: 'skp',
    needs: [['plan'], ['indicator', 'target'], ['realisation', 'aspect', 'indicator']],
    identity: ['plan', 'indicator'],
    ends: /^(?:rating hasil kerja|perilaku kerja|rating perilaku|predikat kinerja)\b/,
    headers: {
      ...workerHeaders,
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
      aspect: { names: 'aspek|aspect', has: 'aspek', not: 'perilaku' },
      indicator: {
        names:
          'indikator kinerja individu iki|indikator kinerja individu|iki|indikator|indikator kinerja|indicator|aspek dan indikator|aspek indikator',
        has: 'indikator',
        not: 'aspek',
      },
      target: { names: 'target', has: 'target' },
      realisation: {
        names: 'realisasi berdasarkan bukti dukung|realisasi|actual',
        has: 'realisasi',
        not: 'tw tw1 tw2 tw3 tw4 triwulan semester bulan kumulatif',
      },
      evidence,
      feedback: { names: 'umpan balik berkelanjutan|umpan balik|feedback', has: 'umpan balik' },
      proposedBy: { names: 'diusulkan oleh|pengusul|usulan dari|proposed by', has: 'diusulkan|pengusul|proposed by' },
      agreedBy: {
        names: 'disepakati oleh|disetujui oleh|disepakati dengan|agreed by',
        has: 'disepakati|disetujui|agreed by',
      },
    },
  },
  {
    kind: 'progress',
    needs: [['code'], ['period'], ['cumulative']],
    identity: ['code'],
    headers: {
      number,
      nip,
      code: { ...code, names: `${code.names}|id indikator|kode indikator|id rencana aksi|kode rencana aksi` },
      amount: {
        names: 'realisasi bulan ini|capaian bulan ini|realisasi bulanan|progres bulan ini',
        has: 'realisasi bulan ini|capaian bulan ini',
        not: 'sd s d sampai dengan kumulatif',
      },
      obstacle: { names: 'kendala|hambatan|permasalahan|obstacle', has: 'kendala|hambatan|permasalahan' },
      period: { names: 'bulan|periode|month|period|bulan ke', weak: 'tanggal|triwulan' },
      cumulative: {
        names: 'capaian kumulatif|kumulatif|progres kumulatif|realisasi kumulatif|cumulative|cumulative progress',
        has: 'kumulatif|cumulative|s d|sd|sampai dengan',
        weak: 'capaian|progres|realisasi|progress|achievement',
      },
    },
  },
  {
    kind: 'cascade',
    needs: [['objective'], ['parentCode'], ['code', 'goalKind', 'goalLevel']],
    forbids: ['risk'],
    identity: ['code', 'objective', 'indicator'],
    headers: {
      number,
      code: { names: 'kode|kode sasaran|code|id sasaran', weak: 'id' },
      parentCode: {
        names: 'kode induk|induk|parent|parent code|kode atasan|kode sasaran induk',
        has: 'kode induk|sasaran induk|parent',
      },
      objective: {
        names:
          'sasaran|sasaran strategis|sasaran kinerja|objective|tujuan|namapohon|nama pohon|nama pohon kinerja|kinerja',
        has: 'sasaran|nama pohon|namapohon',
        not: 'kode induk jenis level',
        weak: 'uraian|nama',
      },
      risk: { names: 'pernyataan risiko|kode risiko', has: 'risiko' },
      goalKind: {
        names: 'jenispohon|jenis pohon|jenis|jenis kinerja|jenis sasaran',
        has: 'jenis pohon|jenis kinerja|jenis sasaran',
      },
      goalLevel: { names: 'levelpohon|level pohon|level|tingkat|jenjang', has: 'level|jenjang' },
      agencyCode: { names: 'kodeopd|kode opd|kode perangkat daerah|kode skpd', has: 'kode opd|kode skpd' },
      period: { names: 'tahun|periode|year' },
      indicator: { names: 'indikator|indikator kinerja|indicator', has: 'indikator' },
      target: { names: 'target', has: 'target' },
      measure: { names: 'satuan', has: 'satuan' },
      remark: { names: 'keterangan|ket|catatan' },
      unit,
    },
  },
  {
    kind: 'discipline',
    needs: [
      ['nip', 'nipName'],
      ['sanction', 'level'],
    ],
    forbids: ['predicate', 'award', 'degree'],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      grade,
      award: { names: 'penghargaan|nama penghargaan|piagam|tanda jasa', has: 'penghargaan|piagam|tanda jasa|pemberi' },
      degree: { names: 'jurusan|nama sekolah|tanggal lulus', has: 'jurusan|sekolah|lulus|pendidikan' },
      start: {
        names: 'tmt mulai|tmt hukuman mulai|mulai berlaku|tanggal mulai|tgl mulai|mulai',
        has: 'mulai',
      },
      end: {
        names: 'tmt selesai|tmt berakhir|berakhir|tanggal selesai|tgl selesai|selesai|sampai dengan|akhir',
        has: 'selesai|berakhir|akhir|sampai',
      },
      status: { names: 'status|status hukuman|keterangan', has: 'status' },
      level: {
        names: 'tingkat|tingkat hukuman|tingkat hukuman disiplin|kategori hukuman|golongan hukuman',
        has: 'tingkat hukuman|tingkat hukdis|kategori hukuman',
        not: 'pendidikan',
      },
      sanction: {
        names: 'jenis hukuman|jenis hukuman disiplin|hukuman|hukuman disiplin|sanction|jenis hukdis',
        has: 'hukuman|hukdis|sanction',
        not: 'tingkat tanggal tgl tmt nomor',
      },
      decree: {
        names:
          'nomor sk|no sk|nomor keputusan|no keputusan|nomor surat keputusan|no surat keputusan|sk|sk hukuman|sk hukuman disiplin',
        has: 'nomor sk|no sk|nomor keputusan|no keputusan|nomor surat|no surat',
      },
      decreeDate: {
        names:
          'tanggal sk|tgl sk|tmt hukuman|tanggal keputusan|tgl keputusan|tanggal surat keputusan|tgl surat keputusan',
        has: 'tanggal sk|tgl sk|tmt|tanggal hukuman|tgl hukuman|tanggal keputusan|tgl keputusan|tanggal surat|tgl surat|tanggal penetapan',
        weak: 'tanggal|tgl',
      },
    },
  },
  {
    kind: 'training',
    needs: [['nip', 'nipName'], ['hours'], ['trainingKind', 'title']],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      trainingKind: {
        names: 'jenis|jenis diklat|jenis pelatihan|jenis kompetensi|jenis pengembangan kompetensi|training type',
        has: 'jenis diklat|jenis pelatihan|jenis pengembangan|jenis bangkom|jenis kompetensi',
        weak: 'jenis|kategori',
      },
      title: {
        names:
          'nama diklat|nama pelatihan|nama kegiatan|judul|judul pelatihan|training|training name|nama diklat pelatihan',
        has: 'nama diklat|nama pelatihan|nama kursus|nama pengembangan|nama bangkom|nama seminar|judul',
        weak: 'nama|diklat|pelatihan',
      },
      hours: {
        names: 'jp|jpl|jumlah jp|jumlah jpl|jam pelajaran|jumlah jam|hours|durasi jp|jumlah jam pelajaran',
        has: 'jp|jpl|jam pelajaran|jumlah jam|hours',
        weak: 'durasi|lama',
      },
      organiser: { names: 'penyelenggara|lembaga|instansi penyelenggara|organiser', has: 'penyelenggara|lembaga' },
      certificate: {
        names: 'nomor sertifikat|no sertifikat|sertifikat|nomor sttpp|certificate',
        has: 'sertifikat|sttpp',
      },
      end: {
        names: 'tanggal selesai|tgl selesai|tanggal sertifikat|tgl sertifikat|selesai',
        has: 'tanggal selesai|tgl selesai|tanggal sertifikat|tgl sertifikat',
      },
      year: {
        names: 'tahun|tahun pelaksanaan|year',
        has: 'tahun',
        weak: 'tanggal|tgl|tanggal mulai|tgl mulai|tanggal pelaksanaan|waktu pelaksanaan',
      },
      name: { names: 'nama pegawai|nama lengkap|nama asn|employee name', weak: 'nama|name' },
    },
  },
  {
    kind: 'activity',
    needs: [['start'], ['activity'], ['progress', 'achievement', 'plan']],
    identity: ['start', 'activity'],
    headers: {
      ...workerHeaders,
      name,
      start: {
        names: 'start date|tanggal mulai|mulai|tanggal|tanggal kegiatan',
        has: 'start date|tanggal mulai|tgl mulai|tanggal kegiatan',
      },
      end: { names: 'end date|tanggal selesai|selesai', has: 'end date|tanggal selesai|tgl selesai' },
      startTime: { names: 'jam mulai|start time|jam mulai kegiatan', has: 'jam mulai' },
      endTime: { names: 'jam selesai|end time|jam selesai kegiatan', has: 'jam selesai' },
      plan: { names: 'rencana kinerja|rencana hasil kerja|rk|rencana aksi', has: 'rencana' },
      realised: { names: 'realisasi|jumlah realisasi|volume', has: 'realisasi' },
      measure: { names: 'satuan', has: 'satuan' },
      activity: {
        names: 'kegiatan|kegiatan harian|uraian kegiatan harian|aktivitas|activity|uraian kegiatan',
        has: 'kegiatan|aktivitas|activity',
      },
      achievement: { names: 'capaian|hasil|achievement', has: 'capaian' },
      progress: { names: 'progres|progress', has: 'progres|progress' },
      evidence,
      ticked: { names: 'centang|selesai|tick' },
    },
  },
];
