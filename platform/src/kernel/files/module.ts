import { Readable } from 'node:stream';
import { isProtected } from '@qingming/standard/language/element.ts';
import { parseFileReference } from '@qingming/standard/language/file-reference.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { readFile, type ReadFile, type UploadedFile } from '@qingming/connect/api/files.ts';
import type { FastifyRequest } from 'fastify';
import { Fault } from '../errors/fault.ts';
import { type Context, route, type ServerModule } from '../http/route.ts';
import type { NodeContext } from '../node.ts';
import { giveOut } from './give-out.ts';
import { type Files, MAX_BYTES, MEDIA_TYPES, takeIn } from './take-in.ts';

function refuseLong({ headers }: FastifyRequest): void {
  if (Number(headers['content-length'] ?? 0) > MAX_BYTES) throw new Fault('too-large');
}

async function upload(files: Files, { actor, body, request }: Context): Promise<UploadedFile> {
  refuseLong(request);
  if (!(body instanceof Readable)) throw new Fault('file-type');
  const file = await takeIn(files, actor.account, body as AsyncIterable<Uint8Array>);
  const { mediaType = '', bytes = 0 } = parseFileReference(file) ?? {};
  return { file, mediaType, bytes };
}

function definitionOf(node: Pick<NodeContext, 'catalogue'>, kind: string): RecordDefinition {
  const definition = node.catalogue.get(kind);
  if (definition === undefined) throw new Fault('not-found');
  return definition;
}

/** Whoever may see a file sees it by the policy of its record; a look at a protected one is told in the audit. */
async function referenceOf(
  node: Pick<NodeContext, 'catalogue'>,
  { records }: Pick<Context, 'records'>,
  asked: ReadFile,
): Promise<string> {
  const definition = definitionOf(node, asked.kind);
  const element = definition.elements[asked.element];
  if (element?.type !== 'file') throw new Fault('not-found');
  const { fact } = isProtected(element)
    ? await records.reveal(definition, asked.record, asked)
    : await records.get(definition, asked.record);
  const reference: unknown = Reflect.get(fact, asked.element);
  if (typeof reference !== 'string') throw new Fault('not-found');
  return reference;
}

/** Uploads, which belong to nothing until a record names them, and the way back to the bytes. */
export const filesModule = (files: Files, node: Pick<NodeContext, 'catalogue'>): ServerModule => ({
  name: 'files',
  routes: [
    route({
      method: 'POST',
      path: '/api/files',
      tag: 'files',
      access: 'staff',
      summary: {
        zh: '上传扫描件或照片，返回文件引用，供登记时填写',
        en: 'Upload a scan or a photograph; answers with the reference that a record names it by',
      },
      limits: { bodyTypes: MEDIA_TYPES, bodyBytes: MAX_BYTES, streamed: true, perMinute: 60 },
      handle: (context) => upload(files, context),
    }),
    route({
      method: 'POST',
      path: '/api/files/read',
      tag: 'files',
      access: 'staff',
      reads: true,
      summary: {
        zh: '查看记录中的文件；须写明目的和事由，并留痕',
        en: 'Read the file of a record; names purpose and reason, and is told in the audit',
      },
      body: readFile,
      limits: { perMinute: 60 },
      handle: async (context) => {
        const reference = await referenceOf(node, context, context.body);
        const found = parseFileReference(reference);
        if (found === undefined) throw new Fault('not-found');
        const bytes = await giveOut(files, context.body, reference);
        context.reply
          .type(found.mediaType)
          .header('content-length', found.bytes)
          .header('content-disposition', 'inline')
          .header('cache-control', 'no-store');
        return Readable.from(bytes);
      },
    }),
  ],
});
