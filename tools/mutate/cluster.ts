import { dropOtherDatabases, listDatabases } from '../../platform/test-support/database.ts';
import { withNode } from '../../platform/test-support/node.ts';
import { openTestDatabase } from '../lib/test-database.ts';

/** A PostgreSQL of one job, with the template that tests copy: no run waits for another's transactions. */
export interface Cluster {
  readonly url: string;
  /** A temporary folder, removed with it. */
  readonly directory: string;
  /** Drops the databases of a test that was ended before it could. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

async function openCluster(): Promise<Cluster> {
  const database = await openTestDatabase();
  process.env['QINGMING_TEST_DATABASE_URL'] = database.url;
  await withNode(async () => undefined);
  const kept = await listDatabases(database.url);
  return { ...database, sweep: () => dropOtherDatabases(database.url, kept) };
}

/** Clusters of our own, one a job: what DATABASE_URL names is not ours to sweep. */
export async function openClusters(jobs: number): Promise<readonly Cluster[]> {
  delete process.env['DATABASE_URL'];
  const clusters: Cluster[] = [];
  while (clusters.length < jobs) clusters.push(await openCluster());
  return clusters;
}
