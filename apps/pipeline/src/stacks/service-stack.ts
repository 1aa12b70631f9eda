import { type RetailTables, ServiceApi, type StaffDirectory } from '@agentic-retail/constructs';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { ServiceBundles } from '../config/service-bundles.ts';
import { authFunction } from './auth-function.ts';
import { tagComponent, tagStack } from './cost-tags.ts';
import { inventoryFunction } from './inventory-function.ts';
import { type RetailStackProps, stackPropsOf } from './retail-stack-props.ts';
import { type RouteTable, serviceRoutes } from './service-routes.ts';
import { storeStageOf } from './store-stage-of.ts';

interface ServiceStackProps extends RetailStackProps {
  readonly tables: RetailTables;
  readonly staff: StaffDirectory;
  readonly bundles: ServiceBundles;
  readonly routes: RouteTable;
}

/** What runs in an environment: the functions and the API before them. No state. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, stackPropsOf(props, 'Services of the store and their API'));
    const { environmentName, environment, tables, staff, bundles } = props;
    tagStack(this, environmentName, environment.team);
    tagComponent(this, 'api');

    const stage = storeStageOf(environment);
    const inventory = inventoryFunction(this, { bundle: bundles.inventory, stage, tables });
    tagComponent(inventory, 'inventory-service');
    const auth = authFunction(this, { bundle: bundles.auth, stage, staff });
    tagComponent(auth, 'auth-service');

    const api = new ServiceApi(this, 'Api', {
      apiName: `agentic-retail-${environmentName}`,
      routes: serviceRoutes(props.routes, { inventory, auth }),
      userPool: staff.userPool,
      userPoolClient: staff.userPoolClient,
      stage,
      corsOrigins: originsOf(environment.webDomain),
    });

    new CfnOutput(this, 'ApiUrl', { value: api.url });
    new CfnOutput(this, 'ApiId', { value: api.api.apiId });
    new CfnOutput(this, 'InventoryFunctionArn', { value: inventory.lambdaFunction.functionArn });
    new CfnOutput(this, 'AuthFunctionArn', { value: auth.lambdaFunction.functionArn });
  }
}

function originsOf(webDomain: string | undefined): string[] {
  return webDomain === undefined ? [] : [`https://${webDomain}`, `https://www.${webDomain}`];
}
