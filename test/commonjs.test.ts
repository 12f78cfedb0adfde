/** CommonJS, as docs/commonjs.md shows it: its blocks run as they stand there. Needs a build. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { long } from './support/draws.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = join(root, 'node_modules');
const blocks = (language: string) =>
  Array.from(
    readFileSync(join(root, 'docs/commonjs.md'), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu')),
    ([, text]) => text ?? '',
  );
const [jestBlock = ''] = blocks('js');
const [node16 = '', nodenext = ''] = blocks('ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-cjs-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/gongkai'), 'junction');
  symlinkSync(join(modules, '@types'), join(folder, 'node_modules/@types'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'read.test.js'), jestBlock);
  writeFileSync(join(folder, 'node16.cts'), node16);
  writeFileSync(join(folder, 'nodenext.cts'), nodenext);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const node = (env: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return { status, output: stdout + stderr };
};
const tsc = (module: string, file: string) =>
  node({}, join(modules, 'typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', '--types', 'node', '--module', module, file);

test('require', () => {
  expect(node({}, '-e', "console.log(require('gongkai').parse('一封信').kind)")).toMatchObject({ status: 0, output: 'notAReport\n' });
});

test('jest', () => {
  const { status, output } = node(
    { NODE_OPTIONS: '--experimental-vm-modules' },
    join(modules, 'jest/bin/jest.js'),
    '--rootDir',
    folder,
    '--no-cache',
  );
  expect(output).toContain('1 passed');
  expect(status).toBe(0);
}, 60_000);

// The build of the usual run writes no types.
if (long)
  describe('TypeScript', () => {
    test.each([
      ['node16', 'node16.cts'],
      ['nodenext', 'nodenext.cts'],
      ['node20', 'nodenext.cts'],
    ])(
      'TypeScript, module %s',
      (module, file) => {
        expect(tsc(module, file)).toEqual({ status: 0, output: '' });
      },
      60_000,
    );

    test('TypeScript, module node16: a plain import is refused, as the page says', () => {
      expect(tsc('node16', 'nodenext.cts').output).toContain('TS1479');
    }, 60_000);
  });
