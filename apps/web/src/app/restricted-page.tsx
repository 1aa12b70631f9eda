import type { Role } from '@agentic-retail/domain/identity/role';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/empty-state.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useMay } from '../lib/use-may.ts';

interface RestrictedPageProps {
  readonly title: string;
  /** Whom the service answers there. */
  readonly roles: readonly Role[];
  readonly children: ReactNode;
}

/** A screen that some have no use for: they may have its address, but not what it shows. */
export function RestrictedPage({ title, roles, children }: RestrictedPageProps) {
  if (useMay(roles)) return children;
  return (
    <ScreenFrame title={title}>
      <EmptyState
        icon={Lock}
        title={`This is for ${roles.includes('manager') ? 'managers' : 'owners'}`}
      >
        Ask an owner if you need it.
      </EmptyState>
    </ScreenFrame>
  );
}
