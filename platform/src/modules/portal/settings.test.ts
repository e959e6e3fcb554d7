import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { testConfig, testServer } from '../../../test-support/server.ts';
import type { Server } from '../../kernel/http/server.ts';
import { portalModule } from './module.ts';

const none = new Proxy({} as never, {
  get: () => {
    throw new Error('the settings ask no records');
  },
});

const SITE = 'https://minzheng.example.cn';
let server: Server;
before(async () => {
  const node = { node: '000000', level: 'ministry', clock: { now: () => new Date() } } as const;
  const portal = portalModule(node, {
    checkCertificate: none,
    records: none,
    basicServices: none,
    findWaivers: none,
    publicUrl: SITE,
    provinces: [],
  });
  const config = testConfig({ level: 'ministry', node: '000000', requestsPerMinute: 1_000_000 });
  server = await testServer({ config, modules: [portal] });
});
after(() => server.stop());

const PIECES = [
  '/',
  '//',
  '\\',
  'en',
  'zh',
  '.',
  '..',
  'evil.com',
  '%2f',
  '%5c',
  '@',
  ':',
  '?',
  '#',
  'http:',
  '\t',
  '\n',
  ' ',
];
const KNOWN = [
  '/en//evil.com',
  '/en///evil.com',
  '/en/en//evil.com',
  '/en/\\evil.com',
  '//evil.com',
  'http://evil.com',
];
const backs = fc.oneof(
  fc.constantFrom(...KNOWN),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`),
  fc.string(),
);

test('wherever the display settings are told to go back to, it is a page of this site', async () => {
  let redirected = 0;
  await fc.assert(
    fc.asyncProperty(
      backs,
      fc.constantFrom('', '/en'),
      fc.constantFrom('zh', 'en', ''),
      async (back, at, language) => {
        const query = new URLSearchParams({ size: 'large', back, ...(language && { language }) });
        const { statusCode, headers } = await server.app.inject({
          url: `${at}/settings?${query.toString()}`,
        });
        if (statusCode === 400) return;
        redirected += 1;
        assert.equal(statusCode, 303);
        const location = String(headers.location);
        assert.equal(new URL(location, SITE).origin, SITE, location);
      },
    ),
    { numRuns: 500, examples: KNOWN.map((back): [string, string, string] => [back, '', '']) },
  );
  assert.ok(redirected > 250);
});
