import { pathToFileURL } from 'node:url';
import { overlaidCatalogue, overlaySql } from '@qingming/standard';
import { findOverlay } from '@qingming/standard/overlays/all-overlays.ts';
import type { Overlay } from '@qingming/standard/language/overlay.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import type { Database } from '../kernel/db/database.ts';

/** The local standard of a province: the file that the configuration names, else the one that comes with the release. */
async function localStandard(config: NodeConfig): Promise<Overlay | undefined> {
  if (config.overlay === undefined) return findOverlay(config.node);
  const read = (await import(pathToFileURL(config.overlay).href)) as { overlay?: Overlay };
  if (read.overlay === undefined)
    throw new Error(`${config.overlay}: 须导出 overlay。 The file must export overlay.`);
  return read.overlay;
}

/** The record kinds as this node has them. An overlay that loosens anything stops the start. */
export async function catalogueOf(
  config: NodeConfig,
  db: Database,
): Promise<ReadonlyMap<string, RecordDefinition>> {
  const overlay = config.level === 'province' ? await localStandard(config) : undefined;
  if (overlay === undefined) return NATIONAL;
  const catalogue = overlaidCatalogue(NATIONAL, overlay);
  await db.client((client) => client.query(overlaySql(NATIONAL, overlay)));
  return catalogue;
}
