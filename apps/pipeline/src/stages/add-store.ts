import type { Construct } from 'constructs';
import type { Environment } from '../config/environments.ts';
import type { ServiceBundles } from '../config/service-bundles.ts';
import { DataStack } from '../stacks/data-stack.ts';
import { IdentityStack } from '../stacks/identity-stack.ts';
import { MonitoringStack } from '../stacks/monitoring-stack.ts';
import type { RouteTable } from '../stacks/service-routes.ts';
import { ServiceStack } from '../stacks/service-stack.ts';
import { WebStack } from '../stacks/web-stack.ts';

interface StoreProps {
  /** Key of the environment in the table; part of every stack's name. */
  readonly environmentName: string;
  readonly environment: Environment;
  readonly bundles: ServiceBundles;
  readonly routes: RouteTable;
}

/** Adds all stacks of one environment, state apart from what runs. */
export function addStore(scope: Construct, props: StoreProps): void {
  const { environmentName, environment, bundles, routes } = props;
  const name = `agentic-retail-${environmentName}`;
  const inCommon = { environmentName, environment };
  const { tables, images } = new DataStack(scope, `${name}-data`, inCommon);
  const { staff } = new IdentityStack(scope, `${name}-identity`, inCommon);
  const { api, functions, sweep } = new ServiceStack(scope, `${name}-service`, {
    ...inCommon,
    tables,
    images,
    staff,
    bundles,
    routes,
  });
  new WebStack(scope, `${name}-web`, { ...inCommon, api, images });
  new MonitoringStack(scope, `${name}-monitoring`, {
    ...inCommon,
    tables,
    functions: { ...functions, 'restock-sweep': sweep },
    api,
  });
}
