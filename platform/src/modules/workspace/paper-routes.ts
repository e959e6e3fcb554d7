import { ALL_PAPERS } from '@qingming/standard/papers/all-papers.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { printPaper } from '../../kernel/papers/print-paper.ts';

/** Every paper that the standard declares, at the record of its root. */
export const paperRoutes = (node: NodeContext): readonly Route[] =>
  ALL_PAPERS.map((paper) =>
    route({
      method: 'GET',
      path: `/api/kinds/${paper.of}/records/:record/papers/${paper.name}.pdf`,
      tag: 'papers',
      summary: paper.label,
      access: { rights: [['read', paper.of], ...paper.for] },
      limits: { perMinute: 60 },
      params: object({ record: uuid() }),
      handle: async ({ records, params, reply }) => {
        const bytes = await printPaper(node, records, paper, params.record);
        void reply.headers({
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${paper.name}.pdf"`,
          'cache-control': 'no-store',
        });
        return Buffer.from(bytes);
      },
    }),
  );
