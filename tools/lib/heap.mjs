/** For a server: room for what lives as long as a request; with V8's own measure a node spends a sixth of its time collecting. */
export const AMPLE_HEAP = ['--max-semi-space-size=64'];
/** For a command that walks through millions of rows beside a running node: it keeps little, so little is enough. */
export const SMALL_HEAP = ['--max-semi-space-size=4'];
