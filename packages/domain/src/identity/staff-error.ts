/** Nobody has that id. */
export interface UserNotFound {
  readonly code: 'user-not-found';
  readonly id: string;
}

/** The address belongs to somebody who has an account already. */
export interface AlreadyStaff {
  readonly code: 'already-staff';
}

/** No mail can be sent to the address, so nobody is invited. */
export interface MailRefused {
  readonly code: 'mail-refused';
}

/** Without this owner nobody could manage the staff any more. */
export interface LastOwner {
  readonly code: 'last-owner';
}

/** Somebody tried to shut themselves out. */
export interface OwnAccount {
  readonly code: 'own-account';
}

/** Why the staff does not change. */
export type StaffError = UserNotFound | AlreadyStaff | MailRefused | LastOwner | OwnAccount;
