/** One module graph for the tests of alignment and of whole reading: what one of them has warmed the next ones use. */
import '../align.test.ts';
import '../attack.test.ts';
import '../blame.test.ts';
import '../certainty.test.ts';
import '../damage.test.ts';
import '../fixtures.test.ts';
import '../fuzz.test.ts';
import '../generate.test.ts';
import '../heads.test.ts';
import '../kinds.test.ts';
import '../laundering.test.ts';
import '../list.test.ts';
import '../parse.test.ts';
import '../parse-all.test.ts';
import '../places.test.ts';
import '../round-trip.test.ts';
import '../units.test.ts';
