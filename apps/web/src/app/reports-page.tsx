import { managers } from '@agentic-retail/domain/identity/role';
import { ChartColumn } from 'lucide-react';
import { EmptyState } from '../components/empty-state.tsx';
import { ReportsScreen } from '../features/reports/components/reports-screen.tsx';
import { useMay } from '../lib/use-may.ts';

export function ReportsPage() {
  if (!useMay(managers)) {
    return (
      <EmptyState icon={ChartColumn} title="Reports are for managers">
        Ask an owner if you need them.
      </EmptyState>
    );
  }
  return <ReportsScreen />;
}
