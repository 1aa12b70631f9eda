import {
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  type FunctionEventType,
  FunctionRuntime,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

interface EdgeFunctionProps {
  readonly code: string;
  readonly comment: string;
  readonly eventType: FunctionEventType;
}

/** A CloudFront function, ready to be put into a behaviour. */
export function edgeFunction(
  scope: Construct,
  id: string,
  { code, comment, eventType }: EdgeFunctionProps,
): FunctionAssociation {
  const edge = new EdgeFunction(scope, id, {
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
    comment,
  });
  return { function: edge, eventType };
}
