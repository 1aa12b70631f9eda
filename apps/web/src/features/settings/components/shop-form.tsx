import { parsePercent } from '@agentic-retail/domain/money/parse-percent';
import type { TaxClass } from '@agentic-retail/domain/product/product';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import form from '../../../components/form.module.css';
import { Notice } from '../../../components/notice.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useSaveShop } from '../use-save-shop.ts';
import styles from './settings-screen.module.css';

const priceKinds = [
  { value: 'with', label: 'Prices include tax' },
  { value: 'without', label: 'Tax is added' },
] as const;

const drawerKinds = [
  { value: 'free', label: 'Sell at any time' },
  { value: 'session', label: 'Only in a cash session' },
] as const;

const rateNames: readonly (readonly [TaxClass, string])[] = [
  ['standard', 'Standard rate, %'],
  ['reduced', 'Reduced rate, %'],
  ['zero', 'Zero rate, %'],
];

/** The shop's name and taxes, and whether it sells without a cash session. */
export function ShopForm() {
  const { toasts } = useServices();
  const settings = useShopSettings();
  const { isBusy, failure, save } = useSaveShop();
  const [name, setName] = useState(settings.name);
  const [prices, setPrices] = useState<(typeof priceKinds)[number]['value']>(
    settings.pricesIncludeTax ? 'with' : 'without',
  );
  const [drawer, setDrawer] = useState<(typeof drawerKinds)[number]['value']>(
    settings.requiresCashSession ? 'session' : 'free',
  );
  const [rates, setRates] = useState<Readonly<Record<TaxClass, string>>>({
    standard: String(settings.taxRates.standard / 100),
    reduced: String(settings.taxRates.reduced / 100),
    zero: String(settings.taxRates.zero / 100),
  });
  const standard = parsePercent(rates.standard);
  const reduced = parsePercent(rates.reduced);
  const zero = parsePercent(rates.zero);
  const taxRates =
    standard === undefined || reduced === undefined || zero === undefined
      ? undefined
      : { standard, reduced, zero };
  const isReady = name.trim() !== '' && taxRates !== undefined;
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const change = {
          name: name.trim(),
          pricesIncludeTax: prices === 'with',
          requiresCashSession: drawer === 'session',
          taxRates,
        };
        save(change, () => toasts.show('info', 'The settings are saved'));
      }}
    >
      {failure !== undefined && <Notice tone="danger">{describeFailure(failure)}</Notice>}
      <Field
        label="Shop name"
        autoComplete="off"
        maxLength={80}
        value={name}
        hint="As it stands on receipts."
        onChange={(event) => setName(event.target.value)}
      />
      <Segmented label="Prices and tax" options={priceKinds} value={prices} onChange={setPrices} />
      <div className={styles.rates}>
        {rateNames.map(([taxClass, label]) => (
          <Field
            key={taxClass}
            label={label}
            inputMode="decimal"
            autoComplete="off"
            value={rates[taxClass]}
            error={
              parsePercent(rates[taxClass]) === undefined
                ? 'Type a percentage, like 20 or 8.75.'
                : undefined
            }
            onChange={(event) => setRates({ ...rates, [taxClass]: event.target.value })}
          />
        ))}
      </div>
      <Segmented
        label="Cash sessions"
        options={drawerKinds}
        value={drawer}
        hint={
          drawer === 'session'
            ? 'A till sells and refunds cash only while a cash session is open at it. What it sold offline is recorded all the same.'
            : 'A till sells with or without a cash session. What it takes without one is in no Z report.'
        }
        onChange={setDrawer}
      />
      <Button type="submit" variant="primary" size="l" isBusy={isBusy} disabled={!isReady}>
        Save
      </Button>
    </form>
  );
}
