import type { Engine } from './start-engine.ts';

declare global {
  var agenticRetailTestEngine: { current?: Engine } | undefined;
}

globalThis.agenticRetailTestEngine ??= {};

/** The engine of this Jest run. Setup and teardown load their modules apart and share only this. */
export const runningEngine: { current?: Engine } = globalThis.agenticRetailTestEngine;
