import { RefreshCw, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';
import { useStaff } from '../api/use-staff.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { StaffDialog } from './staff-dialog.tsx';
import { StaffList } from './staff-list.tsx';

type Open =
  | { readonly dialog: 'none' | 'invite' }
  | { readonly dialog: 'member'; readonly id: string };

/** Who works here, who is invited, and who has registered and waits for a role. */
export function StaffScreen() {
  const { session, toasts } = useServices();
  const state = useStore(session.state);
  const ownId = state.status === 'signed-in' ? state.user.id : '';
  const { items, isLoading, failure, hasMore, loadMore, reload, put } = useStaff();
  const [open, setOpen] = useState<Open>({ dialog: 'none' });
  const close = () => setOpen({ dialog: 'none' });
  const member =
    open.dialog === 'member' ? items.find((candidate) => candidate.id === open.id) : undefined;
  return (
    <ScreenFrame
      title="Staff"
      tools={
        <>
          <IconButton icon={RefreshCw} label="Reload the staff" onClick={reload} />
          <Button variant="primary" onClick={() => setOpen({ dialog: 'invite' })}>
            <UserPlus size={18} aria-hidden="true" />
            Invite
          </Button>
        </>
      }
    >
      {items.length > 0 && (
        <StaffList
          staff={items}
          ownId={ownId}
          onOpen={({ id }) => setOpen({ dialog: 'member', id })}
        />
      )}
      {isLoading && <Loading label="Loading the staff…" />}
      {failure !== undefined && (
        <Notice
          tone="danger"
          action={<Button onClick={items.length > 0 ? loadMore : reload}>Try again</Button>}
        >
          {describeFailure(failure)}
        </Notice>
      )}
      {!isLoading && failure === undefined && items.length === 0 && (
        <EmptyState icon={Users} title="Nobody here yet" />
      )}
      {hasMore && !isLoading && failure === undefined && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
      {open.dialog === 'invite' && (
        <InviteDialog
          onInvited={(invited) => {
            put(invited);
            toasts.show('info', `An invitation is on its way to ${invited.email}.`);
            close();
          }}
          onClose={close}
        />
      )}
      {member !== undefined && (
        <StaffDialog
          key={member.id}
          member={member}
          isSelf={member.id === ownId}
          onChanged={put}
          onClose={close}
        />
      )}
    </ScreenFrame>
  );
}
