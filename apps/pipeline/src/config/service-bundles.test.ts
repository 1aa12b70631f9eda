import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { builtServices } from '../testing/test-store.ts';
import { findServiceBundles } from './service-bundles.ts';

describe('findServiceBundles', () => {
  it('finds the folder of each service', () => {
    const apps = builtServices('auth', 'inventory');
    expect(findServiceBundles(apps)).toEqual({
      auth: join(apps, 'auth-service', 'dist', 'bundle'),
      inventory: join(apps, 'inventory-service', 'dist', 'bundle'),
      sweep: join(apps, 'inventory-service', 'dist', 'sweep'),
    });
  });

  it('says what to build when a service is not built', () => {
    expect(() => findServiceBundles(builtServices('auth'))).toThrow(
      /^The inventory service is not built: .*main\.mjs does not exist\. Build it first: npx nx build @agentic-retail\/inventory-service$/,
    );
  });
});
