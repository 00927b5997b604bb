declare module 'linebreak' {
  /** Places where a line may end, by the Unicode line breaking algorithm (UAX 14); `required` where it must. */
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}
