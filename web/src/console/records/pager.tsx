import type { Page } from '@qingming/connect/api/registry.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from './use-change-search.ts';

const PAGES = bilingual('翻页', 'Pages');
const FIRST = bilingual('首页', 'First');
const BEFORE = bilingual('上一页', 'Previous');
const AFTER = bilingual('下一页', 'Next');

/** Leads from page to page of a list; nothing when it has one page only. */
export function Pager({ next, previous }: Pick<Page<unknown>, 'next' | 'previous'>) {
  const say = useSay();
  const change = useChangeSearch();
  if (next === null && previous === null) return null;
  return (
    <nav className="pager" aria-label={say(PAGES)}>
      <button
        type="button"
        className="button"
        disabled={previous === null}
        onClick={() => change({ after: undefined })}
      >
        {say(FIRST)}
      </button>
      <button
        type="button"
        className="button"
        disabled={previous === null}
        onClick={() => change({ before: previous ?? undefined })}
      >
        {say(BEFORE)}
      </button>
      <button
        type="button"
        className="button"
        disabled={next === null}
        onClick={() => change({ after: next ?? undefined })}
      >
        {say(AFTER)}
      </button>
    </nav>
  );
}
