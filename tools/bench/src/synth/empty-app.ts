import { App, Stack } from 'aws-cdk-lib';

/** An app that makes nothing: what any synthesis costs. */
const app = new App({ analyticsReporting: false });
new Stack(app, 'Shop');
app.synth();
