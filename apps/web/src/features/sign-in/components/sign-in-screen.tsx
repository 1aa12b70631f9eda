import { useState } from 'react';
import { CodeForm } from './code-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { WelcomeFrame } from './welcome-frame.tsx';

type Step =
  | { readonly name: 'sign-in'; readonly message?: string }
  | { readonly name: 'register' }
  | { readonly name: 'confirm'; readonly password?: string };

/** The way in: sign in, or create an account and confirm its address. */
export function SignInScreen({ hasEnded }: { readonly hasEnded: boolean }) {
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
          onRegister={() => setStep({ name: 'register' })}
          onConfirm={() => setStep({ name: 'confirm' })}
        />
      )}
      {step.name === 'register' && (
        <RegisterForm
          {...shared}
          onRegistered={(password) => setStep({ name: 'confirm', password })}
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
    </WelcomeFrame>
  );
}
