import { expect, test } from '@jest/globals';
import { accountEnvironment } from './account-environment.ts';

test('leads to the emulated account and to no other', () => {
  const before = process.env;
  process.env = {
    PATH: '/bin',
    AWS_PROFILE: 'real',
    AWS_SESSION_TOKEN: 'real',
    AWS_ENDPOINT_URL_S3: 'https://real.example',
    Aws_Container_Credentials_Full_Uri: 'http://169.254.170.2',
  };
  const account = { endpoint: 'http://127.0.0.1:1', region: 'eu-west-2', dataDir: '/data' };
  const environment = accountEnvironment(account);
  process.env = before;
  const named = Object.keys(environment).filter((name) => /^aws_/i.test(name));
  expect(environment).toMatchObject({
    PATH: '/bin',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'emulated',
  });
  expect(named.sort()).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_CONFIG_FILE',
    'AWS_DEFAULT_REGION',
    'AWS_EC2_METADATA_DISABLED',
    'AWS_ENDPOINT_URL',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SHARED_CREDENTIALS_FILE',
  ]);
});
