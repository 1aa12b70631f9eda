import { Compass } from 'lucide-react';
import { Link } from 'wouter';
import { EmptyState } from '../components/empty-state.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { paths } from '../lib/paths.ts';

/** For an address without a screen. */
export function UnknownPage() {
  return (
    <ScreenFrame title="There is nothing here">
      <EmptyState
        icon={Compass}
        title="No screen has this address"
        action={<Link href={paths.register}>Go to the register</Link>}
      />
    </ScreenFrame>
  );
}
