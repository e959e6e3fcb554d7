import type { Language } from '@qingming/standard/language/bilingual.ts';
import { refusalOf, unreachable } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  readonly body?: unknown;
  /** Why the caller looks or writes (code set `purpose`). */
  readonly purpose?: string | undefined;
  readonly signal?: AbortSignal;
}

/** What the client must know of the page that it works for. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  language(): Language;
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
}

const SIGN_IN = '/api/session';

const headersOf = ({ body, purpose }: CallOptions, language: Language): Headers => {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'x-language': language,
  });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (purpose !== undefined) headers.set('x-purpose', purpose);
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

export function createClient(surroundings: Surroundings): Client {
  async function call<Answer>(method: Method, path: string, options: CallOptions) {
    const language = surroundings.language();
    const request: RequestInit = {
      method,
      headers: headersOf(options, language),
      credentials: 'same-origin',
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.signal && { signal: options.signal }),
    };
    const response = await surroundings.fetch(path, request).catch((cause: unknown) => {
      throw unreachable(language, cause);
    });
    const body = await bodyOf(response);
    if (response.ok) return body as Answer;
    if (response.status === 401 && !path.startsWith(SIGN_IN)) surroundings.signedOut();
    throw refusalOf(response.status, body, language);
  }
  return {
    get: (path, options = {}) => call('GET', path, options),
    send: (method, path, options = {}) => call(method, path, options),
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
