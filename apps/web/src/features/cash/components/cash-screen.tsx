import { hasRole, managers } from '@agentic-retail/domain/identity/role';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useRefusedScans } from '../../../lib/use-refused-scans.ts';
import { useRole } from '../../../lib/use-role.ts';
import { useStore } from '../../../lib/use-store.ts';
import { useOpenSession } from '../api/use-open-session.ts';
import styles from './cash-screen.module.css';
import { CountDialog } from './count-dialog.tsx';
import { MovementDialog } from './movement-dialog.tsx';
import { OpenForm } from './open-form.tsx';
import { OpenSession } from './open-session.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { SessionsOfDay } from './sessions-of-day.tsx';

type Layer =
  | { readonly kind: 'none' | 'pay-in' | 'pay-out' | 'count' }
  | { readonly kind: 'report'; readonly session: CashSession };

const noLayer: Layer = { kind: 'none' };

/** The drawer of this till, and for managers the sessions of all. */
export function CashScreen() {
  useRefusedScans();
  const { registerId } = useServices();
  const register = useStore(registerId.current);
  const isManager = hasRole(useRole(), managers);
  const { state, reload, show } = useOpenSession(register);
  const [layer, setLayer] = useState<Layer>(noLayer);
  /** Tells the list below to look again. */
  const [changes, setChanges] = useState(0);
  const session = state.status === 'known' ? state.session : undefined;
  const close = () => setLayer(noLayer);
  const changed = (now: CashSession | undefined) => {
    show(now);
    setChanges(changes + 1);
  };
  return (
    <ScreenFrame title="Cash">
      <section className={styles.till} aria-label={`Session of ${register}`}>
        <h2 className={styles.name}>{register}</h2>
        {state.status === 'loading' && <Loading label="Looking at the drawer…" />}
        {state.status === 'failed' && (
          <Notice tone="danger" action={<Button onClick={reload}>Try again</Button>}>
            {describeFailure(state.failure)}
          </Notice>
        )}
        {state.status === 'known' && session === undefined && (
          <OpenForm
            key={changes}
            registerId={register}
            // Under another name the till would not find it again.
            onOpening={registerId.keep}
            onOpened={changed}
          />
        )}
        {session !== undefined && (
          <OpenSession
            session={session}
            onReport={isManager ? () => setLayer({ kind: 'report', session }) : undefined}
            onPayIn={() => setLayer({ kind: 'pay-in' })}
            onPayOut={() => setLayer({ kind: 'pay-out' })}
            onCount={() => setLayer({ kind: 'count' })}
          />
        )}
      </section>
      {isManager && (
        <SessionsOfDay
          key={changes}
          onOpen={(chosen) => setLayer({ kind: 'report', session: chosen })}
        />
      )}
      {session !== undefined && (layer.kind === 'pay-in' || layer.kind === 'pay-out') && (
        <MovementDialog
          sessionId={session.id}
          kind={layer.kind}
          onClose={close}
          onRecorded={(now) => {
            changed(now);
            close();
          }}
        />
      )}
      {session !== undefined && layer.kind === 'count' && (
        <CountDialog
          sessionId={session.id}
          onClose={close}
          onClosed={(closed) => {
            changed(undefined);
            setLayer({ kind: 'report', session: closed });
          }}
        />
      )}
      {layer.kind === 'report' && <ReportDialog session={layer.session} onClose={close} />}
    </ScreenFrame>
  );
}
