/** Serves folders on the loopback interface, as any static host would. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};

export interface StaticServer {
  readonly url: string;
  /** What was asked for: method and path. */
  readonly requests: readonly string[];
  readonly close: () => void;
}

/** `mounts` are folders by the path they are served under. */
export async function serve(mounts: Readonly<Record<string, string>>): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    requests.push(`${request.method ?? ''} ${path}`);
    const mount = Object.keys(mounts).find((prefix) => path.startsWith(prefix));
    const inside = normalize(mount === undefined ? '' : path.slice(mount.length) || 'index.html');
    const file = mount === undefined ? '' : join(mounts[mount]!, inside);
    if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close: () => server.close() };
}
