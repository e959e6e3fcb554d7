import type { Page } from '@qingming/connect/api/registry.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from './use-change-search.ts';

const PAGES = bilingual('翻页', 'Pages');
const FIRST = bilingual('首页', 'First');
const BEFORE = bilingual('上一页', 'Previous');
const AFTER = bilingual('下一页', 'Next');

/** Which page of a list is asked for; the first when it names none. */
export type Turn = Readonly<Record<'after' | 'before', string | undefined>>;

interface PagerProps extends Pick<Page<unknown>, 'next' | 'previous'> {
  /** Where a list stands beside another: the words of the address belong to the other. */
  readonly onTurn?: (turn: Turn) => void;
}

/** Leads from page to page of a list; nothing when it has one page only. */
export function Pager({ next, previous, onTurn }: PagerProps) {
  const say = useSay();
  const change = useChangeSearch();
  const turn = ({ after, before }: Partial<Turn>): void =>
    onTurn === undefined
      ? change(before === undefined ? { after } : { before })
      : onTurn({ after, before });
  if (next === null && previous === null) return null;
  return (
    <nav className="pager" aria-label={say(PAGES)}>
      <button
        type="button"
        className="button"
        disabled={previous === null}
        onClick={() => turn({})}
      >
        {say(FIRST)}
      </button>
      <button
        type="button"
        className="button"
        disabled={previous === null}
        onClick={() => turn({ before: previous ?? undefined })}
      >
        {say(BEFORE)}
      </button>
      <button
        type="button"
        className="button"
        disabled={next === null}
        onClick={() => turn({ after: next ?? undefined })}
      >
        {say(AFTER)}
      </button>
    </nav>
  );
}
