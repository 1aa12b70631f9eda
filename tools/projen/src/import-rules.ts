/**
 * Who may import whom, as a machine checks it: docs/decisions/0001-layout.md has the table in words.
 * A test may also use the engine, the constructs and what runs the shop.
 */
const rooms: Record<string, readonly string[]> = {
  'packages/domain': [],
  'packages/contracts': ['packages/domain'],
  'packages/service-kit': ['packages/contracts', 'packages/domain'],
  'packages/constructs': [],
  'apps/[^/]+-service': ['packages/service-kit', 'packages/contracts', 'packages/domain'],
  'apps/web': ['packages/contracts', 'packages/domain'],
  'apps/pipeline': ['packages/constructs', 'packages/contracts', 'tools/template-checks'],
  'tools/projen': [],
  'tools/template-checks': [],
  'tools/engine': ['packages/constructs'],
  'tools/faults': [],
  'tools/simulator': [
    'packages/contracts',
    'packages/domain',
    'packages/service-kit',
    'apps/inventory-service',
    'tools/audit',
    'tools/engine',
    'tools/faults',
  ],
  'tools/api-docs': ['packages/contracts'],
  'tools/local': ['packages/contracts', 'packages/domain', 'tools/api-docs', 'tools/engine'],
  'tools/replay': ['packages/contracts', 'packages/domain'],
  'tools/e2e': [
    'packages/contracts',
    'packages/domain',
    'tools/engine',
    'tools/local',
    'tools/replay',
  ],
  'tools/publishing': [],
  'tools/python-tools': [],
  'tools/schema-check': ['tools/python-tools'],
  'tools/bench': [
    'packages/contracts',
    'packages/domain',
    'packages/constructs',
    'packages/service-kit',
    'tools/engine',
    'tools/faults',
    'tools/library-docs',
    'tools/local',
  ],
  'tools/library-docs': ['packages/constructs'],
  'tools/doc-checks': [],
  'tools/upgrades': [],
  'tools/peers': ['tools/library-docs'],
  'tools/emulated-account': ['tools/engine', 'tools/python-tools'],
  'tools/rehearsal': [
    'packages/contracts',
    'packages/domain',
    'tools/emulated-account',
    'tools/engine',
    'tools/python-tools',
  ],
};

const testFile = '\\.test\\.tsx?$|/(test|testing|e2e)/';

/** Configuration of dependency-cruiser. */
export const importRules = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nobody-imports-an-app',
      comment: 'But the simulator: it stands between the code of a service and its engine.',
      severity: 'error',
      from: { path: '^(packages|apps|tools)/([^/]+)/', pathNot: '^tools/simulator/' },
      to: { path: '^apps/', pathNot: '^apps/$2/' },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room.replace(/[^a-z]+/g, '-')}`,
      comment: `${room} may import only: ${allowed.join(', ') || 'nothing of this repository'}`,
      severity: 'error',
      from: { path: `^${room}/`, pathNot: testFile },
      to: {
        path: '^(packages|apps|tools)/',
        pathNot: [`^${room}/`, ...allowed.map((path) => `^${path}/`)],
      },
    })),
    {
      name: 'features-stand-alone',
      comment: 'Features of the page never import each other.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'environment-in-main-only',
      comment: 'A use case is given what it needs; adapters are reached through ports.',
      severity: 'error',
      from: { path: '^apps/[^/]+-service/src/(use-cases|handlers)/', pathNot: testFile },
      to: { path: '^apps/[^/]+-service/src/(adapters|main)' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|lib|cdk(\\.pipelines)?\\.out)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
