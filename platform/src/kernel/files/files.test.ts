import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { readFileReference } from '@qingming/standard/language/file-reference.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { withNewDataKey } from '../crypto/node-keys.ts';
import { openSeal } from '../crypto/seal.ts';
import { sql } from '../db/sql.ts';
import { isFault } from '../errors/fault.ts';
import { Findings } from '../verify/finding.ts';
import { compareFiles } from '../verify/files.ts';
import { verifyNode } from '../verify/verify.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { folderStore } from './folder-store.ts';
import { giveOut } from './give-out.ts';
import { pruneFiles } from './prune.ts';
import { resealFiles } from './reseal-files.ts';
import { clamd } from './scanner.ts';
import { keysOf } from './sealed-stream.ts';
import { type Files, MAX_BYTES, takeIn } from './take-in.ts';

const PDF_HEAD = Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1');
const pdf = (length = 2000, mark = 'a'): Buffer =>
  Buffer.concat([PDF_HEAD, Buffer.alloc(length, mark), Buffer.from('\n%%EOF\n')]);

let test1: TestNode;
let files: Files;
let folder: string;
let now = new Date('2026-11-20T02:00:00Z');
before(async () => {
  test1 = await testNode({ clock: { now: () => now } });
  folder = mkdtempSync(path.join(tmpdir(), 'qingming-files-'));
  files = {
    node: test1.node,
    store: folderStore(folder),
    incoming: path.join(folder, 'incoming'),
  };
});
after(() => test1.close());

async function* pieces(...all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

const CLERK = 'test-clerk';
const take = (bytes: Uint8Array, account = CLERK, of = files) => takeIn(of, account, pieces(bytes));

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (isFault(error)) return error.code;
    throw error;
  }
  return 'none';
};

const stored = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

let homes = 0;
/** A case with a home of its own, and a clerk of that home. */
async function openCase() {
  const ids = test1.node.ids;
  const home = ids.uuid();
  const region = '370102';
  await test1.recordsAs('provinceOfficer').create(
    institution,
    {
      number: `BZ370102-${String((homes += 1)).padStart(2, '0')}`,
      name: '济南市殡仪馆',
      kind: 'BZ',
      state: '0',
      country: '156',
      address: '济南市',
    },
    { region },
    home,
  );
  const clerk = test1.recordsAs('clerk', { institution: home, account: CLERK });
  const id = ids.uuid();
  const owner = { region, institution: home, root: id };
  await clerk.create(funeralCase, { state: '0', openedAt: now.toISOString() } as never, owner, id);
  await clerk.create(
    decedent,
    { nameless: false, name: '王某某', sex: '1', deathCause: '01' } as never,
    owner,
  );
  return { clerk, owner, home };
}

const paper = (scan: string, number: string) => ({
  kind: 'police' as const,
  number,
  issuer: '1' as const,
  issuerName: '济南市第一医院',
  issuedOn: '2026-11-19',
  scan,
});

test('a scan is sealed on the disk, and comes back byte by byte for its record', async () => {
  const bytes = pdf(700_000);
  const reference = await take(bytes);
  assert.deepEqual(readFileReference(reference)?.bytes, bytes.length);
  assert.equal(readFileReference(reference)?.mediaType, 'application/pdf');
  const { clerk, owner } = await openCase();
  const { id } = await clerk.create(deathCertificate, paper(reference, 'A-1'), owner);
  for (const file of stored()) {
    const raw = readFileSync(file);
    assert.equal(raw.includes('%PDF'), false);
    assert.equal(raw.includes('a'.repeat(64)), false);
    assert.equal(statSync(file).mode & 0o077, 0);
  }
  const place = { kind: 'deathCertificate', record: id, element: 'scan' };
  const back: Uint8Array[] = [];
  for await (const piece of await giveOut(files, place, reference)) back.push(piece);
  assert.deepEqual(Buffer.concat(back), bytes);
});

test('a reader who may not see the scan learns that there is one, and not which', async () => {
  const reference = await take(pdf(900, 'm'));
  const { clerk, owner, home } = await openCase();
  const { id } = await clerk.create(deathCertificate, paper(reference, 'A-2'), owner);
  const { fact } = await test1
    .recordsAs('operator', { institution: home })
    .get(deathCertificate, id);
  assert.match(fact.scan ?? '', /^ni:\/\/\/\?ct=application\/pdf&bytes=\d+$/);
  const seen = await clerk.reveal(deathCertificate, id, {
    purpose: 'casework',
    reason: '核对死亡证明',
  });
  assert.equal(seen.fact.scan, reference);
});

