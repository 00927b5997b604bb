import { personHeaders } from './headers.ts';
import { type Layout, workerHeaders } from './layout.ts';

const { name, unit, position, positionKind, grade, birthDate, sex } = personHeaders as Required<typeof personHeaders>;
const decree = {
  names: 'nomor sk|no sk|nomor surat keputusan|nomor keputusan|nomor piagam sk|nomor piagam|no piagam|sk|sk jabatan',
  has: 'nomor sk|no sk|nomor piagam|nomor keputusan|surat keputusan',
  not: 'tanggal tgl tmt',
};
const person = [['nip', 'nipName']] as const;
const identity = ['nip', 'nipName'] as const;

/** Layouts of where people come from and how they grow. */
export const careerLayouts: readonly Layout[] = [
  {
    kind: 'education',
    needs: [...person, ['degree', 'major'], ['school', 'graduated', 'recognition']],
    forbids: ['birthDate', 'sex', 'hours'],
    identity,
    headers: {
      ...workerHeaders,
      name,
      birthDate,
      sex,
      hours: { names: 'jp|jumlah jp', has: 'jp' },
      degree: {
        names: 'tingkat|tingkat pendidikan|jenjang|jenjang pendidikan|pendidikan|strata|tk pendidikan|degree',
        has: 'tingkat pendidikan|jenjang pendidikan|jenjang|strata',
      },
      major: {
        names: 'jurusan|program studi|prodi|bidang ilmu|jurusan program studi|nama pendidikan|major',
        has: 'jurusan|program studi|prodi|bidang ilmu',
      },
      school: {
        names: 'nama sekolah|sekolah|perguruan tinggi|nama perguruan tinggi|universitas|lembaga pendidikan|institusi',
        has: 'sekolah|perguruan|universitas|kampus|institusi',
      },
      graduated: {
        names: 'tanggal lulus|tgl lulus|tanggal ijazah|tgl ijazah|lulus|tahun lulus|tahun ijazah|kelulusan',
        has: 'lulus|ijazah|kelulusan',
        not: 'nomor no',
      },
      recognition: {
        names: 'status pencantuman|status pencantuman gelar|pencantuman gelar|pencantuman|pengakuan|status pengakuan',
        has: 'pencantuman|pengakuan|diakui',
      },
    },
  },
  {
    kind: 'award',
    needs: [...person, ['award'], ['awardLevel', 'giver', 'date', 'decree']],
    forbids: ['sanction'],
    identity,
    headers: {
      ...workerHeaders,
      name,
      grade,
      sanction: { names: 'jenis hukuman|hukuman|hukuman disiplin', has: 'hukuman|hukdis' },
      award: {
        names: 'nama penghargaan|penghargaan|jenis penghargaan|tanda jasa|nama tanda jasa|award|prestasi',
        has: 'nama penghargaan|jenis penghargaan|tanda jasa|penghargaan',
        not: 'tingkat tanggal tgl nomor no pemberi lingkup',
      },
      awardLevel: {
        names: 'tingkat|tingkat penghargaan|lingkup|lingkup penghargaan|level|skala|kategori penghargaan',
        has: 'tingkat|lingkup',
      },
      giver: { names: 'pemberi|pemberi penghargaan|instansi pemberi|diberikan oleh|given by', has: 'pemberi|oleh' },
      decree,
      date: {
        names:
          'tanggal|tanggal piagam|tanggal sk|tgl|tgl sk|tanggal penghargaan|tanggal diterima|tahun|tahun perolehan',
        has: 'tanggal|tgl|tahun',
      },
    },
  },
  {
    kind: 'post',
    needs: [...person, ['position'], ['start'], ['end', 'decree']],
    forbids: ['birthDate', 'sex', 'teamName'],
    identity,
    headers: {
      ...workerHeaders,
      name,
      birthDate,
      sex,
      teamName: { names: 'nama tim|nama tim kerja|tim kerja', has: 'nama tim' },
      positionKind,
      position,
      unit,
      start: {
        names: 'tmt jabatan|tmt|tmt mulai|tanggal mulai|mulai|mulai menjabat|tmt pelantikan|tmt awal',
        has: 'tmt jabatan|mulai|sejak|tmt awal',
        not: 'selesai sampai akhir',
      },
      end: {
        names: 's d|sd|tmt selesai|tanggal selesai|selesai|sampai dengan|sampai|tmt akhir|berakhir',
        has: 'selesai|sampai|berakhir|tmt akhir|tanggal akhir|tgl akhir|akhir jabatan',
      },
      decree,
    },
  },
  {
    kind: 'credit',
    needs: [
      ...person,
      ['convertedPoints', 'basePoints', 'formerPoints'],
      ['basePoints', 'formerPoints', 'adjustedPoints', 'since'],
    ],
    identity,
    headers: {
      ...workerHeaders,
      name,
      position,
      since: {
        names: 'tmt jenjang|tmt jabatan|tmt|tmt jenjang jabatan',
        has: 'tmt jenjang|tmt jabatan|sejak',
      },
      basePoints: { names: 'ak dasar|angka kredit dasar', has: 'ak dasar|kredit dasar' },
      formerPoints: {
        names: 'ak jf lama integrasi|ak jf lama|ak integrasi|angka kredit integrasi|ak lama',
        has: 'ak lama|ak integrasi|kredit integrasi|kredit lama|jf lama',
      },
      adjustedPoints: {
        names: 'ak penyesuaian penyetaraan|ak penyesuaian|ak penyetaraan',
        has: 'penyesuaian|penyetaraan',
      },
      convertedPoints: { names: 'ak konversi|angka kredit konversi', has: 'ak konversi|kredit konversi|konversi' },
      educationPoints: {
        names: 'ak peningkatan pendidikan|ak pendidikan',
        has: 'ak pendidikan|peningkatan pendidikan|kredit pendidikan',
      },
    },
  },
  {
    kind: 'talent',
    needs: [
      ['nip', 'nipName'],
      ['potential', 'axisX', 'axisY', 'box'],
    ],
    forbids: ['predicate', 'hasil', 'qualification'],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      potential: {
        names:
          'potensi|potensial|nilai potensi|tingkat potensi|sumbu potensi|sumbu potensial|nilai potensial|kategori potensi|potential',
        has: 'potensi|potensial|potential',
        not: 'kompetensi x',
      },
      axisX: { names: 'nilai x|sumbu x|nilai sumbu x|total x', has: 'nilai x|sumbu x' },
      axisY: { names: 'nilai y|sumbu y|nilai sumbu y|total y', has: 'nilai y|sumbu y' },
      box: { names: 'box|kotak|kotak talenta|box talenta|nine box', has: 'box|kotak' },
      xCompetence: { names: 'x penilaian kompetensi', has: 'x penilaian kompetensi|x uji kompetensi' },
      xDevelopment: { names: 'x pengembangan kompetensi', has: 'x pengembangan' },
      xExperience: { names: 'x pengalaman jabatan', has: 'x pengalaman' },
      xPotential: { names: 'x penilaian potensi', has: 'x potensi' },
      xEducation: { names: 'x tingkat pendidikan formal', has: 'x pendidikan' },
      xField: { names: 'x kesesuaian bidang ilmu', has: 'x kesesuaian|x bidang' },
      xDiscipline: { names: 'x verifikasi rekam jejak disiplin', has: 'x disiplin|x rekam' },
      yPerformance: { names: 'y penilaian kinerja', has: 'y penilaian kinerja|y predikat' },
      yAward: { names: 'y penghargaan', has: 'y penghargaan' },
      ySquad: { names: 'y penugasan dalam tim kerja', has: 'y tim|y penugasan' },
      yFeedback: { names: 'y umpan balik kinerja 360', has: 'y umpan balik|y 360' },
    },
  },
];
