/** `#charset` for browsers: TextDecoder alone. */
import { platformDecoder, type Decode } from './text-decoder.ts';

/** The decoder for a label, or undefined if the label is not known here. */
export const decoderFor = (label: string): Decode | undefined => platformDecoder(label);
