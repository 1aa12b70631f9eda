import type { TableDefinition } from '@agentic-retail/engine/table-definitions';

/** All that a laptop has to run, as the templates have it. */
export interface Plan {
  readonly region: string;
  readonly tables: readonly TableDefinition[];
  readonly functions: readonly FunctionPlan[];
  readonly routes: readonly RoutePlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly userPool: UserPoolPlan;
}

export interface FunctionPlan {
  readonly name: string;
  /** Folder with the bundled code. */
  readonly assetDir: string;
  /** File and export, such as `main.handler`. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly timeoutMs: number;
}

export interface RoutePlan {
  /** Method and path, such as `GET /inventory/products/{sku}`. */
  readonly routeKey: string;
  readonly functionName: string;
  /** None for a public route. */
  readonly authorizer?: JwtAuthorizerPlan;
}

export interface SchedulePlan {
  readonly functionName: string;
  readonly everyMs: number;
  /** What the function is called with. */
  readonly eventJson: string;
}

export interface JwtAuthorizerPlan {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface UserPoolPlan {
  readonly poolId: string;
  readonly clientId: string;
  readonly groups: readonly UserPoolGroupPlan[];
  readonly passwordPolicy: PasswordPolicy;
  readonly autoVerifiedAttributes: readonly string[];
  readonly tokenValidity: TokenValidity;
  /** Whether people may have a second factor. */
  readonly mfa: 'OFF' | 'OPTIONAL' | 'ON';
}

export interface UserPoolGroupPlan {
  readonly name: string;
  readonly precedence: number;
  readonly description: string;
}

export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
}

/** In seconds. */
export interface TokenValidity {
  readonly accessToken: number;
  readonly idToken: number;
  readonly refreshToken: number;
}
