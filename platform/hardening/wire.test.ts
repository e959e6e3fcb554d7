import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { ED25519_SHA256, publicKeyPem, SM2_SM3, type Suite, toBase64Url } from '@qingming/exchange';
import { ROOT } from '../../tools/lib/environment.mjs';
import type { Server } from '../src/kernel/http/server.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { errorEntry, isErrorCode } from '../src/kernel/errors/catalogue.ts';
import { exchangeRoutes } from '../src/modules/exchange/routes.ts';
import { type TestNode, testNode } from '../test-support/node.ts';
import { testServer } from '../test-support/server.ts';

const CLIENT = join(ROOT, 'docs', 'wire', 'client.sh');
const ORIGIN = '370000';
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'qingming-wire-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const KEY_ARGS: Readonly<Record<Suite['id'], readonly string[]>> = {
  'sm2-sm3': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:SM2'],
  'ed25519-sha256': ['-algorithm', 'ED25519'],
};
const PUBLIC_BYTES: Readonly<Record<Suite['id'], number>> = { 'sm2-sm3': 65, 'ed25519-sha256': 32 };

/** The province as openssl makes its key, and the ministry as this program runs it. */
interface Link {
  readonly ministry: TestNode;
  readonly server: Server;
  readonly url: string;
  readonly keyFile: string;
  readonly partnerFile: string;
}

async function linkOf(suite: Suite): Promise<Link> {
  const home = join(folder, suite.id);
  mkdirSync(home);
  const [keyFile, partnerFile] = [join(home, 'key.pem'), join(home, 'partner.pem')];
  execFileSync('openssl', ['genpkey', ...KEY_ARGS[suite.id], '-out', keyFile]);
  const der = execFileSync('openssl', ['pkey', '-in', keyFile, '-pubout', '-outform', 'DER']);
  const publicKey = der.subarray(-PUBLIC_BYTES[suite.id]);
  const keyId = Buffer.from(suite.hash(publicKey)).toString('hex').slice(0, 16);
  const ministry = await testNode({ node: '000000', suite });
  writeFileSync(partnerFile, publicKeyPem(suite, ministry.node.signer.publicKey));
  const keys = [{ keyId, suite: suite.id, publicKey: toBase64Url(publicKey) }];
  const partners = [{ node: ORIGIN, url: 'memory:370000', keys }];
  const receiving = {
    node: ministry.node,
    kinds: ministry.kinds,
    partners,
    arrived: () => undefined,
  };
  const server = await testServer({
    db: ministry.node.db,
    modules: [{ name: 'exchange', routes: exchangeRoutes(receiving) }],
  });
  const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
  return { ministry, server, url, keyFile, partnerFile };
}

const run = promisify(execFile);
const send = ({ url, keyFile, partnerFile }: Link, suite: Suite, ...records: string[]) =>
  run(
    CLIENT,
    [
      url,
      ORIGIN,
      '000000',
      suite.id,
      keyFile,
      partnerFile,
      join(folder, suite.id, 'state'),
      ...records,
    ],
    { timeout: 60_000 },
  ).then(
    ({ stdout }) => ({ said: stdout, refused: '' }),
    (error: { stderr?: string; stdout?: string }) => ({ said: '', refused: error.stderr ?? '' }),
  );

/** An institution as canonical JSON: names sorted, no space. */
const factOf = (number: string, change: object = {}): string => {
  const fact: Readonly<Record<string, string>> = {
    address: '济南市历下区演示路1号',
    country: '156',
    kind: 'BZ',
    name: '演示·松泉殡仪馆',
    number,
    state: '0',
    ...change,
  };
  return JSON.stringify(
    Object.fromEntries(Object.entries(fact).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
};

for (const suite of [SM2_SM3, ED25519_SHA256]) {
  let link: Link;
  before(async () => {
    link = await linkOf(suite);
  });
  after(async () => {
    await link.server.stop();
    await link.ministry.close();
  });

  const record = (number: string, change = {}) => {
    const id = link.ministry.node.ids.uuid();
    return ['institution', id, '370102', id, link.ministry.node.standard, factOf(number, change)];
  };

  test(`a client that knows the document alone sends records with openssl and curl (${suite.id})`, async () => {
    const first = await send(link, suite, ...record('BZ370102-71'), ...record('BZ370102-72'));
    assert.equal(first.refused, '');
    assert.match(first.said, /"applied":2/);
    const second = await send(link, suite, ...record('BZ370102-73'));
    assert.match(second.said, /"applied":1.*"from":3/);
    const held = await link.ministry.owner.all(
      sql`select number from institution where number like 'BZ370102-7%' order by number`,
    );
    assert.equal(held.length, 3);
  });

  test(`what breaks the standard is told in the receipt, entry by entry (${suite.id})`, async () => {
    const { said, refused } = await send(
      link,
      suite,
      ...record('BZ370102-79', { kind: 'no-such-kind' }),
    );
    assert.equal(refused, '');
    assert.match(said, /"applied":0/);
    assert.match(said, /"quarantined":\[\{"code":"invalid-input"/);
  });

  test(`a key that the partner does not know is refused, and says what to do (${suite.id})`, async () => {
    const stranger = join(folder, suite.id, 'stranger.pem');
    execFileSync('openssl', ['genpkey', ...KEY_ARGS[suite.id], '-out', stranger]);
    const { refused } = await send({ ...link, keyFile: stranger }, suite, ...record('BZ370102-78'));
    assert.match(refused, /"code":"unknown-key"/);
  });
}

test('the document gives every error the status that the catalogue gives it', () => {
  const page = readFileSync(join(ROOT, 'docs', 'wire-protocol.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (`[a-z`, -]+`) \| (\d{3}) \|/gm)];
  assert.ok(rows.length > 10);
  for (const [, names = '', status] of rows)
    for (const [, code = ''] of names.matchAll(/`([a-z-]+)`/g)) {
      assert.ok(isErrorCode(code), code);
      assert.equal(errorEntry(code).status, Number(status), code);
    }
});
