import { App } from 'aws-cdk-lib';
import { DeliveryStack } from './delivery-stack.ts';
import { PermissionsStack } from './permissions-stack.ts';
import { StoreStack } from './store-stack.ts';

/** Synthesizes the stacks under test: `store`, `delivery` and `permissions`. */
export function synthesizeStore(outdir: string, bundle: string): void {
  const app = new App({ outdir, analyticsReporting: false });
  const env = { region: 'us-east-1' };
  new StoreStack(app, 'store', { env, bundle });
  new DeliveryStack(app, 'delivery', { env });
  new PermissionsStack(app, 'permissions', { env });
  app.synth();
}
