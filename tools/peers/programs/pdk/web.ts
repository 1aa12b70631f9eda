import { StaticWebsite } from '@aws/pdk/static-website';
import { App, Stack } from 'aws-cdk-lib';

export const app = new App();
const stack = new Stack(app, 'Web', { env: { account: '111111111111', region: 'us-east-1' } });
new StaticWebsite(stack, 'Site', { websiteContentPath: 'site' });
