import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  CustomFilterModule,
  EventApiModule,
  ExternalFilterModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  QuickFilterModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
} from 'ag-grid-community';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { gridText } from '#shared/rating/grid-words.ts';

/** The grid's own words in a language. */
export function gridLocale(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Wording>(gridText).map(([key, wording]) => [key, wording[language]] as const),
  );
}

/** The grid's parts that are used, and no others. */
export function registerGrid(): void {
  ModuleRegistry.registerModules([
    CellApiModule,
    CellStyleModule,
    ClientSideRowModelApiModule,
    ClientSideRowModelModule,
    ColumnApiModule,
    CustomEditorModule,
    CustomFilterModule,
    EventApiModule,
    ExternalFilterModule,
    InfiniteRowModelModule,
    LocaleModule,
    QuickFilterModule,
    RenderApiModule,
    RowApiModule,
    RowStyleModule,
    ScrollApiModule,
    TextFilterModule,
    TooltipModule,
  ]);
}
