import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from './use-change-search.ts';

const PAGES = bilingual('翻页', 'Pages');
const BEFORE = bilingual('上一页', 'Previous');
const AFTER = bilingual('下一页', 'Next');

interface PagerProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

export function Pager({ page, size, total }: PagerProps) {
  const say = useSay();
  const change = useChangeSearch();
  const last = Math.max(1, Math.ceil(total / Math.max(size, 1)));
  if (last === 1) return null;
  const go = (to: number): void => change({ page: to === 1 ? undefined : String(to) });
  return (
    <nav className="pager" aria-label={say(PAGES)}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => go(page - 1)}>
        {say(BEFORE)}
      </button>
      <span>
        {page} / {last}
      </span>
      <button type="button" className="button" disabled={page >= last} onClick={() => go(page + 1)}>
        {say(AFTER)}
      </button>
    </nav>
  );
}
