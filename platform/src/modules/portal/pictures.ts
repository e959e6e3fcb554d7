import { institutionPicture } from '@qingming/standard/records/institution-picture.ts';
import { parseFileReference } from '@qingming/standard/language/file-reference.ts';
import { Readable } from 'node:stream';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { object, text } from '@qingming/connect/schema.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { institutionAddress } from './addresses.ts';
import { tidyNumber } from './certificate-number.ts';
import { ask, IS_PUBLIC } from './queries.ts';
import type { PortalOptions } from './site.ts';

/** A photograph that an institution shows of itself. */
export interface PictureShown {
  readonly id: string;
  readonly subject: string;
  readonly caption: string;
  readonly captionEn: string | null;
  /** YYYY-MM-DD. */
  readonly takenOn: string;
}

/** The photographs of an institution, in its own order. */
export const picturesOf = (asking: Asking, institution: string): Promise<readonly PictureShown[]> =>
  asking.all<PictureShown>(sql`
    select p.id, p.subject, p.caption, p.caption_en as "captionEn", p.taken_on as "takenOn"
    from ${asking.from('institutionPicture')} p
    where p.institution = ${institution}::uuid
    order by p.order_, p.taken_on desc, p.id`);

/** The reference of one, where the institution of that number shows it. */
const findPicture = (records: Records, node: string, number: string, id: string) =>
  ask(records, ['institution', 'institutionPicture'], (asking) =>
    asking.maybe<{ picture: string }>(sql`
      select p.picture
      from ${asking.from('institutionPicture')} p
      join ${asking.from('institution')} i on i.province = p.province and i.id = p.institution
      where p.province = ${node} and p.id = ${id}::uuid and i.number = ${number} and ${IS_PUBLIC}`),
  );

export const pictureAddress = (number: string, id: string): string =>
  `${institutionAddress(number)}/pictures/${id}`;

/** A page shows twelve at the most; a household behind one address looks at some pages a minute. */
const PER_MINUTE = 240;

/** The bytes of a photograph, to everybody. */
export const pictureRoutes = (
  node: string,
  { records, openFile }: PortalOptions,
): readonly Route[] =>
  openFile === undefined
    ? []
    : [
        route({
          method: 'GET',
          path: '/institutions/:number/pictures/:id',
          summary: { zh: '机构的一张照片', en: 'A photograph of an institution' },
          access: 'public',
          page: true,
          limits: { perMinute: PER_MINUTE },
          params: object({
            number: text({ minLength: 1, maxLength: 40 }),
            id: text({ format: 'uuid' }),
          }),
          handle: async ({ params, reply }) => {
            const found = await findPicture(records, node, tidyNumber(params.number), params.id);
            const file = found && parseFileReference(found.picture);
            if (found === undefined || file === undefined) throw new Fault('not-found');
            const place = {
              kind: institutionPicture.kind,
              record: params.id,
              element: 'picture',
            };
            const bytes = await openFile(place, found.picture);
            reply
              .type(file.mediaType)
              .header('content-length', file.bytes)
              .header('content-disposition', 'inline')
              .header('cache-control', 'public, max-age=3600');
            return reply.send(Readable.from(bytes));
          },
        }),
      ];
