/** Random tests draw the same everywhere, so that a run says the same on every machine; `npm run fuzz` draws anew. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20250131 });
