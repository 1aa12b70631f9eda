import { createSocket, type Socket } from 'node:dgram';
import type { Subsegment } from './subsegment.ts';

const header = '{"format":"json","version":1}\n';

/** What Lambda runs beside a function to take its traces, by UDP. */
export class XRayDaemon {
  readonly #host: string;
  readonly #port: number;
  #socket: Socket | undefined;

  /** @param address such as `169.254.79.129:2000` */
  constructor(address: string) {
    const at = address.lastIndexOf(':');
    this.#host = address.slice(0, at);
    this.#port = Number(address.slice(at + 1));
  }

  /** Done when the parts are on their way: what is frozen after its answer sends nothing. Never fails. */
  async send(parts: readonly Subsegment[]): Promise<void> {
    this.#socket ??= open();
    const socket = this.#socket;
    await Promise.all(
      parts.map(
        (part) =>
          new Promise<void>((resolve) => {
            // A trace that gets lost is nothing that a request should fail for.
            socket.send(header + JSON.stringify(part), this.#port, this.#host, () => resolve());
          }),
      ),
    );
  }
}

function open(): Socket {
  const socket = createSocket('udp4');
  socket.on('error', () => {});
  socket.unref();
  return socket;
}
