import type { Page } from 'playwright-core';

/** What the server answered to a request made from inside a page, as its own scripts make them. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Asks with the session of the page and in the language of its reader. */
export const askFrom = <Body>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<Answer<Body>> =>
  page.evaluate(
    async ([verb, address, sent]) => {
      const language = document.documentElement.lang.slice(0, 2);
      const answer = await fetch(address, {
        method: verb,
        headers: { 'x-language': language, 'content-type': 'application/json' },
        ...(sent === null ? {} : { body: sent }),
      });
      return { status: answer.status, body: (await answer.json()) as Body };
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
