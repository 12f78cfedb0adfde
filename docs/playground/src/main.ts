/** The page; in a worker, where this script runs a second time, only reading. */
import { startPage } from './page.ts';
import { serveReader } from './reader.ts';

if (typeof document === 'undefined') serveReader();
else startPage();
