import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { close, strict } from '../kernel/accounts/accounts.test-support.ts';
import { SETTINGS } from '../kernel/config/settings.ts';
import { shown } from './shown.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qm-cli-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command as an operator calls it; `deaf` is a reader that has gone before the first word. */
function run(words: readonly string[], { deaf = false } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...words], {
      env: { ...process.env, QINGMING_KEYS_PASSPHRASE: 'eight paper boats at dusk' },
    });
    let [out, err] = ['', ''];
    if (deaf) child.stdout.destroy();
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

let files = 0;
function configWith(change: object): string {
  const file = join(folder, `node-${files++}.json`);
  const settings = {
    level: 'province',
    node: '370000',
    publicUrl: 'https://binzang.example',
    trustProxy: ['127.0.0.1'],
    dataDirectory: folder,
    keysFile: join(folder, 'keys.json'),
    databaseUrl: 'postgresql://qingming@127.0.0.1:1/qingming',
  };
  writeFileSync(file, JSON.stringify({ ...settings, ...change }));
  return file;
}

const isTold = ({ code, err }: Ran, pattern: RegExp): void => {
  assert.equal(code, 1);
  assert.match(err, pattern);
  assert.match(err, /\p{Script=Han}/u);
  assert.doesNotMatch(err, /^ +at /m, 'a trace is for engineers');
};

test('who stops reading a list does not make the command fail', async () => {
  assert.deepEqual(await run(['config', 'describe'], { deaf: true }), {
    code: 0,
    out: '',
    err: '',
  });
});

test('the list of settings tells each default', async () => {
  const { code, out } = await run(['config', 'describe']);
  assert.equal(code, 0);
  const told = out.match(/^ +默认 default: .+$/gm)?.map((line) => line.split('default: ')[1]);
  const known = SETTINGS.flatMap(({ fallback }) =>
    fallback === undefined ? [] : [JSON.stringify(fallback)],
  );
  assert.deepEqual(told, known);
});

test('a command that there is not, or half of one, is answered with those that there are', async () => {
  isTold(await run(['verfiy']), /verfiy.*verify, doctor/);
  assert.match((await run(['config', 'chekc'])).err, /config check \| describe/);
  assert.match((await run(['account'])).err, /account create[^]*account recover/);
  assert.match((await run(['--help'])).out, /verify[^]*rejoin/);
});

test('keys that exist are not made anew, and the operator is told so', async () => {
  const words = ['keys', 'create', '--config', configWith({})];
  assert.equal((await run(words)).code, 0);
  isTold(await run(words), /keys rotate/);
});

test('a database that cannot be reached is said to be that, by every command', async () => {
  const config = configWith({});
  for (const words of [['migrate'], ['doctor'], ['verify']])
    isTold(await run([...words, '--config', config]), /ECONNREFUSED.*databaseUrl/);
});

test('what the settings name has to be there: keys, passphrase, local standard, data folder', async () => {
  const faults = async (change: object): Promise<readonly string[]> => {
    const { out } = await run(['config', 'check', '--config', configWith(change)]);
    assert.equal(out.includes('The configuration is valid'), !out.includes('✗'));
    return [...out.matchAll(/^✗ (\S+)/gm)].map(([, setting = '']) => setting);
  };
  assert.deepEqual(await faults({}), []);
  assert.deepEqual(await faults({ keysFile: join(folder, 'none.json') }), ['keysFile']);
  assert.deepEqual(await faults({ suite: 'ed25519-sha256' }), ['keysFile']);
  assert.deepEqual(await faults({ overlay: join(folder, 'none.ts') }), ['overlay']);
  const plain = join(folder, 'plain');
  writeFileSync(plain, '');
  assert.deepEqual(await faults({ dataDirectory: join(plain, 'data') }), ['dataDirectory']);
  chmodSync(join(folder, 'keys.json'), 0o644);
  assert.deepEqual(await faults({}), ['keysFile']);
  chmodSync(join(folder, 'keys.json'), 0o600);
});

test('roles that one person does not hold are refused with a sentence, not a trace', async () => {
  const asked = strict.create({
    login: 'both',
    name: '赵六',
    password: 'nine lanterns over water',
    roles: ['securityAdmin', 'systemAdmin'],
    region: '',
  });
  const told = await asked.then(() => 'made', shown);
  assert.match(told, /不能由同一人担任[^]*One person does not hold/);
  assert.doesNotMatch(told, /^ +at /m);
});
