import {
  RetailTables,
  ServiceApi,
  ServiceFunction,
  StaffDirectory,
  StoreStage,
} from '@agentic-retail/constructs';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { StoreAlarms } from './store-alarms.ts';
import { StorePage } from './store-page.ts';

const stage = StoreStage.DISPOSABLE;

interface StoreStackProps extends StackProps {
  /** Folder with the built inventory service. */
  readonly bundle: string;
}

/** A store with every type of resource that a store has. */
export class StoreStack extends Stack {
  constructor(scope: Construct, id: string, { bundle, ...props }: StoreStackProps) {
    super(scope, id, props);
    const tables = new RetailTables(this, 'Tables', { environmentName: 'test', stage });
    const staff = new StaffDirectory(this, 'Staff', {
      stage,
      firstOwnerEmail: 'owner@example.com',
    });
    const inventory = new ServiceFunction(this, 'Inventory', {
      code: Code.fromAsset(bundle),
      stage,
      environment: {
        PRODUCTS_TABLE: tables.products.tableName,
        TRANSACTIONS_TABLE: tables.transactions.tableName,
        INVENTORY_LOGS_TABLE: tables.inventoryLogs.tableName,
        BARCODES_TABLE: tables.barcodes.tableName,
        PRODUCT_TERMS_TABLE: tables.productTerms.tableName,
        SETTINGS_TABLE: tables.settings.tableName,
      },
    });
    tables.products.grantReadData(inventory);
    tables.settings.grantReadData(inventory);
    const { api } = new ServiceApi(this, 'Api', {
      routes: ['/shop', '/inventory/products'].map((path) => ({
        method: HttpMethod.GET,
        path,
        function: inventory.lambdaFunction,
      })),
      userPool: staff.userPool,
      userPoolClient: staff.userPoolClient,
      stage,
      corsOrigins: ['https://shop.example.com'],
    });
    const page = new StorePage(this, 'Page', { api });
    new StoreAlarms(this, 'Alarms', { watched: inventory.lambdaFunction });

    for (const [name, value] of Object.entries({
      ApiId: api.apiId,
      UserPoolId: staff.userPool.userPoolId,
      UserPoolClientId: staff.userPoolClient.userPoolClientId,
      WebBucketName: page.bucket.bucketName,
      WebDistributionDomainName: page.distribution.distributionDomainName,
    })) {
      new CfnOutput(this, name, { value });
    }
  }
}
