import { join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import type { Paper, PaperBlock } from '#main/papers/paper.ts';
import type { Output } from '#shared/contract.ts';
import { frameText } from '#shared/kernel/frame-words.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { HelpPage } from '#shared/workshop/help/page.ts';
import { helpKeys, helpPages } from '#shared/workshop/help/pages.ts';

function blocksOf({ key, title, lead, parts }: HelpPage, language: Language): readonly PaperBlock[] {
  return [
    { kind: 'section', title: title[language] },
    { kind: 'text', text: lead[language] },
    ...parts.flatMap(({ title: part, kind, items }): PaperBlock[] => [
      { kind: 'text', text: part[language], tone: 'caption' },
      {
        kind: 'list',
        items: items.map((item) => item[language]),
        ...(kind === 'steps' ? { numbered: true as const } : {}),
      },
    ]),
    ...(key === 'keys' ? helpKeys : []).flatMap(({ title: place, keys }): PaperBlock[] => [
      { kind: 'text', text: place[language], tone: 'caption' },
      { kind: 'facts', rows: keys.map(([combination, what]) => [combination.join(' '), what[language]] as const) },
    ]),
  ];
}

/** All pages of the help as one paper to print. */
export async function guideFile(
  { options: { resources } }: AppSession,
  { language }: Asker,
): Promise<Output<'guide.file'>> {
  const title = frameText['help.guide'][language];
  const paper: Paper = {
    language,
    date: localToday(),
    letterhead: { lines: ['SELARAS'], address: [] },
    title: title.toUpperCase(),
    subtitles: [frameText['help.subtitle'][language]],
    author: 'Selaras',
    footer: `Selaras · ${title}`,
    watermark: null,
    blocks: helpPages.flatMap((page) => blocksOf(page, language)),
  };
  const { paperPdf } = await import('#main/papers/pdf/write-pdf.ts');
  const bytes = await paperPdf(paper, loadDocumentFonts(join(resources, 'fonts')));
  return { name: `${title} Selaras.pdf`, bytes };
}
