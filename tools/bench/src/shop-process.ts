import { startShop } from '@agentic-retail/local/start-shop';

// A process of its own, so that the load and what it is put on do not share a thread.
const shop = await startShop({ demo: true });
const { apiUrl, dynamoEndpoint, tableNames } = shop;
process.send?.({ apiUrl, dynamoEndpoint, tableNames });
process.once('disconnect', () => void shop.stop().then(() => process.exit(0)));
