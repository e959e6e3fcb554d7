import type { LiveEvent } from './live.ts';
import { parseLiveEvent } from './live.ts';

/** The server is heard every 15 s: after more than two of them missed, the line is dead. */
const SILENCE_MS = 40_000;
const AGAIN_MS = 3000;

interface Listener {
  readonly event: (event: LiveEvent) => void;
  /** Whether changes arrive. `missed`: the line was lost before and something may have been missed. */
  readonly live: (is: boolean, missed: boolean) => void;
}

/**
 * One line of server-sent events. A cable that is pulled ends nothing that a browser would notice:
 * a line on which not even the server's beat is heard is taken for lost, and opened anew.
 */
export function followLive({ event, live }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  const hear = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => lose(0), SILENCE_MS);
  };
  const lose = (again: number): void => {
    clearTimeout(timer);
    source?.close();
    lost = true;
    live(false, false);
    timer = setTimeout(open, again);
  };
  const open = (): void => {
    source?.close();
    source = new EventSource('/api/live');
    hear();
    source.addEventListener('open', () => {
      hear();
      live(true, lost);
      lost = false;
    });
    source.addEventListener('error', () => lose(AGAIN_MS));
    source.addEventListener('beat', hear);
    source.addEventListener('record', ({ data }: MessageEvent<string>) => {
      hear();
      const read = parseLiveEvent(data);
      if (read) event(read);
    });
  };
  const online = (): void => lose(0);
  const offline = (): void => lose(AGAIN_MS);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  open();
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    clearTimeout(timer);
    source?.close();
  };
}
