import { App, Stack } from 'aws-cdk-lib';
import { AssetCdn } from 'cdk-serverless/lib/constructs';

export const app = new App();
const stack = new Stack(app, 'Web', { env: { account: '111111111111', region: 'us-east-1' } });
new AssetCdn(stack, 'Site', { domainName: 'example.com', hostName: 'shop' });
