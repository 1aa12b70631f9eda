import type { StaffMember, StaffState } from '@agentic-retail/domain/identity/staff-member';
import { Badge } from '../../../components/badge.tsx';
import { Row } from '../../../components/row.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { RowText } from '../../../components/row-text.tsx';
import { initialsOf } from '../../../lib/initials-of.ts';
import { roleName } from '../../../lib/role-names.ts';
import styles from './staff-list.module.css';

interface StaffListProps {
  readonly staff: readonly StaffMember[];
  /** Who is looking. */
  readonly ownId: string;
  readonly onOpen: (member: StaffMember) => void;
}

const states: Record<
  Exclude<StaffState, 'active'>,
  { readonly tone: 'promo' | 'neutral' | 'danger'; readonly text: string }
> = {
  invited: { tone: 'promo', text: 'Invited' },
  unconfirmed: { tone: 'neutral', text: 'Not confirmed' },
  disabled: { tone: 'danger', text: 'Disabled' },
};

export function StaffList({ staff, ownId, onOpen }: StaffListProps) {
  return (
    <RowList label="Staff">
      {staff.map((member) => (
        <Row key={member.id} onOpen={() => onOpen(member)}>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(member.name)}
          </span>
          <RowText
            name={
              <>
                {member.name}
                {member.id === ownId && <span className={styles.you}> (you)</span>}
              </>
            }
            detail={member.email}
          />
          <span className={styles.badges}>
            <StateBadge state={member.state} />
            <Badge tone={member.role === null ? 'neutral' : 'accent'}>
              {roleName(member.role)}
            </Badge>
          </span>
        </Row>
      ))}
    </RowList>
  );
}

export function StateBadge({ state }: { readonly state: StaffState }) {
  if (state === 'active') return null;
  const { tone, text } = states[state];
  return <Badge tone={tone}>{text}</Badge>;
}
