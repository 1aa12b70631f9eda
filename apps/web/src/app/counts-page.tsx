import { useLocation } from 'wouter';
import { CountScreen } from '../features/counts/components/count-screen.tsx';
import { CountsScreen } from '../features/counts/components/counts-screen.tsx';
import { paths } from '../lib/paths.ts';

export function CountsPage({ id }: { readonly id: string | undefined }) {
  const [, navigate] = useLocation();
  if (id !== undefined) return <CountScreen key={id} id={id} />;
  return <CountsScreen onOpen={(opened) => navigate(paths.count(opened))} />;
}
