import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { Promotions } from './promotions.tsx';
import styles from './settings-screen.module.css';
import { ShopForm } from './shop-form.tsx';

/** How the shop itself works: its name, its taxes, its promotions. */
export function SettingsScreen() {
  const { version } = useShopSettings();
  return (
    <ScreenFrame title="Settings">
      <Promotions />
      <section className={styles.section} aria-labelledby="shop-title">
        <h2 id="shop-title" className={styles.title}>
          Shop
        </h2>
        {/* What somebody else has saved meanwhile must not be overwritten by what this form holds. */}
        <ShopForm key={version} />
      </section>
    </ScreenFrame>
  );
}
