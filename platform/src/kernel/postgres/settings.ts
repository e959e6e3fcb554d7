import type { Layout } from './layout.ts';

/** `full`: a commit is on the disk. `none`: for tests, whose data nobody misses after a power cut. */
export type Durability = 'full' | 'none';

const COMMON: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '64MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Short statements spend longer in the compiler than they win by it.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  // What a statement carried and which row failed may name people: the server's log keeps neither.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

const DURABILITY: Readonly<Record<Durability, Readonly<Record<string, string>>>> = {
  full: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  none: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
};

function listening(layout: Layout, port: number): Record<string, string> {
  if (process.platform === 'win32') {
    return { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  }
  // A list of quoted names: the path may hold spaces and commas.
  const directory = `"${layout.socketDirectory.replaceAll('"', '""')}"`;
  return { listen_addresses: '', port: String(port), unix_socket_directories: directory };
}

/** The command line of the postmaster. */
export function postmasterArguments(
  layout: Layout,
  port: number,
  durability: Durability,
): readonly string[] {
  const settings = { ...COMMON, ...DURABILITY[durability], ...listening(layout, port) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', layout.cluster, ...flags];
}
