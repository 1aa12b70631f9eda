export * from './retail-tables';
export * from './service-api';
export * from './service-function';
export * from './service-route';
export * from './staff-directory';
export * from './store-stage';
