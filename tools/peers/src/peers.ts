/** What each peer is asked to make. */
export const tasks = {
  web: 'a page from a private bucket behind a CDN; every address that is no file is answered by the page',
  service:
    'an API with one route for signed-in staff, its function, its table, the staff’s user pool',
  store: 'the whole shop: tables, staff, page, services and monitoring',
} as const;

export type Task = keyof typeof tasks;

export interface Peer {
  readonly name: string;
  /** Folder below `programs`. */
  readonly folder: string;
  /** Package and version that stand for it in the tables. */
  readonly version: string;
  /** The packages whose documentation is looked at. */
  readonly packages: readonly string[];
  readonly isOurs?: true;
  /** Files of each program: the one that runs first, then what it reads and somebody had to write. */
  readonly programs: Partial<Readonly<Record<Task, readonly string[]>>>;
}

/** What a shop needs that no peer has a construct for: written once, with aws-cdk-lib alone. */
const plainParts = [
  'parts/domain.ts',
  'parts/monitoring.ts',
  'parts/one-origin.ts',
  'parts/staff.ts',
  'parts/tables.ts',
];

export const peers: readonly Peer[] = [
  {
    name: 'this library',
    folder: 'agentic-retail',
    packages: ['@agentic-retail/constructs'],
    version: 'this repository',
    isOurs: true,
    programs: { web: ['web.ts'], service: ['service.ts'], store: ['store.ts'] },
  },
  {
    name: 'AWS Solutions Constructs',
    folder: 'solutions-constructs',
    packages: ['aws-cloudfront-s3', 'aws-cognito-apigateway-lambda', 'aws-lambda-dynamodb'].map(
      (name) => `@aws-solutions-constructs/${name}`,
    ),
    version: '2.104.0',
    programs: { web: ['web.ts'], service: ['service.ts'], store: ['store.ts', ...plainParts] },
  },
  {
    name: 'AWS PDK',
    folder: 'pdk',
    packages: ['@aws/pdk'],
    version: '0.26.15',
    programs: {
      web: ['web.ts'],
      service: ['service.ts', 'openapi.json'],
      store: ['store.ts', 'store.json', ...plainParts],
    },
  },
  {
    name: 'cdk-serverless',
    folder: 'cdk-serverless',
    packages: ['cdk-serverless'],
    version: '2.14.5',
    programs: {
      web: ['web.ts'],
      service: ['service.ts', 'openapi.yaml'],
      store: ['store.ts', 'store.yaml', ...plainParts],
    },
  },
  {
    name: 'aws-cdk-lib alone',
    folder: 'aws-cdk-lib',
    packages: ['aws-cdk-lib'],
    version: '2.276.0',
    programs: { web: ['web.ts'], service: ['service.ts'], store: ['store.ts', ...plainParts] },
  },
];
