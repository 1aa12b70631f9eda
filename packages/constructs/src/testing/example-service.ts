import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { StoreService } from '../store-service';

/** Code that does nothing, for functions that are only synthesized. */
export const exampleCode = Code.fromInline('exports.handler = async () => undefined;');

/** A service of one route. */
export const exampleService: StoreService = {
  name: 'inventory',
  code: exampleCode,
  routes: [{ method: HttpMethod.GET, path: '/inventory/products' }],
};
