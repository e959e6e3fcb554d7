const LAST_PAGE = 500;

/** The page that an address names, from 1 on; the first when it names none. */
export const pageNumber = (given: string | undefined): number => {
  const page = Number(given ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
};
