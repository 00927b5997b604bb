import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridge } from './bridge.ts';

contextBridge.exposeInMainWorld('selaras', bridge(ipcRenderer, webUtils));
