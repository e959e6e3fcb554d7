import { parseFileReference } from '@qingming/standard/language/file-reference.ts';
import { publication } from '@qingming/standard/records/publication.ts';
import { Readable } from 'node:stream';
import { Fault } from '../../kernel/errors/fault.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { noticeAddress } from './addresses.ts';
import { tidyNumber } from './certificate-number.ts';
import { findNotice, type NoticeShown } from './notices.ts';
import type { PortalOptions, Site } from './site.ts';

/** The bytes of a file that a record names; a Fault `file-elsewhere` or `file-lost` where they are not here. */
export type OpenFile = (
  place: { readonly kind: string; readonly record: string; readonly element: string },
  reference: string,
) => Promise<AsyncIterable<Uint8Array>>;

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** A file of a text that is published. */
export interface Attachment {
  /** PDF, JPG, PNG. */
  readonly kind: string;
  readonly bytes: number;
  /** Where it is; undefined where the platform that keeps it is not known here. */
  readonly address: string | undefined;
}

/** Bytes stay with the node that took them in: a text of another one leads to its portal. */
function addressOf(site: Site, number: string): string | undefined {
  const path = `${noticeAddress(number)}/attachment`;
  const node = `${/\d{2}/.exec(number)?.[0] ?? ''}0000`;
  if (node === site.node) return path;
  const base =
    node === '000000' ? site.ministry : site.provinces.find((one) => one.node === node)?.url;
  return base && `${base.replace(/\/$/, '')}${path}`;
}

export function attachmentOf(
  site: Site,
  { number, attachment }: Pick<NoticeShown, 'number' | 'attachment'>,
): Attachment | undefined {
  const file = attachment === null ? undefined : parseFileReference(attachment);
  return (
    file && {
      kind: (ENDINGS[file.mediaType] ?? '').toUpperCase(),
      bytes: file.bytes,
      address: addressOf(site, number),
    }
  );
}

const PER_MINUTE = 30;

/** The file of a published text, to everybody who may read the text. */
export const attachmentRoutes = ({ records, openFile }: PortalOptions): readonly Route[] =>
  openFile === undefined
    ? []
    : [
        route({
          method: 'GET',
          path: '/notices/:number/attachment',
          summary: { zh: '政策或通知的附件', en: 'The file of a policy or notice' },
          access: 'public',
          page: true,
          limits: { perMinute: PER_MINUTE },
          handle: async ({ request, reply }) => {
            const { number } = request.params as { readonly number: string };
            const notice = await findNotice(records, tidyNumber(number));
            const attachment = notice?.attachment ?? undefined;
            const file = attachment === undefined ? undefined : parseFileReference(attachment);
            if (notice === undefined || attachment === undefined || file === undefined)
              throw new Fault('not-found');
            const place = { kind: publication.kind, record: notice.id, element: 'attachment' };
            const bytes = await openFile(place, attachment);
            const name = `${notice.number}.${ENDINGS[file.mediaType] ?? 'bin'}`;
            reply
              .type(file.mediaType)
              .header('content-length', file.bytes)
              .header('content-disposition', `inline; filename="${name}"`)
              .header('cache-control', 'public, max-age=300');
            return reply.send(Readable.from(bytes));
          },
        }),
      ];
