/** The same for sources and readers. */
import '../entities.test.ts';
import '../office.test.ts';
import '../pdf.test.ts';
import '../pdf-hostile.test.ts';
import '../read.test.ts';
import '../reading.test.ts';
import '../script.test.ts';
import '../source.test.ts';
import '../trees.test.ts';
