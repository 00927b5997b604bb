/** What one folder of the sources may import: folders of ours with all that lies under them, and packages. `node:` is a package too. */
export interface Allowed {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

function allow(folders: readonly string[], packages: readonly string[] = []): Allowed {
  return { folders, packages };
}

/** The nouns, lowest first, each with the lower nouns that it may import: in its own process and from `shared`. Never back. */
export const nouns: Readonly<Record<string, readonly string[]>> = {
  people: [],
  round: ['people'],
  training: ['people', 'round'],
  calibration: ['people', 'round', 'training'],
  session: ['people', 'round', 'calibration'],
  rating: ['people', 'calibration', 'session'],
  dossier: ['people', 'calibration', 'session', 'rating'],
  record: ['people', 'round', 'calibration', 'session', 'rating', 'dossier'],
  import: ['people', 'round', 'calibration', 'session', 'rating', 'dossier', 'record'],
  consequences: ['people', 'round', 'calibration', 'session', 'rating', 'dossier', 'record'],
  workshop: [
    'people',
    'round',
    'calibration',
    'session',
    'rating',
    'dossier',
    'record',
    'import',
    'training',
    'consequences',
  ],
  consolidation: ['people', 'round', 'calibration', 'session', 'rating', 'record', 'import', 'workshop'],
};

const screen = ['react', 'react-aria-components', 'lucide-react'];
const sharedBase = ['shared/kernel', 'shared/rules', 'shared/stats'];
const mainBase = ['main/kernel', 'main/store', 'main/exchange', 'main/readers', 'main/papers', 'main/rules'];
const rendererBase = ['kernel', 'ui', 'sheet', 'roster-grid', 'charts', 'shell'].map((one) => `renderer/${one}`);
const everyShared = Object.keys(nouns).map((noun) => `shared/${noun}`);

/** Files of `shared` that join the nouns: every process may import them, a noun of `shared` may not. */
export const joints: readonly string[] = [
  'shared/contract.ts',
  'shared/words.ts',
  'shared/problem-words.ts',
  'shared/commit-words.ts',
  'shared/column-values.ts',
  'shared/column-words.ts',
  'shared/record-finding-sentence.ts',
];

/** The join of the rows of every noun, by table: what a Change may touch. Importable from everywhere. */
export const allRows = 'shared/tables.ts';

function rowsOfNoun(noun: string): readonly (readonly [string, Allowed])[] {
  const reach = [noun, ...(nouns[noun] ?? [])];
  const under = (part: string) => reach.map((one) => `${part}/${one}`);
  return [
    [`shared/${noun}`, allow([...sharedBase, ...under('shared')], ['zod'])],
    [`main/${noun}`, allow([...sharedBase, ...under('shared'), ...mainBase, ...under('main')], ['node:'])],
    [`renderer/${noun}`, allow([...sharedBase, ...under('shared'), ...rendererBase, ...under('renderer')], screen)],
  ];
}

const statistics = [
  'base',
  'linear',
  'raters',
  'facets',
  'agreement',
  'gstudy',
  'fairness',
  'distribution',
  'forecast',
];
const lowerStatistics: Readonly<Record<string, readonly string[]>> = {
  raters: ['base', 'linear'],
  agreement: ['base', 'gstudy'],
  fairness: ['base', 'agreement'],
  distribution: ['base', 'agreement'],
};

/**
 * Who may import whom; design: renderer -> shared <- main. The row of a folder holds for the folders under it that have none of their
 * own. A folder may always import itself.
 */
export const table: Readonly<Record<string, Allowed>> = {
  shared: allow(['shared'], ['zod']),
  'shared/kernel': allow([], ['zod']),
  ...Object.fromEntries(
    statistics.map((one) => [
      `shared/stats/${one}`,
      allow(['shared/kernel', ...(lowerStatistics[one] ?? ['base']).map((lower) => `shared/stats/${lower}`)]),
    ]),
  ),
  'shared/rules': allow(['shared/kernel', 'shared/stats/base'], ['zod']),
  ...Object.fromEntries(Object.keys(nouns).flatMap(rowsOfNoun)),

  main: allow(['main', 'shared'], ['node:']),
  // Composes the kernel and the nouns, and starts the threads that need all of them.
  'main/app': allow(['main', 'shared'], ['node:']),
  'main/store': allow(['shared/kernel'], ['better-sqlite3', 'hash-wasm', 'node:']),
  'main/kernel': allow([...sharedBase, 'main/store', 'main/rules'], ['node:']),
  'main/rules': allow(sharedBase, ['node:']),
  'main/exchange': allow(['shared/kernel'], ['age-encryption', 'node:']),
  'main/readers': allow(['shared/kernel'], ['saxes', 'node:']),
  'main/readers/csv': allow(['shared/kernel', 'main/readers'], ['node:']),
  'main/readers/html': allow(['shared/kernel', 'main/readers'], ['htmlparser2']),
  'main/readers/xls': allow(['shared/kernel', 'main/readers'], ['cfb']),
  'main/readers/zip': allow(['shared/kernel', 'main/readers'], ['yauzl', 'node:']),
  'main/papers': allow(
    ['shared/kernel', 'shared/rules', 'shared/people'],
    ['bidi-js', 'fontkit', 'linebreak', 'node:'],
  ),
  'main/papers/pdf': allow(['shared/kernel', 'shared/rules', 'main/papers'], ['pdfmake', 'node:']),
  'main/papers/docx': allow(['shared/kernel', 'shared/rules', 'main/papers'], ['docx']),
  'main/hosts': allow(['shared', 'main'], ['node:']),
  // Help pages print the schemas of the contract.
  'main/hosts/cli': allow(['shared', 'main'], ['node:', 'zod']),
  'main/hosts/electron': allow(['shared/kernel', 'main/app', 'main/kernel', 'main/hosts'], ['electron', 'node:']),
  'main/hosts/node': allow(['shared/kernel', 'main/app', 'main/kernel', 'main/hosts'], ['node:', 'ws']),

  renderer: allow(
    ['renderer', 'shared'],
    ['react', 'react-dom', 'react-aria-components', '@fontsource-variable/inter'],
  ),
  // The live list of everyone is the one store that every screen shares.
  'renderer/kernel': allow([...sharedBase, 'shared/people', 'shared/session'], ['react']),
  'renderer/ui': allow([...sharedBase, 'renderer/kernel'], [...screen, '@internationalized/date']),
  'renderer/sheet': allow([...sharedBase, 'shared/people', 'shared/session', 'shared/rating', 'renderer/kernel']),
  // The table of everyone shows their ratings and the session's states.
  'renderer/roster-grid': allow(
    [
      ...sharedBase,
      'shared/people',
      'shared/calibration',
      'shared/session',
      'shared/rating',
      'renderer/kernel',
      'renderer/ui',
      'renderer/sheet',
    ],
    [...screen, 'react-dom', 'ag-grid-community', 'ag-grid-react'],
  ),
  // A chart takes the answer of the query that it draws.
  'renderer/charts': allow(
    [...sharedBase, 'shared/calibration', 'shared/rating', 'renderer/kernel', 'renderer/ui'],
    ['react', 'lucide-react', 'chart.js'],
  ),
  'renderer/shell': allow([...sharedBase, ...everyShared, ...rendererBase], screen),
};

/** Imports against the order that are left, `from -> to` without endings: each is a debt, and one that is paid must leave this list. */
export const exceptions: readonly string[] = ['main/kernel/gate -> main/session/closures'];

/** Packages small enough to be at home wherever the table lets them; every other one has exactly one folder. */
export const light: readonly string[] = ['node:', 'react', 'react-dom', 'react-aria-components', 'lucide-react', 'zod'];

/** Folders whose files may have 400 lines: a numerical kernel is read in one piece. Everywhere else 250. */
export const kernels: readonly string[] = ['shared/stats'];
