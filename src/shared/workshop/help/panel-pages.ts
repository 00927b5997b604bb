import type { HelpPage } from './page.ts';

/** Pages of the screens of calibration and of the session. */
export const panelPages: readonly HelpPage[] = [
  {
    key: 'calibration',
    title: { id: 'Kalibrasi', en: 'Calibration' },
    lead: {
      id: 'Menunjukkan siapa yang perlu dibahas dahulu dan mengapa. Ini saran; tidak ada skor yang diubah otomatis.',
      en: 'Shows whom to discuss first and why. It is advice; no score is ever changed by itself.',
    },
    parts: [
      {
        title: { id: 'Membaca layar ini', en: 'How to read it' },
        kind: 'lines',
        items: [
          {
            id: 'Keketatan: seberapa rendah seorang penilai memberi skor untuk kerja yang sama, dengan intervalnya.',
            en: 'Severity: how low a rater scores the same work, with its interval.',
          },
          {
            id: 'Skor adil: skor setelah keketatan penilai dikoreksi, dengan intervalnya. Interval yang lebar berarti belum cukup penilaian.',
            en: 'Fair score: a score with the severity of its raters taken out, with its interval. A wide interval means too few ratings.',
          },
          {
            id: 'Antrean menempatkan di depan orang yang pembahasannya paling mungkin mengubah predikat.',
            en: 'The queue puts first those whose discussion is most likely to change a predicate.',
          },
          {
            id: 'Keadilan antarkelompok dan perbandingan unit menyebutkan selisih hanya bila ujinya membedakannya dari kebetulan.',
            en: 'Fairness between groups and the comparison of units claim a difference only where the test tells it from chance.',
          },
        ],
      },
      {
        title: { id: 'Langkah', en: 'Steps' },
        kind: 'steps',
        items: [
          {
            id: 'Periksa apakah para penilai terhubung; bila tidak, keketatannya tidak dapat dibandingkan.',
            en: 'See whether the raters are linked; if not, their severities cannot be compared.',
          },
          {
            id: 'Pilih kasus dari antrean dan masukkan ke agenda panel.',
            en: 'Choose cases from the queue and put them on the agenda of the panel.',
          },
        ],
      },
    ],
  },
  {
    key: 'panel',
    title: { id: 'Panel', en: 'Panel' },
    lead: {
      id: 'Tempat panel membahas, mengubah, dan memutuskan penilaian, sambil melihat sebaran predikat.',
      en: 'Where the panel discusses, changes and decides ratings, with the mix of predicates in sight.',
    },
    parts: [
      {
        title: { id: 'Satu kasus', en: 'One case' },
        kind: 'steps',
        items: [
          {
            id: 'Buka kasus berikutnya dengan F8. Baris, grafik unit, dan kartu kasusnya ikut terbuka.',
            en: 'Open the next case with F8. Its row, the chart of its unit and its card follow.',
          },
          {
            id: 'Ubah hasil kerja atau perilaku di kartu atau di tabel; setiap perubahan meminta alasan.',
            en: 'Change results or behaviour in the card or in the table; every change asks its reason.',
          },
          { id: 'Putuskan dengan F9, lalu Ctrl Enter.', en: 'Decide with F9, then Ctrl Enter.' },
        ],
      },
      {
        title: { id: 'Tabel, papan, dan grafik', en: 'Table, board and chart' },
        kind: 'lines',
        items: [
          {
            id: 'Tabel bekerja seperti lembar kerja: F2 mengubah sel, Ctrl C dan Ctrl V menyalin, Ctrl D mengisi ke bawah, Ctrl F mencari.',
            en: 'The table works like a spreadsheet: F2 edits, Ctrl C and Ctrl V copy, Ctrl D fills down, Ctrl F finds.',
          },
          {
            id: 'Papan menampilkan orang dalam kotak hasil kerja dan perilaku; pindahkan kartu dengan tetikus, atau dari menu kartunya.',
            en: 'The board shows people in boxes of results and behaviour; move a card by mouse, or from its menu.',
          },
          {
            id: 'Grafik membandingkan sebaran dengan pola distribusi. Pola tidak pernah memaksa suatu predikat.',
            en: 'The chart compares the mix with the pattern. The pattern never forces a predicate.',
          },
          {
            id: 'Simulasi mencoba perubahan tanpa mengubah apa pun sebelum dipakai.',
            en: 'A what-if tries changes without changing anything before it is adopted.',
          },
        ],
      },
      {
        title: { id: 'Suara dan benturan kepentingan', en: 'Votes and conflicts of interest' },
        kind: 'lines',
        items: [
          {
            id: 'Suara tertutup: setiap anggota memilih dengan PIN-nya, lalu semua suara dibuka bersama.',
            en: 'Silent vote: each member votes with a PIN, then all votes are revealed together.',
          },
          {
            id: 'Anggota dengan benturan kepentingan mengundurkan diri dari kasus itu; barisnya tersembunyi baginya.',
            en: 'A member with a conflict of interest is recused from that case; its row is hidden from them.',
          },
          {
            id: 'Jendela proyektor menampilkan satu kasus dengan nama tersamar.',
            en: 'The projector window shows one case, its name masked.',
          },
        ],
      },
    ],
  },
  {
    key: 'consequences',
    title: { id: 'Akibat', en: 'Consequences' },
    lead: {
      id: 'Apa yang mengikuti dari predikat menurut edisi aturan yang berlaku: talenta, IP ASN, angka kredit, beban, dan kebutuhan pegawai.',
      en: 'What follows from a predicate by the edition of the rules in force: talent, professionalism index, credit points, load and need of positions.',
    },
    parts: [
      {
        title: { id: 'Langkah', en: 'Steps' },
        kind: 'steps',
        items: [
          {
            id: 'Impor riwayat pendidikan, diklat, disiplin, penghargaan, jabatan, saldo angka kredit, tim kerja, beban, dan lembar talenta. Yang belum ada disebut, tidak diam-diam dihitung nol.',
            en: 'Import education, training, discipline, awards, positions, balances of credit points, squads, workload and the talent sheet. What is missing is named, never counted as zero in silence.',
          },
          {
            id: 'Buka Papan talenta, lalu nama seseorang: berkasnya memuat setiap angka dengan "Mengapa angka ini?".',
            en: 'Open the talent board, then a name: the dossier holds every figure with "Why this figure?".',
          },
          {
            id: 'Pada Daftar, lihat siapa yang masuk daftar promosi, suksesi, pengembangan, bimbingan, tinjauan sanksi, penghargaan, dan kerja lintas fungsi: atas bukti apa, dan satu tingkat mana yang mengubahnya. Daftar tidak memutuskan apa pun.',
            en: 'Under Lists, see who is on the lists for promotion, succession, development, coaching, sanction review, recognition and work across units: on what evidence, and which single level would turn it. A list decides nothing.',
          },
          {
            id: 'Pada Aturan, salin satu edisi, ubah, periksa apa yang akan berubah, lalu terapkan. Dapat diurungkan.',
            en: 'Under Rules, copy an edition, change it, check what it would change, then adopt it. It can be undone.',
          },
        ],
      },
    ],
  },
  {
    key: 'results',
    title: { id: 'Hasil', en: 'Results' },
    lead: {
      id: 'Menandatangani hasil dan mengunduh semua dokumen.',
      en: 'Signing the result and taking out all papers.',
    },
    parts: [
      {
        title: { id: 'Langkah', en: 'Steps' },
        kind: 'steps',
        items: [
          {
            id: 'Selesaikan yang masih terbuka; tiap butir memiliki tombol menuju tempatnya.',
            en: 'Settle what is still open; each point has a button that leads there.',
          },
          {
            id: 'Tanda tangani: catat yang hadir beserta NIP, nomor, tempat, dan tanggal.',
            en: 'Sign off: record who was present with NIP, the number, place and date.',
          },
          {
            id: 'Unduh rekap XLSX, berita acara PDF dan DOCX, dan Jejak; atau semuanya dalam satu ZIP.',
            en: 'Download the XLSX recap, the minutes as PDF and DOCX, and the journal; or all in one ZIP.',
          },
        ],
      },
      {
        title: { id: 'Perlu diketahui', en: 'Good to know' },
        kind: 'lines',
        items: [
          {
            id: 'Sejak ditandatangani tidak ada yang berubah, sampai fasilitator membukanya kembali dengan alasan yang tercatat.',
            en: 'From sign-off on nothing changes, until a facilitator reopens it with a reason that is recorded.',
          },
          {
            id: 'Dokumen sebelum ditandatangani bertanda Konsep.',
            en: 'Papers made before sign-off are marked as drafts.',
          },
        ],
      },
    ],
  },
];
