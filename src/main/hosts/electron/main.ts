import * as electron from 'electron';
import { runElectron } from './run.ts';

// Not awaited: Electron becomes ready only after this module has been evaluated.
void runElectron(electron);
