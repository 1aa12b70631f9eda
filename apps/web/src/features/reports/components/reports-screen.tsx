import { businessDate } from '@agentic-retail/domain/time/business-date';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { rangeOf } from '../report-range.ts';
import { useDayName } from '../use-day-name.ts';
import { ForecastPanel } from './forecast-panel.tsx';
import { ProductsPanel } from './products-panel.tsx';
import { RangePicker } from './range-picker.tsx';
import styles from './reports-screen.module.css';
import { SalesPanel } from './sales-panel.tsx';
import { StockPanel } from './stock-panel.tsx';

const parts = [
  { value: 'sales', label: 'Sales' },
  { value: 'products', label: 'Products' },
  { value: 'stock', label: 'Stock' },
  { value: 'forecast', label: 'Forecast' },
] as const;
type Part = (typeof parts)[number]['value'];

/** What the shop's sales and stock come to, on screen, as files and on paper. */
export function ReportsScreen() {
  const { name, timeZone } = useShopSettings();
  const dayName = useDayName();
  const today = businessDate(new Date().toISOString(), timeZone);
  const [part, setPart] = useState<Part>('sales');
  const [range, setRange] = useState(() => rangeOf('week', today));
  return (
    <ScreenFrame
      title="Reports"
      tools={
        <Button onClick={() => window.print()}>
          <Printer size={18} aria-hidden="true" />
          Print or save as PDF
        </Button>
      }
    >
      <p className={styles.onPaper}>
        {name}: {parts.find(({ value }) => value === part)?.label.toLowerCase()}
        {part !== 'forecast' && `, ${dayName(range.from, 'year')} to ${dayName(range.to, 'year')}`}
      </p>
      <div className={styles.choice}>
        <Segmented label="Report" options={parts} value={part} onChange={setPart} />
      </div>
      {part !== 'forecast' && <RangePicker range={range} today={today} onChange={setRange} />}
      {part === 'sales' && <SalesPanel range={range} />}
      {part === 'products' && <ProductsPanel range={range} />}
      {part === 'stock' && <StockPanel range={range} />}
      {part === 'forecast' && <ForecastPanel />}
    </ScreenFrame>
  );
}
