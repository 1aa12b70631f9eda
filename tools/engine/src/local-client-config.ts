/** Client configuration for an engine of one's own: any keys do, none are looked for. */
export interface LocalClientConfig {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What a DynamoDB client needs to reach the engine at the endpoint. */
export function localClientConfig(endpoint: string): LocalClientConfig {
  return {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}
