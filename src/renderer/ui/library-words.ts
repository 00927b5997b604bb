/** What the library's formatter offers to a string: here only its way to write a number. */
interface NumberFormatter {
  number(value: number): string;
}

/** What the library fills into its strings. */
type Texts = Readonly<
  Record<
    | 'groupTitle'
    | 'optionText'
    | 'date'
    | 'dateRange'
    | 'startDate'
    | 'endDate'
    | 'time'
    | 'minValue'
    | 'maxValue'
    | 'itemText'
    | 'beforeItemText'
    | 'afterItemText'
    | 'item'
    | 'fieldLabel'
    | 'columnName'
    | 'value',
    string
  >
>;
interface Values extends Texts {
  readonly count: number;
  readonly groupCount: number;
  readonly optionCount: number;
  readonly isGroupChange: boolean;
  readonly isSelected: boolean;
}

type LibraryString = string | ((values: Values, formatter: NumberFormatter) => string);

/**
 * The Indonesian strings of react-aria, by the folder of its sources that uses them: the library has none of its own and would speak
 * English. The build puts them beside the English ones, and leaves out the languages that the app does not speak. Indonesian has one
 * form for any number, so no plural is chosen.
 */
export const libraryWords: Readonly<Record<string, Readonly<Record<string, LibraryString>>>> = {
  components: {
    selectPlaceholder: 'Pilih satu',
    tableResizer: 'Pengubah lebar',
    dropzoneLabel: 'Tempat meletakkan berkas',
    colorSwatchPicker: 'Contoh warna',
  },
  autocomplete: { collectionLabel: 'Saran' },
  breadcrumbs: { breadcrumbs: 'Jalur halaman' },
  combobox: {
    focusAnnouncement: ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }, formatter) =>
      [
        isGroupChange ? `Masuk kelompok ${groupTitle}, ${formatter.number(groupCount)} pilihan. ` : '',
        optionText,
        isSelected ? ', dipilih' : '',
      ].join(''),
    countAnnouncement: ({ optionCount }, formatter) => `${formatter.number(optionCount)} pilihan tersedia.`,
    selectedAnnouncement: ({ optionText }) => `${optionText}, dipilih`,
    buttonLabel: 'Tampilkan saran',
    listboxLabel: 'Saran',
  },
  calendar: {
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    selectedDateDescription: ({ date }) => `Tanggal terpilih: ${date}`,
    selectedRangeDescription: ({ dateRange }) => `Rentang terpilih: ${dateRange}`,
    todayDate: ({ date }) => `Hari ini, ${date}`,
    todayDateSelected: ({ date }) => `Hari ini, ${date}, dipilih`,
    dateSelected: ({ date }) => `${date}, dipilih`,
    startRangeSelectionPrompt: 'Klik untuk mulai memilih rentang tanggal',
    finishRangeSelectionPrompt: 'Klik untuk selesai memilih rentang tanggal',
    minimumDate: 'Tanggal pertama yang tersedia',
    maximumDate: 'Tanggal terakhir yang tersedia',
    dateRange: ({ startDate, endDate }) => `${startDate} sampai ${endDate}`,
  },
  datepicker: {
    era: 'era',
    year: 'tahun',
    month: 'bulan',
    day: 'tanggal',
    hour: 'jam',
    minute: 'menit',
    second: 'detik',
    dayPeriod: 'AM/PM',
    calendar: 'Kalender',
    startDate: 'Tanggal mulai',
    endDate: 'Tanggal selesai',
    weekday: 'hari',
    timeZoneName: 'zona waktu',
    selectedDateDescription: ({ date }) => `Tanggal terpilih: ${date}`,
    selectedRangeDescription: ({ startDate, endDate }) => `Rentang terpilih: ${startDate} sampai ${endDate}`,
    selectedTimeDescription: ({ time }) => `Waktu terpilih: ${time}`,
    rangeUnderflow: ({ minValue }) => `Tanggalnya paling awal ${minValue}.`,
    rangeOverflow: ({ maxValue }) => `Tanggalnya paling akhir ${maxValue}.`,
    rangeReversed: 'Tanggal mulai harus sebelum tanggal selesai.',
    unavailableDate: 'Tanggal ini tidak tersedia.',
  },
  dnd: {
    dragItem: ({ itemText }) => `Seret ${itemText}`,
    dragSelectedItems: ({ count }, formatter) => `Seret ${formatter.number(count)} yang dipilih`,
    dragDescriptionKeyboard: 'Tekan Enter untuk mulai menyeret.',
    dragDescriptionKeyboardAlt: 'Tekan Alt + Enter untuk mulai menyeret.',
    dragDescriptionTouch: 'Ketuk dua kali untuk mulai menyeret.',
    dragDescriptionVirtual: 'Klik untuk mulai menyeret.',
    dragDescriptionLongPress: 'Tekan lama untuk mulai menyeret.',
    dragSelectedKeyboard: ({ count }, formatter) =>
      `Tekan Enter untuk menyeret ${formatter.number(count)} yang dipilih.`,
    dragSelectedKeyboardAlt: ({ count }, formatter) =>
      `Tekan Alt + Enter untuk menyeret ${formatter.number(count)} yang dipilih.`,
    dragSelectedLongPress: ({ count }, formatter) =>
      `Tekan lama untuk menyeret ${formatter.number(count)} yang dipilih.`,
    dragStartedKeyboard:
      'Mulai menyeret. Tekan Tab untuk menuju tempatnya, lalu Enter untuk meletakkan, atau Esc untuk membatalkan.',
    dragStartedTouch: 'Mulai menyeret. Menuju tempatnya, lalu ketuk dua kali untuk meletakkan.',
    dragStartedVirtual: 'Mulai menyeret. Menuju tempatnya, lalu klik atau tekan Enter untuk meletakkan.',
    endDragKeyboard: 'Sedang menyeret. Tekan Enter untuk membatalkan.',
    endDragTouch: 'Sedang menyeret. Ketuk dua kali untuk membatalkan.',
    endDragVirtual: 'Sedang menyeret. Klik untuk membatalkan.',
    dropDescriptionKeyboard: 'Tekan Enter untuk meletakkan, Esc untuk membatalkan.',
    dropDescriptionTouch: 'Ketuk dua kali untuk meletakkan.',
    dropDescriptionVirtual: 'Klik untuk meletakkan.',
    dropCanceled: 'Batal diletakkan.',
    dropComplete: 'Selesai diletakkan.',
    dropIndicator: 'penanda tempat',
    dropOnRoot: 'Letakkan di',
    dropOnItem: ({ itemText }) => `Letakkan di ${itemText}`,
    insertBefore: ({ itemText }) => `Sisipkan sebelum ${itemText}`,
    insertBetween: ({ beforeItemText, afterItemText }) => `Sisipkan antara ${beforeItemText} dan ${afterItemText}`,
    insertAfter: ({ itemText }) => `Sisipkan sesudah ${itemText}`,
  },
  grid: {
    deselectedItem: ({ item }) => `${item} tidak dipilih lagi.`,
    select: 'Pilih',
    selectedCount: ({ count }, formatter) =>
      count === 0 ? 'Tidak ada yang dipilih.' : `${formatter.number(count)} dipilih.`,
    selectedAll: 'Semua dipilih.',
    selectedItem: ({ item }) => `${item} dipilih.`,
    longPressToSelect: 'Tekan lama untuk mulai memilih.',
  },
  menu: { longPressMessage: 'Tekan lama atau tekan Alt + Panah Bawah untuk membuka menu' },
  numberfield: {
    decrease: ({ fieldLabel }) => `Kurangi ${fieldLabel}`,
    increase: ({ fieldLabel }) => `Tambah ${fieldLabel}`,
    numberField: 'Isian angka',
  },
  overlays: { dismiss: 'Tutup' },
  searchfield: { 'Clear search': 'Kosongkan pencarian' },
  spinbutton: { Empty: 'Kosong' },
  table: {
    select: 'Pilih',
    selectAll: 'Pilih semua',
    sortable: 'kolom yang dapat diurutkan',
    ascending: 'naik',
    descending: 'turun',
    ascendingSort: ({ columnName }) => `diurutkan naik menurut kolom ${columnName}`,
    descendingSort: ({ columnName }) => `diurutkan turun menurut kolom ${columnName}`,
    columnSize: ({ value }) => `${value} piksel`,
    resizerDescription: 'Tekan Enter untuk mulai mengubah lebar',
    expand: 'Buka',
    collapse: 'Lipat',
  },
  tag: { removeDescription: 'Tekan Delete untuk menghapus penanda.', removeButtonLabel: 'Hapus' },
  toast: { close: 'Tutup', notifications: ({ count }, formatter) => `${formatter.number(count)} pemberitahuan.` },
  tree: { expand: 'Buka', collapse: 'Lipat' },
};
