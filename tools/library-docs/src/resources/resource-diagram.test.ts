import { expect, it } from '@jest/globals';
import { made } from '../testing/made.ts';
import { resourceDiagram } from './resource-diagram.ts';

it('is a flowchart with groups, words on its lines, and dashes around what was given', () => {
  const inWeb = (id: string) => ({ path: ['Store', 'Web', id, 'Resource'] });
  const diagram = resourceDiagram([
    made('B', 'AWS::S3::Bucket', inWeb('Bucket')),
    made('D', 'AWS::CloudFront::Distribution', {
      ...inWeb('Distribution'),
      references: ['B', 'A'],
    }),
    made('A', 'AWS::ApiGatewayV2::Api', { path: ['Given', 'Api'], given: true }),
  ]);
  expect(diagram).toBe(`\`\`\`mermaid
flowchart LR
  subgraph Web
    B["Bucket<br/><small>S3 bucket</small>"]
    D["Distribution<br/><small>CloudFront distribution</small>"]
  end
  A["Api<br/><small>API Gateway HTTP API</small>"]
  D -->|"reads"| B
  D -->|"/api/*"| A
  classDef given stroke-dasharray: 5
  class A given
\`\`\``);
});
