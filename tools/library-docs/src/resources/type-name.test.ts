import { expect, test } from '@jest/globals';
import { typeName } from './type-name.ts';

test.each([
  ['AWS::DynamoDB::Table', 'DynamoDB table'],
  ['AWS::CloudFront::OriginAccessControl', 'CloudFront origin access control'],
  ['AWS::ApiGatewayV2::Api', 'API Gateway HTTP API'],
  ['AWS::Route53::RecordSet', 'Route 53 record'],
  ['Custom::S3AutoDeleteObjects', 'custom resource S3AutoDeleteObjects'],
])('%s is a %s', (type, name) => {
  expect(typeName(type)).toBe(name);
});
