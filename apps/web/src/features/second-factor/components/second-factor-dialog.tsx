import { clientOf } from '@agentic-retail/contracts/client-of';
import type { ResponseOf } from '@agentic-retail/contracts/route';
import { secondFactorRoutes } from '@agentic-retail/contracts/second-factor-routes';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';
import { Field } from '../../../components/field.tsx';
import form from '../../../components/form.module.css';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useRequest } from '../../../lib/use-request.ts';

type AppKey = ResponseOf<typeof secondFactorRoutes.beginSecondFactor>;

/** Sets up an authenticator app for who is signed in, or takes it away. */
export function SecondFactorDialog({ onClose }: { readonly onClose: () => void }) {
  const { apiOptions, toasts } = useServices();
  const [appKey, setAppKey] = useState<AppKey>();
  const [code, setCode] = useState('');
  const { isBusy, failure, send } = useRequest();
  const removal = useRequest();
  const [isRemoving, setRemoving] = useState(false);
  const api = clientOf(secondFactorRoutes, apiOptions);

  const done = (message: string) => () => {
    toasts.show('info', message);
    onClose();
  };
  const submit = () => {
    if (appKey === undefined) {
      send(() => api.beginSecondFactor(), setAppKey);
      return;
    }
    const body = { code: code.trim() };
    send(
      () => api.confirmSecondFactor({ body }),
      done('From now on signing in asks for a code of your app.'),
    );
  };
  const remove = () =>
    removal.send(() => api.removeSecondFactor(), done('Signing in asks for your password alone.'));
  if (isRemoving) {
    return (
      <ConfirmDialog
        title="Turn off your second factor?"
        confirmLabel="Turn off"
        request={removal}
        onConfirm={remove}
        onBack={() => setRemoving(false)}
      >
        Whoever knows your password can then sign in as you. To turn it on again you set up your app
        anew.
      </ConfirmDialog>
    );
  }

  return (
    <FormDialog
      title="Second factor"
      problem={failure && describeFailure(failure)}
      onSubmit={submit}
      onClose={onClose}
    >
      {appKey === undefined ? (
        <p className={form.intro}>
          An authenticator app shows a code that signing in asks for beside your password. If its
          device is lost, an owner can take it away.
        </p>
      ) : (
        <>
          <p className={form.intro}>
            Enter this key in your app, or <a href={appKey.address}>open it there</a>. Then enter
            what the app shows.
          </p>
          <Field
            label="Key"
            readOnly
            value={appKey.key}
            onFocus={({ target }) => target.select()}
          />
          <Field
            label="Code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            pattern="\s*[0-9]{6}\s*"
            title="The six digits that the app shows"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </>
      )}
      <DialogActions>
        {appKey === undefined ? (
          <Button size="l" onClick={() => setRemoving(true)}>
            Turn off
          </Button>
        ) : (
          <Button size="l" onClick={onClose}>
            Cancel
          </Button>
        )}
        <Button type="submit" variant="primary" size="l" isBusy={isBusy}>
          {appKey === undefined ? 'Set up an app' : 'Turn on'}
        </Button>
      </DialogActions>
    </FormDialog>
  );
}
