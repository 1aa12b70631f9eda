/** Nx without daemon, cloud, telemetry or terminal pictures: the same in CI, on a laptop and offline. */
export const nxJson = {
  $schema: './node_modules/nx/schemas/nx-schema.json',
  analytics: false,
  neverConnectToCloud: true,
  useDaemonProcess: false,
  tui: { enabled: false },
  cacheDirectory: '.nx/cache',
  defaultBase: 'main',
  parallel: 2,
  namedInputs: {
    toolchain: [
      '{workspaceRoot}/tsconfig.base.json',
      { externalDependencies: ['typescript', 'esbuild', 'vite', 'jest', '@swc/core', 'nx'] },
    ],
    default: ['{projectRoot}/**/*', 'toolchain'],
    production: [
      'default',
      '!{projectRoot}/src/**/*.test.ts',
      '!{projectRoot}/src/testing/**/*',
      '!{projectRoot}/README.md',
      '!{projectRoot}/API.md',
      '!{projectRoot}/docs/**/*',
    ],
    lintRules: [
      '{workspaceRoot}/biome.json',
      '{workspaceRoot}/.dependency-cruiser.json',
      { externalDependencies: ['@biomejs/biome', 'dependency-cruiser'] },
    ],
  },
  targetDefaults: {
    lint: { cache: true, inputs: ['default', 'lintRules'] },
    typecheck: { cache: true, inputs: ['default', '^default'] },
    build: { cache: true, dependsOn: ['^build'], inputs: ['production', '^production'] },
    // With CI, properties are tried with more cases.
    test: { cache: true, inputs: ['default', '^default', { env: 'CI' }] },
    synth: { cache: true },
    package: { cache: true },
    e2e: { cache: true, inputs: ['default', '^default'] },
    // Reads every project: whatever changes, it has to run again.
    unused: { cache: false },
  },
};
