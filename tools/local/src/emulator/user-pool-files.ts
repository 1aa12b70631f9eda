import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserPoolPlan } from '../plan/plan.ts';

/** Somebody who can sign in from the start. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: string;
}

const seedDate = '2026-01-01T00:00:00.000Z';

/**
 * Writes what the emulator reads when it starts: the pool and the client of the templates, with the
 * demo staff. A pool that is there already stays, with everyone who registered; a file that a kill
 * left half-written is moved aside and made anew.
 */
export function writeUserPoolFiles(
  folder: string,
  plan: UserPoolPlan,
  staff: readonly DemoPerson[],
  triggerEndpoint: string,
  region: string,
): void {
  const data = join(folder, '.cognito/db');
  mkdirSync(data, { recursive: true });
  write(join(folder, '.cognito/config.json'), {
    // Only the trigger that names people in their tokens; nothing of AWS is called.
    LambdaClient: { endpoint: triggerEndpoint, region },
    TriggerFunctions: { PreTokenGeneration: 'name-claim' },
    TokenConfig: { IssuerDomain: `https://cognito-idp.${region}.amazonaws.com` },
  });
  keepOrWrite(join(data, `${plan.poolId}.json`), poolOf(plan, staff));
  write(join(data, 'clients.json'), { Clients: { [plan.clientId]: clientOf(plan) } });
}

function poolOf(plan: UserPoolPlan, staff: readonly DemoPerson[]): unknown {
  return {
    Users: Object.fromEntries(staff.map((person) => [idOf(person), userOf(person)])),
    Groups: Object.fromEntries(
      plan.groups.map(({ name, precedence, description }) => [
        name,
        {
          GroupName: name,
          Description: description,
          Precedence: precedence,
          CreationDate: seedDate,
          LastModifiedDate: seedDate,
          members: staff.filter(({ role }) => role === name).map(idOf),
        },
      ]),
    ),
    Options: {
      Id: plan.poolId,
      Name: 'staff',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: plan.autoVerifiedAttributes,
    },
  };
}

function userOf(person: DemoPerson): unknown {
  const attributes = {
    sub: idOf(person),
    email: person.email,
    email_verified: 'true',
    name: person.name,
  };
  return {
    Username: idOf(person),
    Password: person.password,
    UserStatus: 'CONFIRMED',
    Enabled: true,
    RefreshTokens: [],
    UserCreateDate: seedDate,
    UserLastModifiedDate: seedDate,
    Attributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  };
}

function clientOf({ poolId, clientId, tokenValidity }: UserPoolPlan): unknown {
  return {
    ClientId: clientId,
    ClientName: 'page',
    UserPoolId: poolId,
    CreationDate: seedDate,
    LastModifiedDate: seedDate,
    IdTokenValidity: tokenValidity.idToken,
    AccessTokenValidity: tokenValidity.accessToken,
    RefreshTokenValidity: tokenValidity.refreshToken,
    TokenValidityUnits: { IdToken: 'seconds', AccessToken: 'seconds', RefreshToken: 'seconds' },
  };
}

/** The same person has the same id in every pool, so that old sales still name them. */
function idOf({ email }: DemoPerson): string {
  const digest = createHash('sha256').update(email).digest('hex');
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}

function keepOrWrite(file: string, content: unknown): void {
  if (existsSync(file)) {
    if (isJson(file)) return;
    renameSync(file, `${file}.broken-${Date.now()}`);
  }
  write(file, content);
}

function isJson(file: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof content === 'object' && content !== null && 'Users' in content;
  } catch {
    return false;
  }
}

function write(file: string, content: unknown): void {
  writeFileSync(file, JSON.stringify(content, null, 2));
}
