import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Client, createClient } from '@agentic-retail/contracts/client';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { Lambda } from '@aws-sdk/client-lambda';
import { S3 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountClientConfig } from './account-client-config.ts';
import { apiUrl } from './api-url.ts';
import { bootstrapAccount } from './bootstrap-account.ts';
import { deployAssembly } from './deploy-assembly.ts';
import { describeStack } from './describe-stack.ts';
import { emulableAssembly } from './emulable-assembly.ts';
import type { EmulatedAccount } from './emulated-account.ts';
import { fetchFromHost } from './fetch-from-host.ts';
import { makeHostedZone } from './make-hosted-zone.ts';
import { signInNewMember } from './sign-in-new-member.ts';
import { startAccount } from './start-account.ts';
import { describeInAccount } from './testing/describe-in-account.ts';
import { makeDeployRole } from './testing/make-deploy-role.ts';

/** The zone of the environment table. */
const zone = { id: 'Z052058934LNMXLJISF94', name: 'conquerorfoundation.com' };

const synthesized = resolve(__dirname, '../../../apps/pipeline/cdk.out');

describeInAccount('the dev environment in an emulated account', () => {
  let folder: string;
  let account: EmulatedAccount;
  let client: Client;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-dev-'));
    const assembly = join(folder, 'assembly');
    account = await startAccount();
    await bootstrapAccount(account);
    await makeDeployRole(account, 'dev');
    emulableAssembly(synthesized, assembly, {
      endpoint: account.endpoint,
      hostedZones: { [zone.id]: await makeHostedZone(account, zone.name) },
    });
    await deployAssembly(account, assembly);

    const { outputs: staff } = await describeStack(account, 'agentic-retail-dev-identity');
    const { outputs: service } = await describeStack(account, 'agentic-retail-dev-service');
    const token = await signInNewMember(account, {
      userPoolId: staff.UserPoolId ?? '',
      clientId: staff.UserPoolClientId ?? '',
      email: 'owner@example.com',
      role: 'owner',
    });
    client = createClient({
      baseUrl: apiUrl(account, service.ApiId ?? ''),
      token: () => token,
      timeoutMs: 60_000,
    });
  });
  afterAll(async () => {
    await account?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('signs in whom it knows, with the permissions of its functions', async () => {
    const body = { email: 'owner@example.com', password: 'Scone-and-Jam-1' };
    expect(await client.login({ body })).toMatchObject({ ok: true });
    expect(await client.login({ body: { ...body, password: 'Not-the-one-1' } })).toMatchObject({
      error: { kind: 'problem', problem: { code: 'wrong-credentials' } },
    });
    expect(await client.currentUser()).toMatchObject({ value: { role: 'owner' } });
  });

  test('completes a sale once, takes it from the stock and logs it', async () => {
    const sku = 'BEAR-1';
    const product = { sku, name: 'Bear', category: 'Toys', price: 1299, stockQuantity: 3 };
    expect(await client.createProduct({ body: product })).toMatchObject({ ok: true });

    const body = {
      id: makeSaleId(Date.now(), new Uint8Array(10).fill(7)),
      registerId: 'till-1',
      lines: [{ sku, quantity: 2 }],
      payments: [{ method: 'cash' as const, amount: 2598, tendered: 3000 }],
      expectedTotal: 2598,
    };
    const sale = await client.completeSale({ body });
    expect(sale).toMatchObject({ value: { id: body.id, total: 2598, change: 402 } });
    expect(await client.completeSale({ body })).toEqual(sale);
    expect(await client.getTransaction({ params: { id: body.id } })).toEqual(sale);

    expect(await client.getStock({ params: { sku } })).toMatchObject({
      value: { stockQuantity: 1 },
    });
    expect(await client.listStockLog({ params: { sku }, query: {} })).toMatchObject({
      value: {
        items: [
          { before: 3, after: 1, reference: body.id },
          { before: 0, after: 3 },
        ],
      },
    });

    const tooMany = { ...body, id: makeSaleId(Date.now(), new Uint8Array(10).fill(8)) };
    expect(await client.completeSale({ body: tooMany })).toMatchObject({
      error: { problem: { code: 'insufficient-stock', shortages: [{ sku, available: 1 }] } },
    });
  });

  test('asks for what is low when the schedule’s function is called, once', async () => {
    const supplier = { id: 'S1', name: 'Potter', contact: 'orders@potter.example' };
    const product = { sku: 'POT-1', name: 'Pot', category: 'Garden', price: 900, supplier };
    await client.createProduct({ body: { ...product, stockQuantity: 1, reorderThreshold: 4 } });
    const { resources } = await describeStack(account, 'agentic-retail-dev-service');
    const ofSweep = (wanted: string) =>
      [...resources].find(([id, { type }]) => type === wanted && id.startsWith('RestockSweep'));
    expect(ofSweep('AWS::Events::Rule')).toBeDefined();
    const sweep = ofSweep('AWS::Lambda::Function');
    const lambda = new Lambda(accountClientConfig(account));
    const call = async () => {
      const { Payload } = await lambda.invoke({ FunctionName: sweep?.[1].physicalId });
      return JSON.parse(Payload?.transformToString() ?? '');
    };
    expect(await call()).toMatchObject({ filed: 1, isComplete: true });
    expect(await call()).toMatchObject({ filed: 0 });
    expect(await client.listRestockRequests({ query: {} })).toMatchObject({
      value: { items: [{ sku: 'POT-1', quantity: 3, advice: { stock: 1, threshold: 4 } }] },
    });
  });

  test('takes a picture by a signed address, with the type it was signed for', async () => {
    const bytes = Buffer.from('as good as a picture');
    const body = { contentType: 'image/png' as const, size: bytes.length };
    const signed = await client.requestImageUpload({ params: { sku: 'BEAR-1' }, body });
    if (!signed.ok) throw new Error(JSON.stringify(signed.error));
    const { outputs } = await describeStack(account, 'agentic-retail-dev-data');
    const { uploadUrl, imageUrl } = signed.value;
    expect(imageUrl.startsWith(`${outputs.ImagesUrl}/products/BEAR-1/`)).toBe(true);
    const { host, pathname, search } = new URL(uploadUrl);
    const headers = { 'content-type': 'image/png' };
    const put = fetchFromHost(account, host);
    const sent = await put(pathname + search, { method: 'PUT', headers, body: bytes });
    expect([sent.status, await sent.text()]).toEqual([200, '']);
    const stored = await new S3({
      ...accountClientConfig(account),
      forcePathStyle: true,
    }).getObject({
      Bucket: outputs.ImagesBucketName,
      Key: pathname.slice(1),
    });
    expect(stored.ContentType).toBe('image/png');
    expect(await stored.Body?.transformToString()).toBe(bytes.toString());
  });

  test('finds products by their words, their category and their barcode', async () => {
    const sku = 'CAKE-1';
    const product = { sku, name: 'Cake stand', category: 'Kitchen', price: 900 };
    await client.createProduct({
      body: { ...product, stockQuantity: 1, barcodes: ['2011001913624'] },
    });
    for (const query of [{ q: 'cake st' }, { category: 'Kitchen' }]) {
      expect(await client.listProducts({ query })).toMatchObject({ value: { items: [{ sku }] } });
    }
    const params = { barcode: '2011001913624' };
    expect(await client.getProductByBarcode({ params })).toMatchObject({ value: { sku } });
  });
});
