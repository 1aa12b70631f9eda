import { describe, expect, it, test } from '@jest/globals';
import { type App, CfnOutput, Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { EdgeCertificate } from './edge-certificate';
import { exampleZone } from './testing/example-zone';
import { unvalidatedApp } from './testing/unvalidated-app';

const certificateType = 'AWS::CertificateManager::Certificate';

interface Place {
  readonly region?: string;
  readonly root?: Construct;
  readonly domainName?: string;
  readonly alternativeNames?: string[];
}

function certificateIn({ region, root = unvalidatedApp(), ...names }: Place) {
  const stack = new Stack(root, 'Web', {
    ...(region !== undefined && { env: { region } }),
    terminationProtection: true,
  });
  const edge = new EdgeCertificate(stack, 'Certificate', {
    domainName: 'shop.example.com',
    hostedZone: exampleZone(stack),
    ...names,
  });
  return { stack, edge };
}

describe('EdgeCertificate in us-east-1', () => {
  const { stack, edge } = certificateIn({
    region: 'us-east-1',
    alternativeNames: ['www.shop.example.com'],
  });

  it('is part of the stack', () => {
    expect(edge.certificateStack).toBe(stack);
    expect(stack.node.root.node.children).toEqual([stack]);
  });

  it('is proved by records in the zone, for every name', () => {
    Template.fromStack(stack).hasResourceProperties(certificateType, {
      DomainName: 'shop.example.com',
      SubjectAlternativeNames: ['www.shop.example.com'],
      ValidationMethod: 'DNS',
      DomainValidationOptions: [
        { DomainName: 'shop.example.com', HostedZoneId: 'Z123' },
        { DomainName: 'www.shop.example.com', HostedZoneId: 'Z123' },
      ],
    });
  });
});

describe('EdgeCertificate in another region', () => {
  const { stack, edge } = certificateIn({ region: 'eu-west-2' });
  new CfnOutput(stack, 'Arn', { value: edge.certificate.certificateArn });

  it('is in a stack of its own in us-east-1, as protected as the first', () => {
    expect(edge.certificateStack.stackName).toBe('Web-edge');
    expect(edge.certificateStack.region).toBe('us-east-1');
    expect(edge.certificateStack.terminationProtection).toBe(true);
    Template.fromStack(edge.certificateStack).resourceCountIs(certificateType, 1);
    Template.fromStack(stack).resourceCountIs(certificateType, 0);
  });

  it('is deployed first', () => {
    Template.fromStack(stack);
    expect(stack.dependencies).toContain(edge.certificateStack);
  });

  it('shares that stack with the other certificates of the stack', () => {
    const { stack: shop, edge: first } = certificateIn({ region: 'eu-west-2' });
    const second = new EdgeCertificate(shop, 'Second', {
      domainName: 'example.com',
      hostedZone: exampleZone(new Stack(shop.node.root as App, 'Zones')),
    });
    expect(second.certificateStack).toBe(first.certificateStack);
    Template.fromStack(first.certificateStack).resourceCountIs(certificateType, 2);
  });

  it('is not shared by stacks of the same name in different places', () => {
    const app = unvalidatedApp();
    const [blue, green] = ['Blue', 'Green'].map(
      (place) => certificateIn({ region: 'eu-west-2', root: new Construct(app, place) }).edge,
    );
    expect(blue?.certificateStack).not.toBe(green?.certificateStack);
  });

  it('stays within the stage', () => {
    const stage = new Stage(unvalidatedApp(), 'Prod');
    const { edge: staged } = certificateIn({ region: 'eu-west-2', root: stage });
    expect(staged.certificateStack.node.scope).toBe(stage);
    expect(staged.certificateStack.stackName).toBe('Prod-Web-edge');
  });

  it('is read from the output of its stack, without a function in between', () => {
    const template = Template.fromStack(stack);
    expect(template.toJSON().Outputs.Arn.Value).toEqual({
      'Fn::GetStackOutput': expect.objectContaining({ Region: 'us-east-1' }),
    });
    expect(template.toJSON().Resources).toBeUndefined();
    const others = Object.values(Template.fromStack(edge.certificateStack).toJSON().Resources);
    expect(others).toHaveLength(1);
  });
});

describe('EdgeCertificate refuses', () => {
  it('a stack whose region nobody knows', () => {
    expect(() => certificateIn({})).toThrow(
      "Web/Certificate: EdgeCertificate: the region of its stack must be known at synthesis, to tell whether it is us-east-1; it is nothing. Fix: Give the stack a region, such as env: { region: 'eu-west-1' }.",
    );
  });

  test.each([
    [{ domainName: 'shop.example.org' }, 'EdgeCertificate.domainName', 'shop.example.org'],
    [{ alternativeNames: ['a.example.org'] }, 'EdgeCertificate.alternativeNames', 'a.example.org'],
  ])('%j, which is not in the zone', (names, prop, name) => {
    expect(() => certificateIn({ region: 'us-east-1', ...names })).toThrow(
      `Web/Certificate: ${prop} must be in the hosted zone "example.com"; it is "${name}".`,
    );
  });

  test.each([
    [{ domainName: 'Shop.example.com' }, 'EdgeCertificate.domainName'],
    [{ alternativeNames: ['*.example.com'] }, 'EdgeCertificate.alternativeNames'],
  ])('%j, which is no domain name', (names, prop) => {
    expect(() => certificateIn({ region: 'us-east-1', ...names })).toThrow(
      `Web/Certificate: ${prop} must be a full domain name in lower case`,
    );
  });
});

it('makes a certificate of one name without alternatives', () => {
  const { stack } = certificateIn({ region: 'us-east-1' });
  Template.fromStack(stack).hasResourceProperties(certificateType, {
    SubjectAlternativeNames: Match.absent(),
  });
});
