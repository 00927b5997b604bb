import { readFile } from 'node:fs/promises';
import type { Command, Context } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { MappingProfile } from '#shared/import/profile.ts';
import { profilesIn } from '#shared/import/profile-file.ts';
import { type ProfileRow, profileColumns } from '#shared/import/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { heldImport } from './import-commands.ts';

function change(
  { name, kind, columns, row = null, depth = null, codes = null, average = null }: Profile,
  { store, newId }: Context,
) {
  const before = rowsOf(store, 'profile').find((profile) => profile.name === name);
  const values: Omit<ProfileRow, 'id'> = {
    name,
    kind,
    columns: profileColumns.columns.write(columns),
    row,
    depth,
    codes,
    average,
  };
  return before === undefined ? insertion('profile', { id: newId(), ...values }) : update('profile', before, values);
}

type Profile = Omit<MappingProfile, 'row' | 'depth' | 'codes' | 'average'> & {
  readonly row?: number | null | undefined;
  readonly depth?: number | null | undefined;
  readonly codes?: MappingProfile['codes'] | null;
  readonly average?: MappingProfile['average'] | null;
};

/** Saves a mapping under its name; one of the same name is replaced. */
export const profileSave: Command<'profile.save'> = async (input, context) => {
  let profile: Profile;
  if ('preview' in input) {
    const { preview, ...named } = input;
    profile = await heldImport(preview, context.store).call('profile', named, { language: context.language });
  } else profile = input;
  return {
    name: 'profile.save',
    values: { name: profile.name },
    reason: null,
    changes: changesOf([change(profile, context)]),
  };
};

/** Removes a mapping by id or name. @throws Problem `profile.unknown` */
export const profileRemove: Command<'profile.remove'> = ({ profile }, { store }) => {
  const row = rowsOf(store, 'profile').find(({ id, name }) => id === profile || name === profile);
  if (row === undefined) throw new Problem('profile.unknown', { name: profile }, { field: 'profile' });
  return { name: 'profile.remove', values: { name: row.name }, reason: null, changes: [deletion('profile', row)] };
};

/** A file of mappings is small; anything larger is none. */
const largest = 4 * 1024 * 1024;

/** Takes in the mappings of a shared file; those of the same name are replaced. @throws Problem `profile.not-ours` */
export const profileImport: Command<'profile.import'> = async (input, context) => {
  const bytes = 'bytes' in input ? input.bytes : await readFile(input.path).catch(() => null);
  if (bytes === null || bytes.length > largest) throw new Problem('profile.not-ours');
  const profiles = profilesIn(new TextDecoder().decode(bytes));
  return {
    name: 'profile.import',
    values: { profiles: profiles.length },
    reason: null,
    changes: changesOf(profiles.map((profile) => change(profile, context))),
  };
};
