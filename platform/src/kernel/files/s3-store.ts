import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { type BytesStore, requirePlainName } from './bytes-store.ts';

/** A bucket of a service that speaks the protocol of S3, and a key that may read and write it. */
export interface S3Settings {
  /** `https://storage.example.gov.cn`; the bucket follows as the first part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 60_000;
const PAGE = 1000;

const between = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

const entriesOf = (xml: string) =>
  [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].flatMap(([, entry = '']) => {
    const [name, at] = [between(entry, 'Key'), between(entry, 'LastModified')];
    return name === undefined || at === undefined ? [] : [{ name, at: new Date(at) }];
  });

/** Objects of a bucket. What goes there is sealed on this machine: the service never has a key to it. */
export function s3Store({ endpoint, bucket, region, ...key }: S3Settings): BytesStore {
  const client = new AwsClient({ ...key, region, service: 's3', retries: 2 });
  const base = `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}`;
  const ask = async (address: string, init: RequestInit, missing = false): Promise<Response> => {
    const response = await client.fetch(address, {
      ...init,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok || (missing && response.status === 404)) return response;
    await response.body?.cancel();
    throw new Error(`the file store answered ${response.status} to ${init.method ?? 'GET'}`);
  };
  const addressOf = (name: string): string => `${base}/${requirePlainName(name)}`;
  return {
    keep: async (name, path) => {
      const body = await openAsBlob(path);
      // Signed over https without a digest of the body, which is sealed and checked when it is opened.
      await ask(addressOf(name), {
        method: 'PUT',
        body,
        headers: {
          'content-length': String(body.size),
          'content-type': 'application/octet-stream',
          'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
        },
      });
      await rm(path);
    },
    open: async (name) => {
      const { status, body } = await ask(addressOf(name), { method: 'GET' }, true);
      if (status === 404 || body === null) {
        await body?.cancel();
        return undefined;
      }
      return Readable.fromWeb(body as ReadableStream);
    },
    remove: async (name) => {
      await (await ask(addressOf(name), { method: 'DELETE' }, true)).body?.cancel();
    },
    async *names() {
      for (let token: string | undefined = ''; token !== undefined; ) {
        const after = token === '' ? '' : `&continuation-token=${encodeURIComponent(token)}`;
        const xml = await (
          await ask(`${base}?list-type=2&max-keys=${PAGE}${after}`, { method: 'GET' })
        ).text();
        yield* entriesOf(xml);
        token = between(xml, 'NextContinuationToken');
      }
    },
  };
}
