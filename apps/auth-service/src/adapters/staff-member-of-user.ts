import type { Role } from '@agentic-retail/domain/identity/role';
import type { StaffMember, StaffState } from '@agentic-retail/domain/identity/staff-member';
import type { AttributeType, UserType } from '@aws-sdk/client-cognito-identity-provider';

/** Somebody as the user pool tells of them. */
export function staffMemberOf(
  { Username = '', Attributes = [], Enabled, UserStatus }: UserType,
  role: Role | null,
): StaffMember {
  const email = attributeOf(Attributes, 'email') ?? '';
  return {
    id: Username,
    email,
    // Whoever was made with the pool gave no name: the email stands in, as in their tokens.
    name: attributeOf(Attributes, 'name') ?? email,
    role,
    state: Enabled === false ? 'disabled' : stateOf(UserStatus),
  };
}

function stateOf(status: string | undefined): StaffState {
  if (status === 'UNCONFIRMED') return 'unconfirmed';
  // A password that was reset has to be chosen anew, like the first one.
  if (status === 'FORCE_CHANGE_PASSWORD' || status === 'RESET_REQUIRED') return 'invited';
  return 'active';
}

function attributeOf(attributes: readonly AttributeType[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.Name === name)?.Value || undefined;
}
