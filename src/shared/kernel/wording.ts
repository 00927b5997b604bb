/** One text in both languages, side by side so that neither can be forgotten. `{n}` is replaced by a value, `{n|orang|orang}` by a plural form. */
export interface Wording {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Wording;
export type Wordings = Readonly<Record<string, Wording>>;
