import type { NoticeRow } from '@qingming/connect/api/oversight.ts';
import { correctionState } from '@qingming/standard/codes/approval.ts';
import { regionChildren, regionName } from '@qingming/standard/data/regions.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { Contradictions } from './contradictions.tsx';
import { type OrderedColumn, wordColumn } from './list/arrange.ts';
import { ListPage } from './list/list-page.tsx';
import type { ListSource } from './list/use-list.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { LIST, NOTICES } from './words.ts';

const same = (row: NoticeRow): NoticeRow => row;

const columnsFor = (say: Say): readonly OrderedColumn<NoticeRow>[] => {
  const kindOf = ({ subjectKind, kindName }: NoticeRow) => (kindName ? say(kindName) : subjectKind);
  const nodeOf = ({ subjectNode }: NoticeRow) =>
    say(regionName(subjectNode) ?? { zh: subjectNode, en: subjectNode });
  const stateOf = ({ state }: NoticeRow) => say(codeLabel(correctionState, state));
  return [
    wordColumn('kind', LIST.kind, kindOf),
    {
      key: 'asks',
      title: NOTICES.asks,
      text: ({ asks }) => asks,
      cell: ({ asks }) => <span className="long">{asks}</span>,
    },
    wordColumn('node', NOTICES.node, nodeOf, { order: ({ subjectNode }) => subjectNode }),
    wordColumn('state', LIST.state, stateOf, { order: ({ state }) => state }),
    wordColumn('at', NOTICES.askedAt, ({ askedAt }) => civilMinute(askedAt), {
      order: ({ askedAt }) => askedAt,
    }),
    {
      key: 'answer',
      title: NOTICES.answer,
      text: ({ answer }) => answer?.note ?? null,
      cell: ({ answer }) => answer && <span className="long">{answer.note}</span>,
    },
    {
      key: 'mends',
      title: NOTICES.mends,
      numeric: true,
      order: ({ mends }) => mends.length,
      cell: ({ mends }) => mends.map(({ version }) => version).join('、'),
    },
  ];
};

const SOURCE: ListSource<NoticeRow> = {
  path: '/api/oversight/notices',
  size: 200,
  sorts: [],
  filters: [
    { name: 'state', label: LIST.state, kind: 'select', options: correctionState.values },
    {
      name: 'node',
      label: NOTICES.node,
      kind: 'select',
      options: regionChildren('000000').map(({ code, name }) => ({ code, ...name })),
    },
  ],
};

/** The notice that the address names, over the list. */
function Opened({ id }: { readonly id: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const notice = useQuery({
    queryKey: ['list', SOURCE.path, 'opened', id],
    queryFn: ({ signal }) => api.get<NoticeRow>(`${SOURCE.path}/${id}`, { signal }),
  });
  const close = (): void => void navigate('/notices');
  if (notice.isError)
    return (
      <SheetDialog title={say(NOTICES.title)} onClose={close}>
        <ProblemNote error={notice.error} />
      </SheetDialog>
    );
  return notice.data && <NoticeDialog notice={notice.data} onClose={close} />;
}

/** Notices of the ministry: asked, answered, mended. */
export function NoticesPage() {
  const say = useSay();
  const { notice } = useParams();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <>
      <ListPage
        title={NOTICES.title}
        lead={NOTICES.lead}
        name="notices"
        source={SOURCE}
        columns={columns}
        rowOf={same}
        about={({ subjectRecord }) => subjectRecord}
        hrefOf={({ id }) => `/notices/${id}`}
      />
      <Contradictions />
      {notice !== undefined && <Opened id={notice} />}
    </>
  );
}
