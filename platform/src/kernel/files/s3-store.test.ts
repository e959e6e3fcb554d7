import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { systemIds } from '../ids.ts';
import type { BytesStore } from './bytes-store.ts';
import { s3Store } from './s3-store.ts';

const BUCKET = 'qingming-370000';
const PAGE = 2;

/** A bucket as S3 answers for it: names with a path, XML lists in pages, 403 without a signature of its key. */
class Bucket {
  readonly objects = new Map<string, Buffer>();

  readonly answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://bucket');
    const signed = /^AWS4-HMAC-SHA256 Credential=key-1\/\d{8}\/cn-1\/s3\/aws4_request, /;
    if (!signed.test(request.headers.authorization ?? '')) return this.#end(response, 403);
    const name = url.pathname.replace(`/${BUCKET}`, '').replace(/^\//, '');
    if (request.method === 'PUT') await this.#put(name, request);
    if (request.method === 'DELETE') this.objects.delete(name);
    if (request.method !== 'GET') return this.#end(response, 200);
    if (name === '') return this.#end(response, 200, this.#list(url.searchParams));
    const bytes = this.objects.get(name);
    this.#end(response, bytes === undefined ? 404 : 200, bytes);
  };

  async #put(name: string, request: IncomingMessage): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    assert.equal(bytes.length, Number(request.headers['content-length']));
    this.objects.set(name, bytes);
  }

  #list(query: URLSearchParams): string {
    const names = [...this.objects.keys()].toSorted();
    const from = Number(query.get('continuation-token') ?? 0);
    const next = from + PAGE < names.length ? String(from + PAGE) : undefined;
    const rows = names
      .slice(from, from + PAGE)
      .map(
        (name) =>
          `<Contents><Key>${name}</Key><LastModified>2026-11-20T02:00:00.000Z</LastModified></Contents>`,
      );
    const token = next && `<NextContinuationToken>${next}</NextContinuationToken>`;
    return `<ListBucketResult>${rows.join('')}${token ?? ''}</ListBucketResult>`;
  }

  #end(response: ServerResponse, status: number, body: string | Buffer = ''): void {
    response.writeHead(status).end(body);
  }
}

const bucket = new Bucket();
let server: Server;
let endpoint: string;
before(async () => {
  server = createServer((request, response) => void bucket.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
after(() => server.close());

const storeOf = (accessKeyId = 'key-1'): BytesStore =>
  s3Store({ endpoint, bucket: BUCKET, region: 'cn-1', accessKeyId, secretAccessKey: 'secret' });

const folder = mkdtempSync(path.join(tmpdir(), 'qingming-s3-'));

async function kept(store: BytesStore, bytes: Buffer): Promise<string> {
  const name = systemIds.uuid();
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  await store.keep(name, file);
  assert.equal(existsSync(file), false);
  return name;
}

test('a file goes into the bucket whole, comes back, and is gone when it is removed', async () => {
  const store = storeOf();
  const bytes = Buffer.alloc(600_000, 'x');
  const name = await kept(store, bytes);
  const back = await store.open(name);
  assert.ok(back);
  assert.deepEqual(Buffer.concat((await Array.fromAsync(back)) as Buffer[]), bytes);
  await store.remove(name);
  assert.equal(await store.open(name), undefined);
});

test('all names of a bucket are told, however many pages they fill', async () => {
  const store = storeOf();
  const names = [];
  for (let at = 0; at < 5; at += 1) names.push(await kept(store, Buffer.from(String(at))));
  const found = (await Array.fromAsync(store.names())).map(({ name }) => name);
  assert.deepEqual(found.toSorted(), names.toSorted());
});

test('a service that refuses the key is a fault of the store, not a file that is not there', async () => {
  await assert.rejects(async () => storeOf('key-2').open(systemIds.uuid()), /answered 403/);
});

test('a name that leads elsewhere is never asked for', async () => {
  await assert.rejects(async () => storeOf().open('../other-bucket/x'), /its identifier/);
});
