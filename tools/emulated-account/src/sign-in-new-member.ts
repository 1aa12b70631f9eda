import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { accountClientConfig } from './account-client-config.ts';
import type { EmulatedAccount } from './emulated-account.ts';

interface StaffMember {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly email: string;
  /** Name of the group, which is the role. */
  readonly role: string;
}

/** Makes a user as an administrator would, gives them a role and signs them in: their ID token. */
export async function signInNewMember(
  account: EmulatedAccount,
  { userPoolId, clientId, email, role }: StaffMember,
): Promise<string> {
  const cognito = new CognitoIdentityProvider(accountClientConfig(account));
  const user = { UserPoolId: userPoolId, Username: email };
  const password = 'Scone-and-Jam-1';
  await cognito.adminCreateUser({
    ...user,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: 'Olga Owner' },
    ],
  });
  await cognito.adminSetUserPassword({ ...user, Password: password, Permanent: true });
  await cognito.adminAddUserToGroup({ ...user, GroupName: role });
  const { AuthenticationResult } = await cognito.initiateAuth({
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: email, PASSWORD: password },
  });
  return AuthenticationResult?.IdToken ?? '';
}
