/** What a reader sees of a page: its text without tags, spaces drawn together. */
export const visible = (page: string): string =>
  page
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
