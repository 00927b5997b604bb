import { setFlagsFromString } from 'node:v8';

/*
 * Run from source, every thread strips its TypeScript by WebAssembly that Node brings along and whose code all threads share. V8 lets
 * one thread free a wrapper of that code while another is about to enter it, and then the whole process ends: seen here as SIGSEGV in
 * `wasm::NativeModule::FreeCode` below `Runtime_TierUpWasmToJSWrapper`, and by others. So no wrapper is replaced by a faster one, and
 * none is freed. What is packed for Electron is JavaScript and needs neither.
 */
if (import.meta.url.endsWith('.ts'))
  for (const flag of ['--wasm-wrapper-tiering-budget=1000000000', '--no-wasm-code-gc']) setFlagsFromString(flag);
