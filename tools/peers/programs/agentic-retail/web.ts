import { StoreStage, WebApp } from '@agentic-retail/constructs';
import { App, Stack } from 'aws-cdk-lib';

export const app = new App();
const stack = new Stack(app, 'Web');
new WebApp(stack, 'Web', { environmentName: 'dev', stage: StoreStage.PRODUCTION });
