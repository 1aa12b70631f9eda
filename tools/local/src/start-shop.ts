import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTables } from '@agentic-retail/engine/create-tables';
import { localClientConfig } from '@agentic-retail/engine/local-client-config';
import { startEngine } from '@agentic-retail/engine/start-engine';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { databaseEndpointFile } from './database-endpoint.ts';
import { type DemoShop, loadDemoShop } from './demo/load-demo-shop.ts';
import { FunctionHost } from './functions/function-host.ts';
import { localCredentials } from './functions/lambda-environment.ts';
import { runSchedules } from './functions/run-schedules.ts';
import { serveApi } from './http/serve-api.ts';
import { serveShop } from './http/serve-shop.ts';
import { serveImageStore } from './images/serve-image-store.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import { readCloudAssembly } from './plan/read-cloud-assembly.ts';
import { repositoryRoot } from './repository-root.ts';
import { lockShop } from './shop-lock.ts';
import { stopAll } from './stop-all.ts';
import { issuerDomainOf } from './user-pool/issuer.ts';
import type { PoolMail } from './user-pool/make-pool.ts';
import type { DemoPerson } from './user-pool/seed-pool.ts';
import { startUserPool } from './user-pool/start-user-pool.ts';

/** Told of each step as it begins, goes on and is done. */
export type Report = (step: string, progress?: string) => void;

export interface ShopOptions {
  /** Folder that keeps the shop's data. */
  readonly dataDir: string;
  /** @default 0: any that is free */
  readonly port?: number;
  readonly report?: Report;
  readonly onMail?: (mail: PoolMail) => void;
}

export interface RunningShop {
  /** The page. */
  readonly url: string;
  /** The API, for `createClient`. */
  readonly apiUrl: string;
  readonly dynamoEndpoint: string;
  readonly userPool: {
    readonly endpoint: string;
    readonly poolId: string;
    readonly clientId: string;
    readonly issuer: string;
  };
  readonly staff: readonly DemoPerson[];
  /** Settles with the reason when a part of it ends by itself. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/** Boots the whole shop from the synthesized templates and the built bundles. */
export async function startShop(options: ShopOptions): Promise<RunningShop> {
  const { dataDir, port = 0, report = () => {}, onMail = () => {} } = options;
  // The functions' time zone on Lambda; threads share that of the process.
  process.env.TZ = 'UTC';
  const root = repositoryRoot();
  const demo = join(root, 'tools/local/demo-shop');
  const staff = readJson<DemoPerson[]>(join(demo, 'staff.json'));
  /** What is to be stopped, the last started first. */
  const started: (() => unknown)[] = [];
  const stop = () => stopAll(started);

  try {
    started.push(lockShop(dataDir));
    const logs = join(dataDir, 'logs');
    mkdirSync(logs, { recursive: true });

    report('Templates');
    const plan = makePlan(await readCloudAssembly(join(root, 'apps/pipeline/cdk.out')), 'dev');
    report('Templates', planInWords(plan));

    report('Database');
    const engine = await startEngine({
      dbPath: join(dataDir, 'shop.db'),
      logFile: join(logs, 'engine.log'),
    });
    started.push(engine.stop);
    const client = new DynamoDBClient(localClientConfig(engine.endpoint));
    const created = await createTables(client, plan.tables);
    client.destroy();
    // For those who look at the data while it is open, such as `npm run audit:verify`.
    writeFileSync(join(dataDir, databaseEndpointFile), engine.endpoint);
    report('Database', created.length === 0 ? 'as you left it' : `${created.length} tables`);

    report('User pool');
    const userPool = await startUserPool({
      plan: plan.userPool,
      folder: join(dataDir, 'user-pool'),
      staff,
      logFile: join(logs, 'user-pool.log'),
      onMail,
    });
    started.push(userPool.stop);

    const images = join(dataDir, 'images');
    mkdirSync(images, { recursive: true });
    const imageStore = await serveImageStore({
      folder: images,
      region: plan.region,
      credentials: localCredentials,
    });
    started.push(imageStore.stop);

    report('Functions');
    const hosts = new Map<string, FunctionHost>();
    const endpoints = {
      region: plan.region,
      dynamo: engine.endpoint,
      imagesBucket: imageStore.url,
      userPool: userPool.endpoint,
    };
    for (const functionPlan of plan.functions) {
      const host = new FunctionHost(functionPlan, endpoints, logs);
      hosts.set(functionPlan.name, host);
      started.push(() => host.stop());
    }
    await Promise.all([...hosts.values()].map((host) => host.warmUp()));

    const stopSchedules = runSchedules(plan.schedules, hosts);
    started.push(stopSchedules);

    report('Page and API');
    const page = {
      page: join(root, 'apps/web/dist'),
      demoImages: join(demo, 'images'),
      uploadedImages: images,
      imagesBucket: imageStore.url,
    };
    const server = await serveShop(port, page, serveApi(plan.routes, hosts, userPool.keys));
    started.push(server.stop);
    const apiUrl = `http://127.0.0.1:${server.port}/api`;

    report('Demo shop');
    await loadDemoShop(apiUrl, ownerOf(staff), readDemoShop(demo), (loaded, of) =>
      report('Demo shop', `${loaded} of ${of} products`),
    );

    return {
      url: `http://localhost:${server.port}`,
      apiUrl,
      dynamoEndpoint: engine.endpoint,
      userPool: {
        endpoint: userPool.endpoint,
        poolId: plan.userPool.poolId,
        clientId: plan.userPool.clientId,
        issuer: `${issuerDomainOf(plan.userPool.poolId)}/${plan.userPool.poolId}`,
      },
      staff,
      died: engine.died,
      stop,
    };
  } catch (error) {
    // Why it did not start says more than what can't be stopped after that.
    await stop().catch(() => {});
    throw error;
  }
}

function planInWords({ tables, functions, routes }: Plan): string {
  return `${tables.length} tables, ${functions.length} functions, ${routes.length} routes`;
}

function readDemoShop(folder: string): DemoShop {
  return {
    settings: readJson(join(folder, 'shop.json')),
    products: readJson(join(folder, 'products.json')),
  };
}

function ownerOf(staff: readonly DemoPerson[]): DemoPerson {
  const owner = staff.find(({ role }) => role === 'owner');
  if (!owner) throw new Error('the demo staff has no owner');
  return owner;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}
