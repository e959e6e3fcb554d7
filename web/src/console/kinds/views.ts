/** A list as somebody likes to see it: the words of its address under a name. */
export interface View {
  readonly name: string;
  readonly search: string;
}

const MOST_VIEWS = 12;

const keyOf = (account: string, kind: string): string => `qingming views ${account} ${kind}`;

const isView = (value: unknown): value is View =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'search' in value &&
  typeof value.name === 'string' &&
  typeof value.search === 'string';

function read(text: string | null): readonly View[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    return [];
  }
}

/** The views that this account keeps in this browser. */
export const viewsOf = (account: string, kind: string): readonly View[] =>
  read(localStorage.getItem(keyOf(account, kind)));

function write(account: string, kind: string, views: readonly View[]): readonly View[] {
  const kept = views.slice(-MOST_VIEWS);
  localStorage.setItem(keyOf(account, kind), JSON.stringify(kept));
  return kept;
}

/** Keeps a view; one of the same name is replaced. Answers with all that are kept then. */
export const keepView = (account: string, kind: string, view: View): readonly View[] =>
  write(account, kind, [...viewsOf(account, kind).filter(({ name }) => name !== view.name), view]);

export const dropView = (account: string, kind: string, name: string): readonly View[] =>
  write(
    account,
    kind,
    viewsOf(account, kind).filter((view) => view.name !== name),
  );
