import { useMemo } from 'react';
import { useShopSettings } from '../../lib/use-shop-settings.ts';

/** Writes calendar days (YYYY-MM-DD) as the shop does: "4 May", "Mon, 4 May" or "4 May 2026". */
export function useDayName(): (date: string, length: 'short' | 'weekday' | 'year') => string {
  const { locale } = useShopSettings();
  return useMemo(() => {
    // A calendar day is the same everywhere; in UTC its midnight is its own.
    const day = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
    const formats = {
      short: new Intl.DateTimeFormat(locale, day),
      weekday: new Intl.DateTimeFormat(locale, { ...day, weekday: 'short' }),
      year: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
    };
    return (date, length) => formats[length].format(new Date(`${date}T00:00:00Z`));
  }, [locale]);
}
