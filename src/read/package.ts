/** Office files as packages: parts that name each other by relationships. */
import { diagnose } from '../diagnostic/types.ts';
import { type Damage, readMessages } from './messages.ts';
import type { Reading, ReadMessage } from './types.ts';
import { readXml, elements, type XmlElement } from './xml.ts';
import { type Archive, openZip } from './zip.ts';

export interface OfficePart {
  readonly name: string;
  readonly root: XmlElement;
  /** Set where the XML breaks off. */
  readonly damage?: Damage;
  /** The names of the parts that it names, by the id of the relationship. */
  readonly byId: ReadonlyMap<string, string>;
  /** And by what they are to it (`styles`, `numbering`), in order. */
  readonly byType: ReadonlyMap<string, readonly string[]>;
}

export interface OfficePackage {
  readonly main: OfficePart;
  /** A part by name. Undefined where it is not there or not to be read, which `messages` tells of. */
  readonly part: (name: string) => OfficePart | undefined;
  /** The only part of its type that the main part names. */
  readonly related: (type: string) => OfficePart | undefined;
  readonly messages: ReadMessage[];
}

const partDamaged = (part: string, damage: Damage): ReadMessage => diagnose(readMessages, 'part-damaged', { part, damage });

/** A target of a relationship as the name of a part. */
function resolve(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function relationsOf(archive: Archive, name: string, messages: ReadMessage[]): Pick<OfficePart, 'byId' | 'byType'> {
  const slash = name.lastIndexOf('/') + 1;
  const part = `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
  const byId = new Map<string, string>();
  const byType = new Map<string, string[]>();
  const root = archive.has(part) ? xmlPart(archive, part, messages)?.root : undefined;
  for (const { attributes } of root === undefined ? [] : elements(root, 'p:Relationship')) {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    if (TargetMode === 'External') continue;
    const target = resolve(name, Target);
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    byId.set(Id, target);
    byType.set(type, [...(byType.get(type) ?? []), target]);
  }
  return { byId, byType };
}

function xmlPart(
  archive: Archive,
  name: string,
  messages: ReadMessage[],
): { readonly root: XmlElement; readonly damage?: Damage } | undefined {
  const found = archive.part(name) ?? { damage: 'missing' as const };
  const { root, damage } = 'damage' in found ? { root: undefined, damage: found.damage } : readXml(found.bytes);
  if (damage !== undefined) messages.push(partDamaged(name, damage));
  // What declares a document type is not looked at any further.
  if (root === undefined || damage === 'doctype' || damage === 'large') return undefined;
  return damage === undefined ? { root } : { root, damage };
}

/** The package with its main part; what is wrong with it where there is none. */
export function openPackage(bytes: Uint8Array): OfficePackage | readonly ReadMessage[] {
  const archive = openZip(bytes);
  const messages: ReadMessage[] = [];
  const lost = (): readonly ReadMessage[] => [...messages, diagnose(readMessages, 'file-damaged', {})];
  if (archive === undefined) return lost();
  const part = (name: string): OfficePart | undefined => {
    const read = xmlPart(archive, name, messages);
    return read && { name, ...read, ...relationsOf(archive, name, messages) };
  };
  const start = relationsOf(archive, '', messages).byType.get('officeDocument')?.[0];
  const main = start === undefined ? undefined : part(start);
  if (main === undefined) return lost();
  return {
    main,
    part,
    related: (type) => {
      const name = main.byType.get(type)?.[0];
      return name === undefined ? undefined : part(name);
    },
    messages,
  };
}

/** The reading of a file of which nothing can be read. */
export const nothingRead = (format: string, messages: readonly ReadMessage[]): Reading => ({
  format,
  text: '',
  pieces: [{ text: '', span: { start: 0, end: 0 }, marks: '' }],
  places: [],
  messages,
});
