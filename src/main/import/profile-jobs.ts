import type { AppSession } from '#main/kernel/app-session.ts';
import type { Input, Output } from '#shared/contract.ts';
import { profileFileWords } from '#shared/import/kind-words.ts';
import { profileText } from '#shared/import/profile-file.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { savedFile } from './import-jobs.ts';
import { savedProfiles } from './profile-query.ts';

/** Saved mappings as a file that another office can take in. @throws Problem `profile.unknown` */
export function profileExport(
  { profiles, ...target }: Input<'profile.export'>,
  session: AppSession,
  language: Language,
): Output<'profile.export'> {
  const saved = savedProfiles(session.workshop.store);
  const chosen = profiles === undefined ? saved : saved.filter(({ name }) => profiles.includes(name));
  const missing = profiles?.find((name) => !saved.some((profile) => profile.name === name));
  if (missing !== undefined || chosen.length === 0)
    throw new Problem('profile.unknown', { name: missing ?? '' }, { field: 'profiles' });
  const text = profileText(
    chosen.map(({ name, kind, columns, row = null, depth = null, codes = null, average = null }) => ({
      name,
      kind,
      columns,
      row,
      depth,
      codes,
      average,
    })),
  );
  return savedFile(`${profileFileWords[language]}.json`, 'application/json', Buffer.from(text), target);
}
