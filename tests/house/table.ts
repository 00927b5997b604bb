/** What one folder of the sources may import: folders of ours with all that lies under them, and packages. `node:` is a package too. */
export interface Allowed {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const screen = ['react', 'react-aria-components', 'lucide-react'];
const screenFolders = ['shared/contract', 'shared/domain', 'shared/text', 'renderer/host', 'renderer/parts'];
const shared = ['shared/contract', 'shared/domain', 'shared/text'];

function allow(folders: readonly string[], packages: readonly string[] = []): Allowed {
  return { folders, packages };
}

/**
 * Who may import whom; design: renderer -> shared <- main. A folder may always import itself and `shared/problem.ts`. Every folder that
 * holds a source is named here, the one that holds its neighbours' joints too.
 */
export const table: Readonly<Record<string, Allowed>> = {
  shared: allow([]),
  'shared/stats': allow([]),
  'shared/domain': allow(['shared/stats', 'shared/domain']),
  'shared/domain/import': allow(['shared/stats', 'shared/domain']),
  'shared/domain/pattern': allow(['shared/stats', 'shared/domain']),
  'shared/domain/round': allow(['shared/stats', 'shared/domain']),
  'shared/domain/sitting': allow(['shared/stats', 'shared/domain']),
  'shared/domain/training': allow(['shared/stats', 'shared/domain']),
  'shared/contract': allow(['shared/domain', 'shared/stats'], ['zod']),
  'shared/text': allow(['shared/domain', 'shared/stats']),

  'main/store': allow(['shared/domain', 'main/store'], ['better-sqlite3', 'hash-wasm', 'node:']),
  'main/store/migrations': allow(['shared/domain', 'main/store']),
  'main/store/reads': allow(['shared/domain', 'main/store']),
  // Papers speak two languages, and the rule sets' schema is the contract's.
  'main/files': allow(shared, [
    'csv-parse',
    'docx',
    'htmlparser2',
    'hucre',
    'bidi-js',
    'fontkit',
    'hyparquet-writer',
    'linebreak',
    'pdfmake',
    'saxes',
    'yauzl',
    'node:',
  ]),
  'main/exchange': allow(shared, ['age-encryption', 'node:']),
  'main/app': allow(['shared', 'main/app', 'main/store', 'main/files', 'main/exchange'], ['node:']),
  'main/app/commands': allow(['shared', 'main/app', 'main/store', 'main/files', 'main/exchange'], ['node:']),
  'main/app/queries': allow(['shared', 'main/app', 'main/store', 'main/files', 'main/exchange'], ['node:']),
  'main/app/jobs': allow(['shared', 'main/app', 'main/store', 'main/files', 'main/exchange'], ['node:']),
  'main/hosts': allow(['shared/contract', 'shared/text', 'main/app'], ['node:']),
  'main/hosts/electron': allow(['shared/contract', 'shared/text', 'main/app', 'main/hosts'], ['electron', 'node:']),
  'main/hosts/node': allow(['shared/contract', 'shared/text', 'main/app', 'main/hosts'], ['node:', 'ws']),
  // `pattern` and `stats` count what stands in a file without any workshop, and so without the app.
  'main/hosts/cli': allow(['shared', 'main/app', 'main/hosts', 'main/files'], ['node:']),

  renderer: allow(['renderer'], ['react', 'react-dom', '@fontsource-variable/inter']),
  'renderer/host': allow([...shared, 'renderer/parts'], ['react']),
  'renderer/parts': allow(['shared/domain', 'shared/text'], screen),
  'renderer/grid': allow(screenFolders, [...screen, 'react-dom', 'ag-grid-community', 'ag-grid-react']),
  'renderer/charts': allow([...shared, 'renderer/parts'], ['react', 'lucide-react', 'chart.js']),
  'renderer/boards': allow([...screenFolders, 'renderer/grid', 'renderer/charts'], screen),
  'renderer/compare': allow(screenFolders, screen),
  'renderer/screens': allow([...screenFolders, 'renderer/screens'], screen),
  'renderer/screens/calibration': allow([...screenFolders, 'renderer/charts', 'renderer/screens'], screen),
  'renderer/screens/dossier': allow([...screenFolders, 'renderer/charts', 'renderer/screens'], screen),
  'renderer/screens/evaluation': allow([...screenFolders, 'renderer/screens'], screen),
  'renderer/screens/rounds': allow([...screenFolders, 'renderer/charts', 'renderer/screens'], screen),
  // The status line tells the figures of the cells selected in the grid.
  'renderer/screens/frame': allow([...screenFolders, 'renderer/grid', 'renderer/screens'], screen),
  'renderer/screens/home': allow([...screenFolders, 'renderer/screens'], screen),
  'renderer/screens/import': allow([...screenFolders, 'renderer/grid', 'renderer/screens'], screen),
  'renderer/screens/journal': allow([...screenFolders, 'renderer/screens'], screen),
  'renderer/screens/panel': allow(
    [...screenFolders, 'renderer/grid', 'renderer/charts', 'renderer/boards', 'renderer/compare', 'renderer/screens'],
    screen,
  ),
  'renderer/screens/projector': allow([...screenFolders, 'renderer/charts', 'renderer/screens'], screen),
  'renderer/screens/results': allow([...screenFolders, 'renderer/charts', 'renderer/screens'], screen),
  'renderer/screens/sitting': allow([...screenFolders, 'renderer/charts', 'renderer/screens'], screen),
  'renderer/screens/settings': allow([...screenFolders, 'renderer/screens'], screen),
  'renderer/screens/training': allow([...screenFolders, 'renderer/charts', 'renderer/screens'], screen),
};

/** Packages small enough to be at home wherever the table lets them; every other one has exactly one folder. */
export const light: readonly string[] = ['node:', 'react', 'react-dom', 'react-aria-components', 'lucide-react'];

/** Folders whose files may have 400 lines: a numerical kernel is read in one piece. Everywhere else 250. */
export const kernels: readonly string[] = ['shared/stats'];
