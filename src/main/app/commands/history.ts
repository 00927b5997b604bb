import { reversal } from '../commit.ts';
import type { Command } from '../context.ts';

/** Takes the last commit back, as a commit of its own. */
export const historyUndo: Command<'history.undo'> = (_input, { store }) => reversal(store, 'undo');

/** Takes the last undo back. */
export const historyRedo: Command<'history.redo'> = (_input, { store }) => reversal(store, 'redo');
