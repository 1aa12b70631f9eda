import { StaffScreen } from '../features/staff/components/staff-screen.tsx';

export function StaffPage() {
  return <StaffScreen />;
}
