import { startOf } from './ods/read-ods.ts';
import type { ZipArchive } from './zip/archive.ts';

/** What a ZIP container is by the parts in it. */
type ContainerKind = 'xlsx' | 'ods' | 'binary-excel' | 'document' | 'files';

const ODF = 'application/vnd.oasis.opendocument.';

export async function containerKind(zip: ZipArchive): Promise<ContainerKind> {
  const mimetype = await startOf(zip, 'mimetype', 128);
  if (mimetype.startsWith(ODF)) return mimetype.startsWith(`${ODF}spreadsheet`) ? 'ods' : 'document';
  // A damaged file may have lost its `mimetype`; what lies beside it must not be read in its stead.
  if (zip.find('content.xml') && zip.find('META-INF/manifest.xml')) {
    const manifest = await startOf(zip, 'META-INF/manifest.xml', 64 * 1024);
    return manifest.includes(ODF) && !manifest.includes(`${ODF}spreadsheet`) ? 'document' : 'ods';
  }
  if (zip.find('xl/workbook.bin')) return 'binary-excel';
  if (zip.find('xl/workbook.xml')) return 'xlsx';
  if (zip.find('Index/Document.iwa') || zip.find('Index.zip')) return 'document';
  const folders = new Set(zip.names.map((name) => name.slice(0, name.indexOf('/') + 1).toLowerCase()));
  if (!zip.find('[Content_Types].xml')) return 'files';
  return folders.has('word/') || folders.has('ppt/') || folders.has('visio/') ? 'document' : 'xlsx';
}
