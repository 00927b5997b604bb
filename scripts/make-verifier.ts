// Writes resources/verifier.html: the verifier of signed records, one page that needs no network. Run: node scripts/make-verifier.ts
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('../src/renderer/record/verifier-page.ts', import.meta.url));
const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}section{overflow-wrap:anywhere}button{font:inherit}';

const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page, whole: its script and style are let in by their hashes, and nothing else is. */
export async function verifierPage(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'verifier' },
    },
  });
  const [output] = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  if (output?.type !== 'chunk') throw new Error('the page was not built');
  const script = output.code.replaceAll('</script', '<\\/script');
  const policy = `default-src 'none'; script-src ${sourceHash(script)}; style-src ${sourceHash(style)}`;
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Selaras</title>
<style>${style}</style>
<body>
<script>${script}</script>
</body>
</html>
`;
}

const file = fileURLToPath(new URL('../resources/verifier.html', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await verifierPage());
