/** Which cell the failing identities point at. */
import type { Suspect } from './finding.ts';

export const suspectsOf = (): readonly Suspect[] => [];
