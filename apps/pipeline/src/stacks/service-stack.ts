import {
  CostTags,
  type ImageCdn,
  type RetailTables,
  ServiceApi,
  type ServiceFunction,
  type StaffDirectory,
} from '@agentic-retail/constructs';
import type { ServiceName } from '@agentic-retail/contracts/routes';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { ServiceBundles } from '../config/service-bundles.ts';
import { authFunction } from './auth-function.ts';
import { inventoryFunction } from './inventory-function.ts';
import { type RetailStackProps, stackPropsOf } from './retail-stack-props.ts';
import { type RouteTable, serviceRoutes } from './service-routes.ts';
import { storeStageOf } from './store-stage-of.ts';
import { sweepFunction } from './sweep-function.ts';

interface ServiceStackProps extends RetailStackProps {
  readonly tables: RetailTables;
  readonly images: ImageCdn;
  readonly staff: StaffDirectory;
  readonly bundles: ServiceBundles;
  readonly routes: RouteTable;
}

/** What runs in an environment: the functions and the API before them. No state. */
export class ServiceStack extends Stack {
  readonly api: ServiceApi;
  /** Those that answer the API. */
  readonly functions: Readonly<Record<ServiceName, ServiceFunction>>;
  /** The one that a schedule calls. */
  readonly sweep: ServiceFunction;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, stackPropsOf(props, 'Services of the store and their API'));
    const { environmentName, environment, tables, images, staff, bundles } = props;
    CostTags.apply(this, { environmentName, team: environment.team });
    CostTags.component(this, 'api');

    const stage = storeStageOf(environment);
    const inventory = inventoryFunction(this, { bundle: bundles.inventory, stage, tables, images });
    CostTags.component(inventory, 'inventory-service');
    const auth = authFunction(this, { bundle: bundles.auth, stage, staff, tables });
    CostTags.component(auth, 'auth-service');

    this.functions = { inventory, auth };
    this.sweep = sweepFunction(this, { bundle: bundles.sweep, stage, tables });
    CostTags.component(this.sweep, 'inventory-service');

    this.api = new ServiceApi(this, 'Api', {
      apiName: `agentic-retail-${environmentName}`,
      routes: serviceRoutes(props.routes, this.functions),
      userPool: staff.userPool,
      userPoolClient: staff.userPoolClient,
      stage,
      corsOrigins: originsOf(environment.webDomain),
    });

    new CfnOutput(this, 'ApiUrl', { value: this.api.url });
    new CfnOutput(this, 'ApiId', { value: this.api.api.apiId });
    new CfnOutput(this, 'InventoryFunctionArn', { value: inventory.lambdaFunction.functionArn });
    new CfnOutput(this, 'AuthFunctionArn', { value: auth.lambdaFunction.functionArn });
  }
}

function originsOf(webDomain: string | undefined): string[] {
  return webDomain === undefined ? [] : [`https://${webDomain}`, `https://www.${webDomain}`];
}
