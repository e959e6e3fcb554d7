import type { Language } from '@qingming/standard/language/bilingual.ts';
import { notSent, refusalOf, unanswered } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  readonly body?: unknown;
  /** Why the caller looks or writes (code set `purpose`). */
  readonly purpose?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A file as the body, sent as it is. */
  readonly file?: Blob | undefined;
  /** A question that is a body so that nobody's name stands in an address: it writes nothing. */
  readonly asks?: boolean;
}

/** What the client must know of the page that it works for. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** False when the browser knows that there is no network. */
  online(): boolean;
  language(): Language;
  /** The institution that somebody of a group works in now. */
  institution?(): string | undefined;
  /** Called when the session has ended, once per answer that says so. */
  signedOut(): void;
}

/** Calls the server's interface. Answers with the body, or throws a `Refusal`. */
export interface Client {
  get<Answer>(path: string, options?: Omit<CallOptions, 'body'>): Promise<Answer>;
  send<Answer>(
    method: Exclude<Method, 'GET'>,
    path: string,
    options?: CallOptions,
  ): Promise<Answer>;
  /** The bytes of a file that is asked for by a body. */
  file(path: string, options: CallOptions): Promise<Blob>;
}

const SIGN_IN = '/api/session';

const headersOf = (
  { body, file, purpose }: CallOptions,
  language: Language,
  institution: string | undefined,
): Headers => {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'x-language': language,
  });
  if (file !== undefined) headers.set('content-type', file.type);
  else if (body !== undefined) headers.set('content-type', 'application/json');
  if (purpose !== undefined) headers.set('x-purpose', purpose);
  if (institution !== undefined) headers.set('x-institution', institution);
  return headers;
};

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

type Whole = (response: Response) => Promise<unknown>;

const bytesOf: Whole = (response) => response.blob();

/** A cable that is out answers nothing at all: longer than this no answer is waited for. */
const PATIENCE_MS = 60_000;

/** Ends when the caller gives up or patience does. */
function endOf(signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  const timer = setTimeout(end, PATIENCE_MS);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  const clear = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  };
  return { signal: controller.signal, clear };
}

export function createClient(surroundings: Surroundings): Client {
  /** The whole answer: it can break off in the middle too. */
  async function answerTo(path: string, request: RequestInit, whole: Whole) {
    const response = await surroundings.fetch(path, request);
    return { response, body: await (response.ok ? whole : bodyOf)(response) };
  }

  async function call<Answer>(
    method: Method,
    path: string,
    options: CallOptions,
    whole: Whole = bodyOf,
  ) {
    const language = surroundings.language();
    const writes = method !== 'GET' && options.asks !== true;
    if (!surroundings.online()) throw notSent(language, writes);
    // Who one is does not depend on where one works.
    const institution = path.startsWith(SIGN_IN) ? undefined : surroundings.institution?.();
    const { signal, clear } = endOf(options.signal);
    const request: RequestInit = {
      method,
      headers: headersOf(options, language, institution),
      credentials: 'same-origin',
      signal,
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.file !== undefined && { body: options.file }),
    };
    const { response, body } = await answerTo(path, request, whole)
      .catch((cause: unknown) => {
        throw unanswered(language, writes, cause);
      })
      .finally(clear);
    if (response.ok) return body as Answer;
    if (response.status === 401 && !path.startsWith(SIGN_IN)) surroundings.signedOut();
    throw refusalOf(response.status, body, language);
  }
  return {
    get: (path, options = {}) => call('GET', path, options),
    send: (method, path, options = {}) => call(method, path, options),
    file: (path, options) => call<Blob>('POST', path, options, bytesOf),
  };
}

/** An address with its search words; empty and absent ones are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined | null>>,
): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') words.set(name, String(value));
  return words.size === 0 ? path : `${path}?${words.toString()}`;
}
