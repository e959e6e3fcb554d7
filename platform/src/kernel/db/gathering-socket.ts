import { Socket } from 'node:net';

/**
 * A socket that sends what was corked in one turn of the event loop together: statements that are
 * asked side by side leave in one packet. To send costs a process as much as a short statement does.
 */
export class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}
