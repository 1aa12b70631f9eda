import { ResourceNotFoundError } from 'cognito-local/lib/errors.js';
import { DefaultConfig } from 'cognito-local/lib/server/config.js';
import { Router } from 'cognito-local/lib/server/Router.js';
import { DateClock } from 'cognito-local/lib/services/clock.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { MessagesService } from 'cognito-local/lib/services/messages.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import {
  attributeValue,
  type UserPool,
  UserPoolServiceFactoryImpl,
} from 'cognito-local/lib/services/userPoolService.js';
import type { UserPoolPlan } from '../plan/plan.ts';
import { CognitoRules, oneTimeCode } from './cognito-rules.ts';
import { issuerDomainOf } from './issuer.ts';
import { JsonFileStore } from './json-file-store.ts';
import { type DemoPerson, seedPool } from './seed-pool.ts';

type Triggers = Services['triggers'];

/** A mail that the user pool would send. */
export interface PoolMail {
  readonly kind: 'confirmation-code' | 'temporary-password';
  readonly to: string;
  /** The code or the password. */
  readonly secret: string;
}

interface PoolOptions {
  readonly plan: UserPoolPlan;
  readonly staff: readonly DemoPerson[];
  readonly store: JsonFileStore;
  readonly context: Context;
  readonly onMail: (mail: PoolMail) => void;
}

/** Puts the emulator together for the one pool of the plan, and brings its settings up to date. */
export async function makePool(options: PoolOptions): Promise<CognitoRules> {
  const { plan, staff, store, context, onMail } = options;
  const clock = new DateClock();
  const settings = settingsOf(plan);
  const clients = new JsonFileStore(undefined, {});
  const factory = new UserPoolServiceFactoryImpl(clock, { create: async () => store });
  const pool = await factory.create(context, clients, settings);
  await pool.updateOptions(context, settings);
  await seedPool(pool, context, plan.groups, staff);
  const services: Services = {
    clock,
    cognito: onlyPool(plan, pool),
    config: DefaultConfig,
    messages: new MessagesService(triggers, {
      deliver: async (_context, { UserStatus }, { Destination }, { __code = '' }) => {
        const isInvited = UserStatus === 'FORCE_CHANGE_PASSWORD';
        const kind = isInvited ? 'temporary-password' : 'confirmation-code';
        onMail({ kind, to: Destination, secret: __code });
      },
    }),
    otp: oneTimeCode,
    tokenGenerator: new JwtTokenGenerator(clock, triggers, {
      IssuerDomain: issuerDomainOf(plan.poolId),
    }),
    triggers,
  };
  return new CognitoRules(Router(services), services, pool, plan);
}

function settingsOf(plan: UserPoolPlan): UserPool {
  return {
    Id: plan.poolId,
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: [...plan.autoVerifiedAttributes],
    MfaConfiguration: plan.mfa,
    SchemaAttributes: ['sub', 'email', 'email_verified', 'name'].map((Name) => ({
      Name,
      Mutable: Name !== 'sub',
    })),
  };
}

/** The emulator leaves the name out of its tokens, and takes every address for verified. */
const preTokenGeneration: Triggers['preTokenGeneration'] = async (_context, { userAttributes }) => {
  const name = attributeValue('name', userAttributes);
  const isVerified = attributeValue('email_verified', userAttributes) === 'true';
  const claims: Record<string, unknown> = { email_verified: isVerified };
  if (name !== undefined) claims.name = name;
  return { claimsOverrideDetails: { claimsToAddOrOverride: claims as Record<string, string> } };
};

async function unused(): Promise<never> {
  throw new Error('this trigger is not configured');
}

const triggers: Triggers = {
  enabled: (trigger) => trigger === 'PreTokenGeneration',
  preTokenGeneration,
  customMessage: unused,
  customEmailSender: unused,
  postAuthentication: unused,
  postConfirmation: unused,
  preSignUp: unused,
  userMigration: unused,
};

type Pool = Awaited<ReturnType<UserPoolServiceFactoryImpl['create']>>;

function onlyPool(plan: UserPoolPlan, pool: Pool): Services['cognito'] {
  const { poolId, clientId, tokenValidity } = plan;
  const made = new Date();
  const client = {
    UserPoolId: poolId,
    ClientId: clientId,
    ClientName: 'page',
    CreationDate: made,
    LastModifiedDate: made,
    AccessTokenValidity: tokenValidity.accessToken,
    IdTokenValidity: tokenValidity.idToken,
    RefreshTokenValidity: tokenValidity.refreshToken,
    TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
  };
  const poolOf = async (id: string, known: string) => {
    if (id === known) return pool;
    throw new ResourceNotFoundError(`${id} does not exist.`);
  };
  return {
    getUserPool: (_context, id) => poolOf(id, poolId),
    getUserPoolForClientId: (_context, id) => poolOf(id, clientId),
    getAppClient: async (_context, id) => (id === clientId ? client : null),
    listAppClients: async () => [client],
    listUserPools: async () => [pool.options],
    createUserPool: unused,
    deleteUserPool: unused,
  };
}
