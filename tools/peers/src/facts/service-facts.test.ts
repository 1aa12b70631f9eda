import { describe, expect, it, test } from '@jest/globals';
import { serviceFacts } from './service-facts.ts';

const only = (Type: string, Properties: object, DeletionPolicy = 'Delete') => ({
  One: { Type, Properties, DeletionPolicy },
});

describe('tables', () => {
  test.each([
    [{ SSESpecification: { SSEEnabled: true } }, 'AWS managed'],
    [{ SSESpecification: { SSEEnabled: true, KMSMasterKeyId: 'k' } }, 'customer key'],
    [{}, 'AWS owned'],
  ])('%j is encrypted with a key that is %s', (properties, key) => {
    expect(serviceFacts(only('AWS::DynamoDB::Table', properties))['table key']).toBe(key);
  });

  it('outlive the stack when they are retained', () => {
    const facts = serviceFacts(only('AWS::DynamoDB::Table', {}, 'Retain'));
    expect(facts).toMatchObject({
      tables: '1',
      'tables outlive the stack': 'yes',
      'deletion protection': 'no',
    });
  });
});

describe('functions', () => {
  it('are told by runtime, processor, tracing and logs', () => {
    const careful = {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: 'Logs' }, LogFormat: 'JSON' },
    };
    const resources = {
      One: { Type: 'AWS::Lambda::Function', Properties: careful },
      Two: { Type: 'AWS::Lambda::Function', Properties: { Runtime: 'nodejs20.x' } },
      Logs: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 365 } },
      Open: { Type: 'AWS::Logs::LogGroup', Properties: {} },
    };
    expect(serviceFacts(resources)).toMatchObject({
      'function runtimes': 'nodejs20.x, nodejs24.x',
      'functions on arm64': '1 of 2',
      'functions traced': '1 of 2',
      'functions with a log group of the stack': '1 of 2',
      'structured logs': '1 of 2',
      'days log groups of the stack are kept': '365, for ever',
    });
  });
});

describe('APIs', () => {
  it('count routes that ask for a token', () => {
    const route = (AuthorizationType: string) => ({
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { AuthorizationType },
    });
    const facts = serviceFacts({
      Api: { Type: 'AWS::ApiGatewayV2::Api' },
      Stage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: { DefaultRouteSettings: { ThrottlingRateLimit: 100 }, AccessLogSettings: {} },
      },
      One: route('JWT'),
      Two: route('NONE'),
    });
    expect(facts).toMatchObject({
      'kind of API': 'HTTP',
      'routes that ask for a token': '1 of 2',
      throttling: 'yes',
      'API access logs': 'yes',
    });
  });

  it('count operations of a description, and leave preflights out', () => {
    const paths = { '/products': { get: {}, put: { security: [{ staff: [] }] }, options: {} } };
    const facts = serviceFacts(only('AWS::ApiGateway::RestApi', { Body: { paths } }));
    expect(facts).toMatchObject({
      'kind of API': 'REST',
      'routes that ask for a token': '1 of 2',
      'requests checked against a schema': 'no',
    });
  });

  it('say so when the description is elsewhere', () => {
    const facts = serviceFacts(only('AWS::ApiGateway::RestApi', { BodyS3Location: {} }));
    expect(facts).toMatchObject({
      'routes that ask for a token': 'not in the template',
      'requests checked against a schema': 'not in the template',
    });
  });
});
