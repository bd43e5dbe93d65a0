/** Name of the file that PostgreSQL's socket gets in its folder: `.s.PGSQL.<port>`. */
export const socketPort = 5432;

export const superuser = "postgres";
export const applicationUser = "tovholder";
export const databaseName = "tovholder";

/** Settings sized for one municipality on a small machine; a large one brings its own server. */
const common: Readonly<Record<string, string>> = {
  listen_addresses: "",
  // Relative to the data folder, so that closed folders above it and the 107 bytes of a socket path do not matter.
  unix_socket_directories: "../socket",
  unix_socket_permissions: "0700",
  port: String(socketPort),
  max_connections: "60",
  shared_buffers: "64MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  effective_cache_size: "512MB",
  max_wal_size: "512MB",
  max_wal_senders: "2",
  max_replication_slots: "2",
  max_worker_processes: "2",
  max_logical_replication_workers: "0",
  // Parallel queries need shared memory that containers limit to 64 MB.
  max_parallel_workers_per_gather: "0",
  autovacuum_worker_slots: "3",
  autovacuum_max_workers: "2",
  io_method: "sync",
  jit: "off",
  random_page_cost: "1.1",
  timezone: "UTC",
  log_timezone: "UTC",
  // Errors and their statements carry names and numbers of citizens; the log keeps the server's own life only.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  lc_messages: "C",
};

const durable: Readonly<Record<string, string>> = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const throwAway: Readonly<Record<string, string>> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};

/** Command line settings of the server; they win over every file in the data folder. */
export function serverArguments(isDurable: boolean): readonly string[] {
  return Object.entries({ ...common, ...(isDurable ? durable : throwAway) }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}

/** pg_hba.conf: the socket alone, and the kernel's word for who is at the other end. */
export const hostRules = "local all all peer map=tovholder\n";

/** pg_ident.conf: the operating system account of this program may be the application and the superuser. */
export function identityMap(account: string): string {
  const quoted = `"${account}"`;
  return [superuser, applicationUser].map((role) => `tovholder ${quoted} ${role}\n`).join("");
}
