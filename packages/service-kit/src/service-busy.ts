/** What the service works with could not take the work in time; repeating it does it only once. */
export class ServiceBusy extends Error {
  override readonly name = 'ServiceBusy';
}
