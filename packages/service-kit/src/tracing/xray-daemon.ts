import { createSocket, type Socket } from 'node:dgram';
import type { Subsegment } from './subsegment.ts';

const header = '{"format":"json","version":1}\n';

/** What Lambda runs beside a function to take its traces, by UDP. */
export class XRayDaemon {
  readonly #host: string;
  readonly #port: number;
  #socket: Socket | undefined;

  private constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
  }

  /**
   * @param address such as `169.254.79.129:2000`
   * @returns nothing where the address is none of a host and a port
   */
  static at(address: string): XRayDaemon | undefined {
    const [, host, port] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
    const isPort = Number(port) > 0 && Number(port) < 65_536;
    return host !== undefined && isPort ? new XRayDaemon(host, Number(port)) : undefined;
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
