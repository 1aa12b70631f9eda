import { managers, ownerOnly } from '@agentic-retail/contracts/fields';
import { hasRole, type Role } from '@agentic-retail/domain/identity/role';
import {
  Boxes,
  ChartColumn,
  type LucideIcon,
  ReceiptText,
  ScanBarcode,
  ScrollText,
  Settings,
  Truck,
  Users,
  Wallet,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { Logo } from '../components/logo.tsx';
import { paths } from '../lib/paths.ts';
import type { User } from '../lib/session.ts';
import { ConnectionState } from './connection-state.tsx';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu.tsx';

interface TopBarProps {
  readonly user: User;
  readonly shopName: string;
}

interface Place {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Who finds something there; everybody, where nobody is named. */
  readonly access?: readonly Role[];
  /** Where else its screens are. */
  readonly also?: readonly string[];
}

const places: readonly Place[] = [
  { href: paths.register, label: 'Register', icon: ScanBarcode },
  { href: paths.sales, label: 'Sales', icon: ReceiptText },
  { href: paths.cash, label: 'Cash', icon: Wallet },
  { href: paths.stock, label: 'Stock', icon: Boxes, also: [paths.counts, paths.products] },
  { href: paths.purchasing, label: 'Purchasing', icon: Truck, access: managers },
  { href: paths.reports, label: 'Reports', icon: ChartColumn, access: managers },
  { href: paths.staff, label: 'Staff', icon: Users, access: ownerOnly },
  { href: paths.settings, label: 'Settings', icon: Settings, access: ownerOnly },
  { href: paths.audit, label: 'Audit', icon: ScrollText, access: ownerOnly },
];

export function TopBar({ user, shopName }: TopBarProps) {
  const [location] = useLocation();
  const nav = useRef<HTMLElement>(null);
  // A phone has no room for all places at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another location has another place
  useEffect(() => {
    const here = nav.current?.querySelector('[aria-current]');
    here?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [location]);
  const open = places.filter(
    ({ access }) => access === undefined || hasRole(user.role ?? undefined, access),
  );
  const isHere = ({ href, also = [] }: Place) =>
    href === paths.register
      ? location === href
      : [href, ...also].some((start) => location.startsWith(start));
  return (
    <header
      className={styles.bar}
      data-places={open.length > 6 ? 'many' : open.length > 4 ? 'some' : 'few'}
    >
      <p className={styles.shop}>
        <Logo size={30} />
        <span className={styles.name}>{shopName}</span>
      </p>
      <nav ref={nav} className={styles.nav} aria-label="Screens">
        {open.map((place) => {
          const { href, label, icon: Icon } = place;
          return (
            <Link
              key={href}
              href={href}
              title={label}
              className={styles.link ?? ''}
              aria-current={isHere(place) ? 'page' : undefined}
            >
              <Icon size={19} strokeWidth={1.9} aria-hidden="true" />
              <span className={`visually-hidden ${styles.label}`}>{label}</span>
            </Link>
          );
        })}
      </nav>
      <ConnectionState />
      <UserMenu user={user} />
    </header>
  );
}
