/** The address goes with people from one form to the next. */
export interface EmailProps {
  readonly email: string;
  readonly onEmailChange: (email: string) => void;
}
