import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { type AttributeValue, DynamoDB } from '@aws-sdk/client-dynamodb';
import { S3 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountClientConfig } from './account-client-config.ts';
import { apiUrl } from './api-url.ts';
import { bootstrapAccount } from './bootstrap-account.ts';
import { deployAssembly } from './deploy-assembly.ts';
import { type DeployedStack, describeStack } from './describe-stack.ts';
import { destroyAssembly } from './destroy-assembly.ts';
import { emulableAssembly } from './emulable-assembly.ts';
import type { LeftOut } from './emulable-template.ts';
import type { EmulatedAccount } from './emulated-account.ts';
import { fetchFromHost } from './fetch-from-host.ts';
import { makeHostedZone } from './make-hosted-zone.ts';
import { removedTypes } from './rules/removed-types.ts';
import { signInNewMember } from './sign-in-new-member.ts';
import { startAccount } from './start-account.ts';
import { describeInAccount } from './testing/describe-in-account.ts';
import { synthesizeStore } from './testing/store-assembly.ts';
import { zone } from './testing/store-stack.ts';

const bundle = resolve(__dirname, '../../../apps/inventory-service/dist/bundle');
const stackNames = ['store', 'delivery', 'permissions'];

describeInAccount('a store in an emulated account', () => {
  let folder: string;
  let assembly: string;
  let account: EmulatedAccount;
  let leftOut: Readonly<Record<string, readonly LeftOut[]>>;
  let store: DeployedStack;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-store-'));
    assembly = join(folder, 'emulable');
    synthesizeStore(join(folder, 'synthesized'), bundle);
    account = await startAccount();
    await bootstrapAccount(account);
    leftOut = emulableAssembly(join(folder, 'synthesized'), assembly, {
      endpoint: account.endpoint,
      hostedZones: { [zone.hostedZoneId]: await makeHostedZone(account, zone.zoneName) },
    });
    await deployAssembly(account, assembly);
    store = await describeStack(account, 'store');
  });
  afterAll(async () => {
    await account?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('lacks this, and nothing else', () => {
    const lacks = Object.entries(leftOut).flatMap(([stack, ofStack]) =>
      ofStack.map(({ what, how, why }) => ({ line: `${stack}: ${how} ${what}`, why })),
    );
    const printed = lacks.map(({ line, why }) => `${line} (${why})`).sort();
    console.info(`The emulated deployment differs from a real one in this:\n${printed.join('\n')}`);
    expect(lacks.map(({ line }) => line).sort()).toEqual([
      'delivery: ignored AWS::S3::Bucket.BucketEncryption',
      'delivery: ignored AWS::S3::Bucket.LifecycleConfiguration',
      'delivery: ignored AWS::S3::Bucket.Tags',
      'delivery: removed AWS::CodePipeline::Pipeline',
      'delivery: replaced AWS::IAM::Role.AssumeRolePolicyDocument',
      'store: ignored AWS::ApiGatewayV2::Api.CorsConfiguration',
      'store: ignored AWS::ApiGatewayV2::Stage.AccessLogSettings',
      'store: ignored AWS::ApiGatewayV2::Stage.DefaultRouteSettings',
      'store: ignored AWS::DynamoDB::Table.PointInTimeRecoverySpecification',
      'store: ignored AWS::DynamoDB::Table.SSESpecification',
      'store: ignored AWS::S3::Bucket.BucketEncryption',
      'store: ignored AWS::S3::Bucket.LifecycleConfiguration',
      'store: ignored AWS::S3::Bucket.LoggingConfiguration',
      'store: ignored AWS::S3::Bucket.OwnershipControls',
      'store: ignored AWS::S3::Bucket.Tags',
      'store: removed AWS::Cognito::UserPoolUser',
      'store: removed AWS::Cognito::UserPoolUserToGroupAttachment',
      'store: replaced AWS::CertificateManager::Certificate.HostedZoneId',
      'store: replaced AWS::CloudFront::Distribution.DistributionConfig.Origins',
      'store: replaced AWS::CloudWatch::Alarm.Metrics',
      'store: replaced AWS::IAM::Role.AssumeRolePolicyDocument',
      'store: replaced AWS::Route53::RecordSet.HostedZoneId',
    ]);
  });

  test.each(Object.keys(removedTypes))('lacks %s only because it is refused', async (Type) => {
    const change = new CloudFormation(accountClientConfig(account)).createChangeSet({
      StackName: 'refused',
      ChangeSetName: 'refused',
      ChangeSetType: 'CREATE',
      TemplateBody: JSON.stringify({ Resources: { One: { Type } } }),
    });
    await expect(change).rejects.toThrow(`Unrecognized resource types: [${Type}]`);
  });

  test.each(stackNames)('%s is complete, with all of its resources', async (stackName) => {
    const { status, resources } = await describeStack(account, stackName);
    expect(status).toBe('CREATE_COMPLETE');
    expect(resources.size).toBeGreaterThan(3);
    for (const resource of resources.values()) {
      expect(resource).toMatchObject({ status: 'CREATE_COMPLETE' });
    }
  });

  test('every table takes an item once and gives it back', async () => {
    const dynamo = new DynamoDB(accountClientConfig(account));
    const tables = physicalIds(store, 'AWS::DynamoDB::Table');
    expect(tables).toHaveLength(18);
    for (const TableName of tables) {
      const { Table } = await dynamo.describeTable({ TableName });
      const keys = (Table?.KeySchema ?? []).map(({ AttributeName = '' }) => AttributeName);
      const Key = Object.fromEntries(
        keys.map((key): [string, AttributeValue] => [key, { S: 'x' }]),
      );
      const put = {
        TableName,
        Item: { ...Key, note: { S: 'kept' } },
        ConditionExpression: 'attribute_not_exists(#key)',
        ExpressionAttributeNames: { '#key': keys[0] ?? '' },
      };
      await dynamo.putItem(put);
      await expect(dynamo.putItem(put)).rejects.toThrow('The conditional request failed');
      expect(await dynamo.getItem({ TableName, Key })).toMatchObject({ Item: put.Item });
      await dynamo.deleteItem({ TableName, Key });
    }
  });

  test('the bucket keeps a page, which the distribution alone shows to everyone', async () => {
    const { StoreWebBucketName = '', StoreWebDistributionDomainName = '' } = store.outputs;
    const s3 = new S3({ ...accountClientConfig(account), forcePathStyle: true });
    const object = { Bucket: StoreWebBucketName, Key: 'index.html' };
    await s3.putObject({ ...object, Body: '<h1>Shop</h1>', ContentType: 'text/html' });
    const { Body } = await s3.getObject(object);
    expect(await Body?.transformToString()).toBe('<h1>Shop</h1>');

    const address = `/${StoreWebBucketName}/index.html`;
    expect((await fetch(account.endpoint + address)).status).toBe(403);
    const page = await fetchFromHost(account, StoreWebDistributionDomainName)('/');
    expect([page.status, await page.text()]).toEqual([200, '<h1>Shop</h1>']);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('somebody with a role signs in and is served by the real function', async () => {
    const { StoreApiId = '', StoreUserPoolId = '', StoreUserPoolClientId = '' } = store.outputs;
    const token = await signInNewMember(account, {
      userPoolId: StoreUserPoolId,
      clientId: StoreUserPoolClientId,
      email: 'cashier@example.com',
      role: 'cashier',
    });
    const api = apiUrl(account, StoreApiId);
    const headers = { authorization: `Bearer ${token}` };
    const [header, , signature] = token.split('.');
    const claims = { 'cognito:groups': ['owner'], exp: Date.now() };
    const forged = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature];

    expect((await fetch(`${api}/shop`)).status).toBe(401);
    const withForged = { authorization: `Bearer ${forged.join('.')}` };
    expect((await fetch(`${api}/shop`, { headers: withForged })).status).toBe(401);
    expect((await fetch(`${api}/nowhere`, { headers })).status).toBe(404);
    const shop = await fetch(`${api}/shop`, { headers });
    expect([shop.status, await shop.json()]).toEqual([
      200,
      expect.objectContaining({ currency: 'GBP' }),
    ]);

    const sameOrigin = fetchFromHost(account, store.outputs.StoreWebDistributionDomainName ?? '');
    expect((await sameOrigin('/api/shop')).status).toBe(401);
    const products = await sameOrigin('/api/inventory/products', { headers });
    expect([products.status, await products.json()]).toEqual([200, { items: [] }]);
  });

  test('a function can do what it was granted and nothing else', async () => {
    const { outputs } = await describeStack(account, 'permissions');
    const api = apiUrl(account, outputs.ApiId ?? '');
    expect((await fetch(`${api}/allowed`)).status).toBe(200);
    const refused = await fetch(`${api}/refused`);
    expect([refused.status, await refused.text()]).toEqual([403, 'AccessDeniedException']);
  });

  test('nothing is left of the stacks once they are destroyed', async () => {
    const stacks = await Promise.all(stackNames.map((name) => describeStack(account, name)));
    await destroyAssembly(account, assembly);
    for (const { id } of stacks) {
      const { status, resources } = await describeStack(account, id);
      expect(status).toBe('DELETE_COMPLETE');
      for (const resource of resources.values()) {
        expect(resource).toMatchObject({ status: 'DELETE_COMPLETE' });
      }
    }
    const config = accountClientConfig(account);
    const { StackSummaries = [] } = await new CloudFormation(config).listStacks({
      StackStatusFilter: ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'DELETE_FAILED'],
    });
    expect(StackSummaries.map(({ StackName }) => StackName)).toEqual(['CDKToolkit']);
    expect((await new DynamoDB(config).listTables({})).TableNames).toEqual([]);
    const { UserPools } = await new CognitoIdentityProvider(config).listUserPools({
      MaxResults: 1,
    });
    expect(UserPools).toEqual([]);
    const { Buckets = [] } = await new S3(config).listBuckets({});
    expect(Buckets.map(({ Name }) => Name)).toEqual([expect.stringMatching(/^cdk-\w+-assets-/)]);
    expect((await fetch(`${apiUrl(account, store.outputs.StoreApiId ?? '')}/shop`)).status).toBe(
      404,
    );
  });
});

function physicalIds({ resources }: DeployedStack, type: string): string[] {
  return [...resources.values()]
    .filter((resource) => resource.type === type)
    .map(({ physicalId }) => physicalId);
}
