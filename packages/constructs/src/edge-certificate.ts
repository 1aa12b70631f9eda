import { Names, ReferenceStrength, Stack, Stage, Token } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { checkDomainName, checkInZone } from './private/domain-name';
import { checkProp } from './private/prop-check';

const edgeRegion = 'us-east-1';

/** Properties of `EdgeCertificate`. */
export interface EdgeCertificateProps {
  /** The domain name, in lower case and known at synthesis, such as `shop.example.com`. */
  readonly domainName: string;

  /**
   * The public zone that holds all the names: the records that prove them are written there.
   * One that was made elsewhere comes by `HostedZone.fromHostedZoneAttributes`.
   */
  readonly hostedZone: IHostedZone;

  /**
   * More names of the certificate, each in the zone.
   *
   * @default - none
   */
  readonly alternativeNames?: string[];
}

/**
 * A certificate that CloudFront can use, so one in us-east-1, from a stack in any region.
 *
 * In a stack of us-east-1 the certificate is part of the stack. In any other region it is part of a
 * stack of its own in us-east-1, `{stack name}-edge`, which is deployed first and whose output the
 * stack reads (`Fn::GetStackOutput`). The deployment waits until the certificate is validated: 5 to
 * 30 minutes.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 *
 * @throws Error when a name is no domain name or not in the zone, or when the stack's region is not
 * known at synthesis.
 */
export class EdgeCertificate extends Construct {
  /** The certificate. */
  public readonly certificate: Certificate;

  /** The stack that holds the certificate: the scope's own, or the one in us-east-1. */
  public readonly certificateStack: Stack;

  public constructor(scope: Construct, id: string, props: EdgeCertificateProps) {
    super(scope, id);
    const { domainName, hostedZone, alternativeNames = [] } = props;
    for (const [prop, name] of [
      ['EdgeCertificate.domainName', domainName] as const,
      ...alternativeNames.map((it) => ['EdgeCertificate.alternativeNames', it] as const),
    ]) {
      checkDomainName(this, prop, name);
      checkInZone(this, { prop, name, zoneName: hostedZone.zoneName });
    }

    const stack = Stack.of(this);
    checkProp(this, !Token.isUnresolved(stack.region), {
      prop: 'EdgeCertificate: the region of its stack',
      rule: `be known at synthesis, to tell whether it is ${edgeRegion}`,
      given: undefined,
      fix: `Give the stack a region, such as env: { region: 'eu-west-1' }.`,
    });
    this.certificateStack = stack.region === edgeRegion ? stack : edgeStackOf(stack);
    const [place, placeId] =
      this.certificateStack === stack
        ? [this, 'Certificate']
        : [this.certificateStack, `Certificate${this.node.addr}`];
    this.certificate = new Certificate(place, placeId, {
      domainName,
      subjectAlternativeNames: alternativeNames.length > 0 ? alternativeNames : undefined,
      validation: CertificateValidation.fromDns(hostedZone),
    });
    // Read as an output of its stack: the other way is a function in each of the two stacks.
    this.certificate.applyCrossStackReferenceStrength(ReferenceStrength.WEAK);
  }
}

// One for each stack, whatever the number of its certificates.
function edgeStackOf(stack: Stack): Stack {
  const root = Stage.of(stack) ?? stack.node.root;
  const id = `${Names.uniqueId(stack)}-edge`;
  const known = root.node.tryFindChild(id);
  if (known !== undefined && Stack.isStack(known)) {
    return known;
  }
  return new Stack(root as Construct, id, {
    stackName: `${stack.stackName}-edge`,
    description: `What CloudFront needs in ${edgeRegion} for ${stack.stackName}`,
    env: { account: stack.account, region: edgeRegion },
    terminationProtection: stack.terminationProtection,
  });
}
