// A school's shared server for a story: the real program on a PostgreSQL of its own, both gone when the story ends.
// SVEND_SERVER names the server (else the one beside the bridge), SVEND_POSTGRES the folder of PostgreSQL's programs.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCHOOL = 'proeveskolen';

/** The school's server, with a code for the first computer. */
export async function openServer(name = 'Prøveskolen') {
  const program = process.env.SVEND_SERVER ?? join(dirname(process.env.SVEND_BRIDGE ?? ''), 'server');
  if (!existsSync(program)) throw new Error('SVEND_SERVER names the server to test with.');
  const database = await openPostgres();
  const port = await freePort();
  const env = {
    ...process.env,
    SVEND_DATABASE: `host=${database.folder} user=svend_server dbname=svend`,
    SVEND_DATABASE_OWNER: `host=${database.folder} user=svend_owner dbname=svend`,
    SVEND_LISTEN: `127.0.0.1:${port}`,
    SVEND_LOG: 'error',
  };
  const admin = async (...words) => (await run(program, ['admin', ...words], { env })).stdout;
  const code = firstWord(await admin('school', 'create', SCHOOL, name));
  let serving;
  const server = {
    address: `http://127.0.0.1:${port}`,
    code,
    admin,
    async start() {
      serving = spawn(program, ['serve'], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await until(() => answers(port), 'The server does not answer.');
    },
    /** As if the network were gone: whoever waits for it is cut off, too. */
    async stop() {
      await ended(serving, 'SIGKILL');
    },
    async close() {
      await server.stop();
      await database.close();
    },
  };
  await server.start();
  return server;
}

/** The code stands first in what is said. */
const firstWord = (said) => said.trim().split(/\s+/)[0];

async function openPostgres() {
  const bin = await postgresFolder();
  const folder = await mkdtemp(join(tmpdir(), 'svend-pg-'));
  const data = join(folder, 'data');
  const who = await otherUser();
  if (who.uid !== undefined) await chown(folder, who.uid, who.gid);
  const there = { ...who, cwd: folder };
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    there,
  );
  // Nobody is connected yet, so that the roles need no client of PostgreSQL's.
  const first = spawn(join(bin, 'postgres'), ['--single', '-D', data, 'postgres'], {
    ...there,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  first.stdin.end(
    'create role svend_owner login\ncreate role svend_server login\ncreate database svend owner svend_owner\n',
  );
  await new Promise((resolve) => first.once('exit', resolve));
  const options = [
    '-D',
    data,
    '-k',
    folder,
    '-c',
    'listen_addresses=',
    '-c',
    'fsync=off',
    '-c',
    'log_min_messages=fatal',
  ];
  const child = spawn(join(bin, 'postgres'), options, {
    ...there,
    stdio: 'ignore',
  });
  await until(() => existsSync(join(folder, '.s.PGSQL.5432')), 'PostgreSQL does not come up.');
  const close = async () => {
    await ended(child, 'SIGINT');
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, close };
}

/** The folder of PostgreSQL's programs, the newest where there are several. */
async function postgresFolder() {
  const packaged = await readdir('/usr/lib/postgresql').catch(() => []);
  const newestFirst = packaged.sort((one, other) => Number(other) - Number(one));
  const places = [
    process.env.SVEND_POSTGRES ?? '',
    ...newestFirst.map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = places.find((place) => existsSync(join(place, 'initdb')));
  if (!found)
    throw new Error(
      'SVEND_POSTGRES names the folder of initdb and postgres (Debian: apt-get install postgresql).',
    );
  return found;
}

/** PostgreSQL refuses to run as root, so then it runs as somebody else. */
async function otherUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const id = async (of) => Number((await run('id', [of, name])).stdout);
    try {
      return { uid: await id('-u'), gid: await id('-g') };
    } catch {
      // There is none of that name here.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is nobody else.');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

async function until(holds, otherwise) {
  for (let turn = 0; turn < 300; turn++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(otherwise);
}

function ended(child, signal) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}
