import { devNull } from 'node:os';
import type { FunctionPlan } from '../plan/plan.ts';

/** Where a function on the laptop finds the services it calls. */
export interface ServiceEndpoints {
  readonly region: string;
  readonly dynamo: string;
  /** What stands for the bucket with the pictures, where a function is told of it. */
  readonly imagesBucket: string;
  readonly userPool: string;
}

/** Those of every function on the laptop. */
export const localCredentials = {
  accessKeyId: 'local',
  secretAccessKey: 'local',
  sessionToken: 'local',
} as const;

/** The environment of a function, as Lambda would set it; only the endpoints are the laptop's. */
export function lambdaEnvironment(
  plan: FunctionPlan,
  { region, dynamo, imagesBucket, userPool }: ServiceEndpoints,
): NodeJS.ProcessEnv {
  return {
    ...plan.environment,
    // Addresses, too: pictures are below the page's own, so that they are seen on any port.
    ...('IMAGES_URL' in plan.environment && { IMAGES_URL: '/images' }),
    ...('IMAGES_BUCKET_URL' in plan.environment && { IMAGES_BUCKET_URL: imagesBucket }),
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_SESSION_TOKEN: localCredentials.sessionToken,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: userPool,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: plan.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${plan.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: plan.assetDir,
    _HANDLER: plan.handler,
    // What the developer has configured for real accounts is not for here.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  };
}
