// Nx knows its cache by a database that has the machine's id in its name, and takes nothing from a cache
// without one. Builds in a cloud get a machine each time: this gives what they restored their own name.
// Plain JavaScript for any Node from 20 on: nothing is installed yet.
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('.nx', 'workspace-data');
const file = ['/var/lib/dbus/machine-id', '/etc/machine-id'].find((path) => existsSync(path));
const machine = file && readFileSync(file, 'utf8').trim();
const databases = existsSync(folder)
  ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}-v\d+\.db$/.test(name))
  : [];
const [restored] = databases;
if (!machine || databases.length !== 1) {
  console.log(
    `Nx starts without a cache: ${databases.length} databases, machine ${machine || '?'}.`,
  );
} else {
  renameSync(join(folder, restored), join(folder, restored.replace(/^[0-9a-f]{32}/, machine)));
  console.log('Nx has the cache of an earlier build.');
}
