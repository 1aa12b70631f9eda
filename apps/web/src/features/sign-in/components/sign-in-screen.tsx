import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../../components/loading.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { WelcomeFrame } from './welcome-frame.tsx';

// Who works here has an account already: the other forms come when they are asked for.
const RegisterForm = lazy(async () => ({
  default: (await import('./register-form.tsx')).RegisterForm,
}));
const CodeForm = lazy(async () => ({ default: (await import('./code-form.tsx')).CodeForm }));

const ResetForm = lazy(async () => ({ default: (await import('./reset-form.tsx')).ResetForm }));

type Step =
  | { readonly name: 'sign-in'; readonly message?: string }
  | { readonly name: 'register' }
  | { readonly name: 'reset' }
  | { readonly name: 'confirm'; readonly password?: string };

interface SignInScreenProps {
  readonly hasEnded: boolean;
  /** Where somebody can come back by a PIN. */
  readonly onPin: (() => void) | undefined;
}

/** The way in: sign in, or create an account and confirm its address. */
export function SignInScreen({ hasEnded, onPin }: SignInScreenProps) {
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<Step>(
    hasEnded
      ? { name: 'sign-in', message: 'Your session has ended. Sign in again to go on.' }
      : { name: 'sign-in' },
  );
  const signIn = (message?: string) =>
    setStep(message === undefined ? { name: 'sign-in' } : { name: 'sign-in', message });
  const shared = { email, onEmailChange: setEmail };

  return (
    <WelcomeFrame>
      {step.name === 'sign-in' && (
        <SignInForm
          {...shared}
          message={step.message}
          onPin={onPin}
          onRegister={() => setStep({ name: 'register' })}
          onConfirm={() => setStep({ name: 'confirm' })}
          onForgotten={() => setStep({ name: 'reset' })}
        />
      )}
      <Suspense fallback={<Loading label="Loading…" />}>
        {step.name === 'register' && (
          <RegisterForm
            {...shared}
            onRegistered={(password) => setStep({ name: 'confirm', password })}
            onBack={() => signIn()}
          />
        )}
        {step.name === 'reset' && (
          <ResetForm
            {...shared}
            onReset={() => signIn('Your new password is set. Sign in with it.')}
            onBack={() => signIn()}
          />
        )}
        {step.name === 'confirm' && (
          <CodeForm
            {...shared}
            chosenPassword={step.password}
            onConfirmed={() => signIn('Your account is confirmed. Sign in to go on.')}
            onBack={() => signIn()}
          />
        )}
      </Suspense>
    </WelcomeFrame>
  );
}
