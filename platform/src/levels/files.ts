import path from 'node:path';
import type { NodeConfig } from '../kernel/config/settings.ts';
import { folderStore } from '../kernel/files/folder-store.ts';
import { s3Store } from '../kernel/files/s3-store.ts';
import { clamd } from '../kernel/files/scanner.ts';
import type { Files } from '../kernel/files/take-in.ts';

/** Where this node keeps files: a folder beside its data unless a service is configured. */
export function filesOf(
  config: Pick<NodeConfig, 'dataDirectory' | 'files' | 'fileScanner'>,
  node: Files['node'],
): Files {
  const own = path.join(config.dataDirectory, 'files');
  const { s3, folder = own } = config.files;
  return {
    node,
    store: s3 === undefined ? folderStore(folder) : s3Store(s3),
    incoming: path.join(s3 === undefined ? folder : own, 'incoming'),
    scanner: config.fileScanner === undefined ? undefined : clamd(config.fileScanner),
  };
}