test('only whoever uploaded a file can give it to a record, and only to one', async () => {
  const { clerk, owner } = await openCase();
  const others = await take(pdf(800, 'b'), 'somebody-else');
  assert.equal(
    await faultOf(clerk.create(deathCertificate, paper(others, 'B-1'), owner)),
    'invalid-input',
  );
  const own = await take(pdf(800, 'c'));
  await clerk.create(deathCertificate, paper(own, 'B-2'), owner);
  const second = await openCase();
  assert.equal(
    await faultOf(second.clerk.create(deathCertificate, paper(own, 'B-3'), second.owner)),
    'invalid-input',
  );
});

test('a record that is refused leaves the file free for the next try', async () => {
  const { clerk, owner } = await openCase();
  const reference = await take(pdf(800, 'd'));
  const tomorrow = { ...paper(reference, 'C-1'), issuedOn: '2027-01-01' };
  assert.equal(await faultOf(clerk.create(deathCertificate, tomorrow, owner)), 'rule-broken');
  await clerk.create(deathCertificate, paper(reference, 'C-1'), owner);
});

test('a correction of something else keeps the scan', async () => {
  const { clerk, owner } = await openCase();
  const reference = await take(pdf(800, 'e'));
  const { id } = await clerk.create(deathCertificate, paper(reference, 'D-1'), owner);
  const after1 = await clerk.revise(deathCertificate, id, 1, { issuerName: '省立医院' }, '更正');
  const { fact } = await clerk.reveal(deathCertificate, after1.id, { for: 'correction' });
  assert.equal(fact.scan, reference);
});

const REFUSED: readonly [string, Uint8Array, string][] = [
  ['a program by the name of a picture', Buffer.from('MZ\x90\x00 this program'), 'file-type'],
  ['a page with a script', Buffer.from('<html><script>1</script></html>'), 'file-type'],
  ['nothing at all', Buffer.alloc(0), 'file-type'],
  ['more than a file may have', pdf(MAX_BYTES), 'too-large'],
];

for (const [what, bytes, code] of REFUSED)
  test(`${what} is not taken in, and leaves nothing behind`, async () => {
    const before1 = stored().length;
    assert.equal(await faultOf(take(bytes)), code);
    assert.equal(stored().length, before1);
  });

test('an upload that breaks off leaves nothing behind', async () => {
  const before1 = stored().length;
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield pdf(300_000);
    throw new Error('the connection was cut');
  }
  await assert.rejects(takeIn(files, CLERK, broken()), /the connection was cut/);
  assert.equal(stored().length, before1);
});

test('what no record names is removed after a day, what a record names stays', async () => {
  const { clerk, owner } = await openCase();
  const kept = await take(pdf(800, 'f'));
  const { id } = await clerk.create(deathCertificate, paper(kept, 'E-1'), owner);
  await take(pdf(800, 'g'));
  const half = path.join(files.incoming, 'left.part');
  writeFileSync(half, 'half');
  now = new Date(Date.now() + 48 * 3_600_000);
  assert.ok((await pruneFiles(files)) >= 2);
  const { unbound } = await test1.node.db.one<{ unbound: number }>(
    sql`select count(*)::int as unbound from stored_file where bound_at is null`,
  );
  assert.equal(unbound, 0);
  assert.equal(stored().includes(half), false);
  const place = { kind: 'deathCertificate', record: id, element: 'scan' };
  for await (const piece of await giveOut(files, place, kept)) assert.ok(piece.length > 0);
  now = new Date('2026-11-20T02:00:00Z');
});

