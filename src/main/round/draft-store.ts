import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvelope } from '#main/exchange/envelope.ts';
import { sealFor, unseal } from '#main/exchange/seal.ts';
import { replaceSmallFile } from '#main/store/write-whole.ts';
import type { AnswerContent, PackageContent } from '#shared/round/package.ts';
import { answerContent } from '#shared/round/package-schema.ts';

const packageName = /^([0-9a-f-]{36})\.paket$/;

/** Packages and unfinished answers of this machine, both sealed: `<home>/evaluations/<package>.paket` and `.draf`. */
export class DraftStore {
  private readonly folder: string;

  constructor(home: string) {
    this.folder = join(home, 'evaluations');
  }

  /** Packages opened here before. Files that are damaged are passed over: their seal proves no more than that. */
  list(): readonly { readonly package: string; readonly expires: string; readonly saved: string | null }[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder).flatMap((name) => {
      const key = packageName.exec(name)?.[1];
      if (key === undefined) return [];
      const { header } = openEnvelope(this.package(key), 'paket', name);
      const draft = this.path(key, 'draf');
      const saved = existsSync(draft) ? statSync(draft).mtime.toISOString() : null;
      return [{ package: key, expires: header.expires?.slice(0, 10) ?? '', saved }];
    });
  }

  /** The sealed bytes of a package kept here. */
  package(key: string): Uint8Array {
    return readFileSync(this.path(key, 'paket'));
  }

  has(key: string): boolean {
    return existsSync(this.path(key, 'paket'));
  }

  keepPackage(key: string, bytes: Uint8Array): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    if (!this.has(key)) writeFileSync(this.path(key, 'paket'), bytes, { mode: 0o600 });
  }

  /** The unfinished answer to this package, or null before the first one. */
  async draft({ package: key, answer }: PackageContent): Promise<AnswerContent | null> {
    const path = this.path(key, 'draf');
    if (!existsSync(path)) return null;
    return answerContent(
      await unseal(readFileSync(path), { identity: answer.draftIdentity }, `${key}.draf`),
      `${key}.draf`,
    );
  }

  /** Keeps the unfinished answer in the place of the one before. */
  async keepDraft(draft: AnswerContent, { package: key, answer }: PackageContent): Promise<void> {
    const bytes = await sealFor(draft, answer.draftRecipient);
    replaceSmallFile(this.path(key, 'draf'), bytes);
  }

  forget(key: string): void {
    for (const ending of ['paket', 'draf']) rmSync(this.path(key, ending), { force: true });
  }

  private path(key: string, ending: string): string {
    return join(this.folder, `${key}.${ending}`);
  }
}
