import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** Answers 200 if it may read the table, else 403 with the name of what it met. */
const readsTable = `const { DynamoDB } = require('@aws-sdk/client-dynamodb');
exports.handler = async () => {
  try {
    await new DynamoDB().getItem({ TableName: process.env.TABLE, Key: { id: { S: '1' } } });
    return { statusCode: 200 };
  } catch ({ name }) {
    return { statusCode: 403, body: name };
  }
};`;

/** Two functions that do the same, of which one was not allowed to. */
export class PermissionsStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const api = new HttpApi(this, 'Api');
    for (const name of ['allowed', 'refused']) {
      const reader = new LambdaFunction(this, name, {
        runtime: Runtime.NODEJS_24_X,
        handler: 'index.handler',
        code: Code.fromInline(readsTable),
        environment: { TABLE: table.tableName },
      });
      if (name === 'allowed') table.grantReadData(reader);
      api.addRoutes({
        path: `/${name}`,
        methods: [HttpMethod.GET],
        integration: new HttpLambdaIntegration(name, reader),
      });
    }
    new CfnOutput(this, 'ApiId', { value: api.apiId });
  }
}
