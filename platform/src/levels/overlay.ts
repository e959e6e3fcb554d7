import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import {
  ALL_CODE_SETS,
  type Catalogue,
  checkCatalogue,
  checkParts,
  INDICATORS,
  RATIOS,
  MESSAGES,
  overlaidCatalogue,
  overlaySql,
  withoutOverlaySql,
} from '@qingming/standard';
import { findOverlay } from '@qingming/standard/overlays/all-overlays.ts';
import type { Overlay } from '@qingming/standard/language/overlay.ts';
import { ALL_PAPERS } from '@qingming/standard/papers/all-papers.ts';
import { paperFaults } from '@qingming/standard/derive/check-papers.ts';
import { ALL_PROCESSES } from '@qingming/standard/processes/all-processes.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { OwnKinds } from '../kernel/accounts/means.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import type { Database } from '../kernel/db/database.ts';
import { applyWhenChanged } from '../kernel/db/derived-state.ts';

/** The local standard of a province: the file that the configuration names, else the one that comes with the release. */
async function localStandard(config: NodeConfig): Promise<Overlay | undefined> {
  if (config.overlay === undefined) return findOverlay(config.node);
  const read = (await import(pathToFileURL(config.overlay).href)) as { overlay?: Overlay };
  if (read.overlay === undefined)
    throw new Error(`${config.overlay}: 须导出 overlay。 The file must export overlay.`);
  return read.overlay;
}

const PARTS = {
  processes: ALL_PROCESSES,
  indicators: INDICATORS,
  ratios: RATIOS,
  messages: MESSAGES,
};

/** Stops the start when the standard contradicts itself, and says where. */
export function requireSound(catalogue: Catalogue): Catalogue {
  const faults = [
    ...checkCatalogue(catalogue, ALL_CODE_SETS),
    ...checkParts(catalogue, PARTS),
    ...paperFaults(catalogue, ALL_PAPERS),
  ];
  if (faults.length === 0) return catalogue;
  const list = faults.map((fault) => `\n  ${fault}`).join('');
  throw new Error(
    `标准有误，节点不能启动。 The standard has faults; the node does not start:${list}`,
  );
}

/** The database asks what the local standard asks, and no more once there is none. */
async function follow(db: Database, text: string): Promise<void> {
  await db.transaction((tx) =>
    applyWhenChanged(tx, 'local-standard', text, () => tx.client.query(text)),
  );
}

/** The record kinds as this node has them. An overlay that loosens anything stops the start. */
export async function catalogueOf(config: NodeConfig, db: Database): Promise<Catalogue> {
  const overlay = config.level === 'province' ? await localStandard(config) : undefined;
  const catalogue = requireSound(
    overlay === undefined ? NATIONAL : overlaidCatalogue(NATIONAL, overlay),
  );
  await follow(db, overlay === undefined ? withoutOverlaySql : overlaySql(NATIONAL, overlay));
  return catalogue;
}

/** The kinds that this node has otherwise than the nation: what its forms have to ask; undefined when there is none. */
export function localKinds(catalogue: Catalogue): OwnKinds | undefined {
  const own = [...catalogue].filter(([kind, definition]) => definition !== NATIONAL.get(kind));
  if (own.length === 0) return undefined;
  const definitions = Object.fromEntries(own);
  const digest = createHash('sha256').update(JSON.stringify(definitions)).digest('hex');
  return { digest: digest.slice(0, 16), definitions };
}
