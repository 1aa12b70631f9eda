import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const userPoolId = 'us-east-1_Local0001';
export const clientId = 'page-client';

export interface SeededPerson {
  readonly email: string;
  readonly password: string;
  readonly name?: string;
  readonly groups?: readonly string[];
  /** Whether they have to choose a new password first. */
  readonly isInvited?: boolean;
}

const date = '2026-01-01T00:00:00.000Z';

/** Writes what the emulator reads when it starts: a pool like the one of the cloud, and its people. */
export function writeUserPool(
  folder: string,
  people: readonly SeededPerson[],
  lambdaEndpoint: string,
): void {
  const users = people.map((person) => ({ id: randomUUID(), ...person }));
  const groups = ['owner', 'manager', 'cashier'].map((name) => ({
    GroupName: name,
    CreationDate: date,
    LastModifiedDate: date,
    members: users.filter((user) => user.groups?.includes(name)).map((user) => user.id),
  }));
  mkdirSync(join(folder, '.cognito/db'), { recursive: true });
  write(folder, '.cognito/config.json', {
    LambdaClient: { endpoint: lambdaEndpoint, region: 'local' },
    TriggerFunctions: { PreTokenGeneration: 'name-claim' },
    TokenConfig: { IssuerDomain: 'https://cognito-idp.us-east-1.amazonaws.com' },
  });
  write(folder, `.cognito/db/${userPoolId}.json`, {
    Users: Object.fromEntries(users.map((user) => [user.id, userRecord(user)])),
    Groups: Object.fromEntries(groups.map((group) => [group.GroupName, group])),
    Options: {
      Id: userPoolId,
      Name: 'staff',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OPTIONAL',
    },
  });
  write(folder, '.cognito/db/clients.json', {
    Clients: {
      [clientId]: {
        ClientId: clientId,
        ClientName: 'page',
        UserPoolId: userPoolId,
        CreationDate: date,
        LastModifiedDate: date,
        IdTokenValidity: 60,
        AccessTokenValidity: 60,
        RefreshTokenValidity: 30,
        TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'days' },
      },
    },
  });
}

function userRecord(person: SeededPerson & { readonly id: string }) {
  const attributes = { sub: person.id, email: person.email, name: person.name };
  return {
    Username: person.id,
    Password: person.password,
    UserStatus: person.isInvited ? 'FORCE_CHANGE_PASSWORD' : 'CONFIRMED',
    Enabled: true,
    RefreshTokens: [],
    UserCreateDate: date,
    UserLastModifiedDate: date,
    Attributes: Object.entries(attributes).flatMap(([Name, Value]) =>
      Value === undefined ? [] : [{ Name, Value }],
    ),
  };
}

function write(folder: string, file: string, content: unknown): void {
  writeFileSync(join(folder, file), JSON.stringify(content));
}
