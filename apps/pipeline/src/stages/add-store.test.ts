import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { addTestStore, testFolder, testStore } from '../testing/test-store.ts';
import { storeApp } from './store-app.ts';

function synthesized(): Record<string, string> {
  const folder = testFolder();
  const app = storeApp(folder);
  addTestStore(app, 'dev');
  app.synth();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe('addStore', () => {
  const files = synthesized();

  it('makes the same files from the same sources', () => {
    expect(synthesized()).toEqual(files);
  });

  test.each(['data', 'identity', 'service', 'web', 'monitoring'])(
    'makes a stack for %s',
    (part) => {
      expect(Object.keys(files)).toContain(`agentic-retail-dev-${part}.template.json`);
    },
  );

  it('keeps the code of the functions beside the templates', () => {
    const template = Template.fromString(files['agentic-retail-dev-service.template.json'] ?? '{}');
    const functions = Object.values(template.findResources('AWS::Lambda::Function'));
    expect(functions).toHaveLength(3);
    for (const { Metadata } of functions) {
      expect(Object.keys(files)).toContain(`${Metadata['aws:asset:path']}/main.mjs`);
    }
  });

  it('puts no account into a template', () => {
    for (const [file, text] of Object.entries(files)) {
      if (file.endsWith('.template.json')) {
        expect(text).not.toMatch(/\b\d{12}\b/);
      }
    }
  });

  it('puts no path of this machine into any file', () => {
    for (const text of Object.values(files)) {
      expect(text).not.toContain(process.cwd());
    }
  });
});

describe('the stacks of an environment', () => {
  const taggable: Readonly<Record<string, string>> = {
    'AWS::DynamoDB::Table': 'data',
    'AWS::Cognito::UserPool': 'identity',
    'AWS::ApiGatewayV2::Api': 'api',
    'AWS::ApiGatewayV2::Stage': 'api',
    'AWS::Lambda::Function': '(inventory|auth)-service',
    'AWS::IAM::Role': '(inventory|auth)-service',
    'AWS::Logs::LogGroup': '((inventory|auth)-service|api)',
    'AWS::S3::Bucket': '(images|web)',
    'AWS::CloudFront::Distribution': '(images|web)',
    'AWS::CloudFront::Function': '(images|web)',
    'AWS::CertificateManager::Certificate': 'web',
    'AWS::Events::Rule': 'inventory-service',
    'AWS::SNS::Topic': 'monitoring',
    'AWS::CloudWatch::Alarm': 'monitoring',
    'AWS::CloudWatch::Dashboard': 'monitoring',
  };

  const resources = Object.values(testStore('prod')).flatMap((template) =>
    Object.values(template.toJSON().Resources as Record<string, Resource>),
  );

  interface Resource {
    readonly Type: string;
    readonly DeletionPolicy?: string;
    readonly Properties: Record<string, unknown>;
  }

  function tagsOf({ Properties }: Resource): Record<string, string> {
    const tags = Properties.Tags ?? Properties.UserPoolTags ?? {};
    return Array.isArray(tags)
      ? Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
      : (tags as Record<string, string>);
  }

  test.each(Object.entries(taggable))('tag every %s with its cost', (type, component) => {
    const ofType = resources.filter(({ Type }) => Type === type);
    expect(ofType).not.toEqual([]);
    for (const resource of ofType) {
      // Where a resource has a name of its own in the console, it is a tag too.
      const { Name, ...tags } = tagsOf(resource);
      expect(tags).toEqual({
        Project: 'AgenticRetailOS',
        Environment: 'prod',
        Team: 'retail-platform',
        ManagedBy: 'CDK',
        Component: expect.stringMatching(new RegExp(`^${component}$`)),
      });
    }
  });

  it('leave no other kind of resource that takes tags', () => {
    const tagged = resources.filter(({ Properties }) => Properties.Tags ?? Properties.UserPoolTags);
    expect([...new Set(tagged.map(({ Type }) => Type))].sort()).toEqual(
      Object.keys(taggable).sort(),
    );
  });

  test.each([
    ['prod', true],
    ['dev', false],
  ] as const)('of %s are protected from deletion where there is state: %s', (name, isProtected) => {
    const app = new App();
    addTestStore(app, name);
    const protectedParts = app.node.children
      .filter((child) => Stack.isStack(child) && child.terminationProtection)
      .map(({ node }) => node.id.replace(`agentic-retail-${name}-`, ''));
    expect(protectedParts).toEqual(isProtected ? ['data', 'identity'] : []);
  });

  test.each([
    ['prod', 'Retain'],
    ['dev', 'Delete'],
    ['test', 'Delete'],
  ] as const)('of %s %s their data with the stack', (environmentName, policy) => {
    const { data, identity } = testStore(environmentName);
    data.allResources('AWS::DynamoDB::Table', { DeletionPolicy: policy });
    identity.allResources('AWS::Cognito::UserPool', { DeletionPolicy: policy });
  });
});
