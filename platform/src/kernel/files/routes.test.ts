import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { UploadedFile } from '@qingming/connect/api/files.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { sql } from '../db/sql.ts';
import { folderStore } from './folder-store.ts';
import { filesModule } from './module.ts';

let node: TestNode;
let home: FuneralHome;
let api: TestApi;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  const folder = mkdtempSync(path.join(tmpdir(), 'qingming-files-'));
  const files = {
    node: node.node,
    store: folderStore(folder),
    incoming: path.join(folder, 'incoming'),
  };
  api = await testApi(node, [filesModule(files, node.node)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const PDF = Buffer.from(`%PDF-1.7\n${'a'.repeat(5000)}\n%%EOF\n`);
const scope = () => ({ region: COUNTY, institution: home.id, account: 'test-clerk' });
const clerk = () => node.actorAs('clerk', scope());

const upload = (bytes: Buffer, type = 'application/pdf', actor = clerk()) =>
  api.ask<UploadedFile>(actor, 'POST', '/api/files', bytes, { 'content-type': type });

/** A case whose death certificate has a scan. */
async function scanned(): Promise<{ readonly record: string; readonly root: string }> {
  const { body } = await upload(PDF);
  const records = node.recordsAs('clerk', scope());
  const root = node.node.ids.uuid();
  const owner = { region: COUNTY, institution: home.id, root };
  const opened = { state: '0', openedAt: new Date().toISOString() };
  await records.create(funeralCase, opened as never, owner, root);
  const person = { nameless: false, name: '王某某', sex: '1', deathCause: '01' };
  await records.create(decedent, person as never, owner);
  const { id } = await records.create(
    deathCertificate,
    {
      kind: 'police',
      number: `R-${root.slice(-6)}`,
      issuer: '1',
      issuerName: '济南市第一医院',
      issuedOn: '2026-11-01',
      scan: body.file,
    },
    owner,
  );
  return { record: id, root };
}

const asked = (record: string, more: object = {}) => ({
  kind: 'deathCertificate',
  record,
  element: 'scan',
  purpose: 'casework',
  reason: '核对死亡证明',
  ...more,
});

const read = (body: object, actor = clerk()) => api.ask(actor, 'POST', '/api/files/read', body);

test('a scan is uploaded by its bytes, and answered with the reference by which a record names it', async () => {
  const { status, body } = await upload(PDF);
  assert.equal(status, 200);
  assert.equal(body.mediaType, 'application/pdf');
  assert.equal(body.bytes, PDF.length);
  assert.match(body.file, /^ni:\/\/\/sha-256;/);
});

test('without an account nothing is uploaded and nothing is read', async () => {
  const sent = await api.ask(undefined, 'POST', '/api/files', PDF, {
    'content-type': 'application/pdf',
  });
  assert.equal(sent.status, 401);
  const { record } = await scanned();
  assert.equal((await api.visitor.post('/api/files/read', asked(record))).status, 401);
});

test('what is no PDF, JPEG or PNG is refused with what to do, whatever it is called', async () => {
  const renamed = await upload(Buffer.from('<html><script>1</script></html>'));
  assert.equal(renamed.status, 415);
  assert.match(renamed.text, /PDF, JPEG or PNG/);
  assert.equal((await upload(PDF, 'text/html')).status, 415);
});

test('a scan is read whole for a purpose and a reason, by its media type, and kept by nobody', async () => {
  const { record, root } = await scanned();
  const { status, text, headers } = await read(asked(record));
  assert.equal(status, 200);
  assert.equal(text, PDF.toString());
  assert.equal(headers['content-type'], 'application/pdf');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  const looks = await node.node.db.all<{ purpose: string }>(sql`
    select purpose from audit_entry where subject = ${root} and act = 'reveal'`);
  assert.deepEqual(
    looks.map(({ purpose }) => purpose),
    ['casework'],
  );
});

test('a scan without a reason, or of somebody who may not see it, is not given', async () => {
  const { record } = await scanned();
  assert.equal((await read(asked(record, { reason: '' }))).status, 400);
  assert.equal((await read(asked(record), node.actorAs('operator', scope()))).status, 403);
  const elsewhere = { ...scope(), institution: node.node.ids.uuid() };
  const other = await read(asked(record), node.actorAs('clerk', elsewhere));
  assert.ok([403, 404].includes(other.status), String(other.status));
});

test('what is no file of a record is not read as one', async () => {
  const { record } = await scanned();
  assert.equal((await read(asked(record, { element: 'number' }))).status, 404);
  assert.equal((await read(asked(record, { kind: 'nothing' }))).status, 404);
  assert.equal((await read(asked(node.node.ids.uuid()))).status, 404);
});
