import http from 'node:http';
import https from 'node:https';
import type {AddressInfo} from 'node:net';
import net from 'node:net';
import {afterEach, describe, expect, test} from 'vitest';
import type {Network} from './download';
import {download, readBounded, shownAddress} from './download';
import {LIMITS} from '../core/text/limits';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on this machine. */
async function serve(answer: http.RequestListener): Promise<number> {
  const server = http.createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  return (server.address() as AddressInfo).port;
}

const ok: http.RequestListener = (_request, response) => response.end('{}');
const redirect =
  (location: (port: string) => string): http.RequestListener =>
  ({url, headers}, response) =>
    url === '/good'
      ? response.end('{}')
      : response.writeHead(302, {location: location(headers.host?.split(':')[1] ?? '')}).end();

/** Names as the tests want them; whatever is not listed does not exist. */
const names = (table: Readonly<Record<string, readonly string[]>>): Network => ({
  resolve: async (host) => {
    const found = table[host];
    if (!found) throw new Error(`getaddrinfo ENOTFOUND ${host}`);
    return found.map((address) => ({address, family: net.isIP(address)}));
  },
  timeoutMs: 5_000,
});

/** The same, but every connection goes to a port of this machine: the internet as a test can have it. */
function internet(
  port: number,
  table: Readonly<Record<string, readonly string[]>>,
  encrypted = false,
): Network {
  const agent = encrypted ? new https.Agent() : new http.Agent();
  // The lookup is asked as it would be, and its answer then not used.
  Object.assign(agent, {
    createConnection: (
      options: net.TcpSocketConnectOpts,
      done: (error: unknown, socket?: net.Socket) => void,
    ) => {
      const go = () => done(null, net.connect(port, '127.0.0.1'));
      if (net.isIP(options.host ?? '') || !options.lookup) go();
      else options.lookup(options.host ?? '', {all: true}, (error) => (error ? done(error) : go()));
    },
  });
  return {...names(table), agent};
}

const body = async (address: string, network?: Network) => (await download(address, network)).toString();
const PUBLIC = {'monitor.example': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']};

describe('an address of this machine', () => {
  test('is asked where the source names it, and may send to itself', async () => {
    const port = await serve(redirect((self) => `http://127.0.0.1:${self}/good`));
    expect(await body(`http://127.0.0.1:${port}/`)).toBe('{}');
    expect(await body(`http://localhost:${port}/`, names({localhost: ['127.0.0.1']}))).toBe('{}');
  });

  test.each([
    ['another address of it', (port: string) => `http://127.0.0.2:${port}/good`],
    ['a name for it', (port: string) => `http://inner.example:${port}/good`],
    ['its name', (port: string) => `http://localhost:${port}/good`],
    ['a private address', () => 'http://10.0.0.1/'],
    ['the address of a cloud’s own data', () => 'http://169.254.169.254/latest/meta-data/'],
  ])('must not send to %s', async (_name, location) => {
    const port = await serve(redirect(location));
    const network = names({'inner.example': ['127.0.0.2'], localhost: ['::1', '127.0.0.1']});
    await expect(body(`http://127.0.0.1:${port}/`, network)).rejects.toThrow(
      /expected an address on the internet/,
    );
  });
});

describe('a name of the internet', () => {
  test('is asked, and may send to another one', async () => {
    const port = await serve(redirect(() => 'http://other.example/good'));
    const network = internet(port, {...PUBLIC, 'other.example': ['1.1.1.1']});
    expect(await body('http://monitor.example/', network)).toBe('{}');
  });

  test.each([
    'http://127.0.0.1/good',
    'http://0x7f.1/good',
    'http://2130706433/good',
    'http://[::1]/good',
    'http://[::ffff:127.0.0.1]/good',
    'http://0.0.0.0/good',
    'http://inner.example/good',
    'http://mixed.example/good',
    'http://localhost/good',
    '//127.0.0.1/good',
  ])('must not send to %s', async (location) => {
    const port = await serve(redirect(() => location));
    const table = {
      ...PUBLIC,
      'inner.example': ['10.1.2.3'],
      'mixed.example': ['1.1.1.1', '192.168.0.1'],
      localhost: ['127.0.0.1'],
    };
    await expect(body('http://monitor.example/', internet(port, table))).rejects.toThrow(
      /expected an address on the internet/,
    );
  });

  test('must not lead to this machine itself', async () => {
    const port = await serve(ok);
    await expect(
      body(`http://monitor.example:${port}/`, names({'monitor.example': ['127.0.0.1']})),
    ).rejects.toThrow('`monitor.example` is at `127.0.0.1`, expected an address on the internet');
  });

  test.each(['file:///etc/passwd', 'data:application/json,{}', 'ftp://monitor.example/'])(
    'must not send to %s',
    async (location) => {
      const port = await serve(redirect(() => location));
      await expect(body('http://monitor.example/', internet(port, PUBLIC))).rejects.toThrow(
        /expected an address with http or https/,
      );
    },
  );

  test('must not send from https to http', async () => {
    const port = await serve(redirect(() => 'http://monitor.example/good'));
    await expect(body('https://monitor.example/', internet(port, PUBLIC, true))).rejects.toThrow(
      'a redirect to `http://monitor.example/good`, expected an address with https',
    );
  });
});

describe('an answer that cannot be used', () => {
  test.each<[string, http.RequestListener, RegExp]>([
    ['a redirect in a circle', redirect(() => '/again'), /^more than 5 redirects$/],
    ['a redirect to nowhere', (_q, response) => response.writeHead(302).end(), /without a target address/],
    ['a redirect to nonsense', redirect(() => 'http://'), /without a target address/],
    [
      'another status',
      (_q, response) => response.writeHead(500, 'S3cr3t').end('S3cr3t'),
      /^the server answered 500, expected 200$/,
    ],
    ['no content', (_q, response) => response.writeHead(204).end(), /^the server answered 204/],
    [
      'a packed one, which may be far larger than it looks',
      (_q, response) => response.writeHead(200, {'content-encoding': 'gzip'}).end('x'),
      /^the response is encoded as `gzip`, expected no encoding$/,
    ],
    [
      'one that ends too early',
      (_q, response) => {
        response.writeHead(200, {'content-length': 100}).write('{');
        setTimeout(() => response.destroy(), 20);
      },
      /aborted/,
    ],
  ])('%s is an error', async (_name, listener, message) => {
    const port = await serve(listener);
    await expect(body(`http://127.0.0.1:${port}/`)).rejects.toThrow(message);
  });

  test('one that never ends is left after the time is up, whether it sends something or not', async () => {
    const drip: http.RequestListener = (_request, response) => {
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    };
    for (const listener of [drip, () => {}]) {
      const port = await serve(listener);
      await expect(body(`http://127.0.0.1:${port}/`, {...names({}), timeoutMs: 200})).rejects.toThrow(
        'it took too long',
      );
    }
  });

  test('one that is too large is not read to its end', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield new Uint8Array(1024 * 1024);
      }
    }
    await expect(readBounded(endless())).rejects.toThrow(`more than ${LIMITS.answerBytes} bytes`);
    expect(given).toBe(65);
  });
});

test('an address is shown without what is secret in it, and not at length', () => {
  expect(shownAddress('https://me:secret@example.org:8443/status?token=x#y')).toBe(
    'https://example.org:8443/status',
  );
  expect(shownAddress(`https://example.org/${'a'.repeat(10_000)}`)).toHaveLength(80);
});
