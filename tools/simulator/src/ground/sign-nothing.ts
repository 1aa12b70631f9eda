import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type Signer = Extract<NonNullable<DynamoDBClientConfig['signer']>, { sign: unknown }>;
type Signable = Parameters<Signer['sign']>[0];

/**
 * Says that a call is signed. The engine wants to see a signature and looks at none, and to make them
 * takes a tenth of the time of a run.
 */
export const signNothing = {
  sign: async (request: Signable): Promise<Signable> => ({
    ...request,
    headers: {
      ...(request as { headers: Record<string, string> }).headers,
      'x-amz-date': '20260101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, ' +
        'SignedHeaders=host;x-amz-date, Signature=00',
    },
  }),
} as Signer;