test('verify names a file that was altered, and one that is gone', async () => {
  const { clerk, owner } = await openCase();
  const reference = await take(pdf(800, 'h'));
  const { id } = await clerk.create(deathCertificate, paper(reference, 'F-1'), owner);
  const sound = new Findings();
  assert.ok((await compareFiles(test1.node, files, sound)) > 0);
  assert.deepEqual(sound.kept, []);
  const counts = async (given: object) =>
    (await verifyNode(test1.node, test1.kinds, given)).checkedCounts['files'];
  assert.ok(((await counts({ files })) ?? 0) > 0);
  assert.equal(await counts({}), undefined);
  const { stored: name } = await test1.node.db.one<{ stored: string }>(
    sql`select id as stored from stored_file where record = ${id}`,
  );
  const file = stored().find((one) => one.endsWith(name)) ?? '';
  const bytes = readFileSync(file);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const altered = new Findings();
  await compareFiles(test1.node, files, altered);
  assert.deepEqual(
    altered.kept.map(({ record, element }) => [record, element]),
    [[id, 'scan']],
  );
  await files.store.remove(name);
  const gone = new Findings();
  await compareFiles(test1.node, files, gone);
  assert.equal(gone.kept.length, 1);
  await test1.owner.run(sql`delete from stored_file where id = ${name}`);
  const unknown = new Findings();
  await compareFiles(test1.node, files, unknown);
  assert.match(unknown.kept[0]?.says.en ?? '', /never stored/);
});

test('a cut-off file does not open as a shorter one', async () => {
  const { clerk, owner } = await openCase();
  const reference = await take(pdf(600_000, 'i'));
  const { id } = await clerk.create(deathCertificate, paper(reference, 'G-1'), owner);
  const { stored: name } = await test1.node.db.one<{ stored: string }>(
    sql`select id as stored from stored_file where record = ${id}`,
  );
  const file = stored().find((one) => one.endsWith(name)) ?? '';
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, 4 + whole.readUInt32BE()));
  const place = { kind: 'deathCertificate', record: id, element: 'scan' };
  await assert.rejects(async () => Array.fromAsync(await giveOut(files, place, reference)));
  writeFileSync(file, whole);
});

test('a new sealing key seals the files anew, and they still open', async () => {
  const { clerk, owner } = await openCase();
  const reference = await take(pdf(600_000, 'j'));
  const { id } = await clerk.create(deathCertificate, paper(reference, 'H-1'), owner);
  const keys = withNewDataKey(test1.keys);
  const newest = keys.data[0]?.number ?? 0;
  const rotated: Files = { ...files, node: { ...test1.node, seal: openSeal(keys) } };
  const done = await resealFiles(rotated, newest);
  assert.ok(done.resealed > 0);
  const { stored: name } = await test1.node.db.one<{ stored: string }>(
    sql`select id as stored from stored_file where record = ${id}`,
  );
  const bytes = await rotated.store.open(name);
  assert.ok(bytes);
  assert.deepEqual([...(await keysOf(bytes))], [newest]);
  assert.equal((await resealFiles(rotated, newest)).resealed, 0);
  const place = { kind: 'deathCertificate', record: id, element: 'scan' };
  for await (const piece of await giveOut(rotated, place, reference)) assert.ok(piece.length > 0);
});

/** Answers as clamd does: it reads the chunks of INSTREAM to their end. */
function scannerThat(answer: (bytes: Buffer) => string): Promise<TcpServer> {
  const server = createServer((socket) => {
    let all = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      all = Buffer.concat([all, piece]);
      if (all.length < 14 || !all.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(`${answer(all.subarray(10))}\0`);
    });
    socket.on('error', () => undefined);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const addressOf = (server: TcpServer): string => {
  const address = server.address();
  return `tcp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
};

test('what the virus scanner finds something in is not taken in', async () => {
  const server = await scannerThat((bytes) =>
    bytes.includes('evil') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK',
  );
  const scanned = { ...files, scanner: clamd(addressOf(server)) };
  const before1 = stored().length;
  assert.equal(
    await faultOf(take(Buffer.concat([pdf(), Buffer.from('evil')]), CLERK, scanned)),
    'infected',
  );
  assert.equal(stored().length, before1);
  assert.match(await take(pdf(10_000, 'k'), CLERK, scanned), /^ni:/);
  server.close();
});

test('nothing is taken in while the virus scanner does not answer', async () => {
  const server = await scannerThat(() => 'INSTREAM size limit exceeded. ERROR');
  const scanned = { ...files, scanner: clamd(addressOf(server)) };
  assert.equal(await faultOf(take(pdf(), CLERK, scanned)), 'no-scanner');
  server.close();
  const absent = { ...files, scanner: clamd('tcp://127.0.0.1:1') };
  assert.equal(await faultOf(take(pdf(), CLERK, absent)), 'no-scanner');
});

test('an account cannot fill the store with files that it uses nowhere', async () => {
  for (let at = 0; at < 100; at += 1) await take(pdf(20, String(at % 10)), 'hoarder');
  assert.equal(await faultOf(take(pdf(), 'hoarder')), 'too-many-uploads');
});
