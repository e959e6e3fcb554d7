import type { Board } from '@qingming/connect/api/board.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useBoard } from './use-board.ts';
import { BOARD } from './words.ts';

interface WithBoardProps {
  /** `receivedAt`: when the board was read, in milliseconds of this machine's clock. */
  readonly children: (board: Board, receivedAt: number) => ReactNode;
}

/** Shows what needs the board of the reader's own institution once it is here. */
export function WithBoard({ children }: WithBoardProps) {
  const say = useSay();
  const { institution } = useSession();
  const board = useBoard();
  if (institution === null)
    return (
      <NoticePage title={say(BOARD.title)}>
        <p>
          <Link to="/cases">{say(BOARD.noInstitution)}</Link>
        </p>
      </NoticePage>
    );
  if (board.isPending) return <Loading />;
  if (board.isError && board.data === undefined)
    return <ProblemNote error={board.error} again={() => void board.refetch()} />;
  return children(board.data, board.dataUpdatedAt);
}
