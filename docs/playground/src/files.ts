/** Files that are dropped or chosen, one or many, with those in folders. */
import type { Incoming } from './store.ts';

const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/iu.test(name);

/** What a folder holds beside reports. */
const isBeside = (name: string): boolean => /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu.test(name);

/** A file as it is: its encoding and format are for the library to find out. */
export async function fromFile(file: File): Promise<Incoming> {
  return { name: file.name, data: new Uint8Array(await file.arrayBuffer()), ...(isMarkdown(file.name) && { format: 'markdown' as const }) };
}

export const fromFiles = async (files: Iterable<File>): Promise<Incoming[]> =>
  Promise.all([...files].filter(({ name }) => !isBeside(name)).map(fromFile));

/** A folder as the browser hands it: a page that is a file may read it by its handle only; some browsers have entries only. */
type Folder = FileSystemDirectoryHandle | FileSystemDirectoryEntry;

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesOf(one: FileSystemHandle | FileSystemEntry): Promise<File[]> {
  if ('kind' in one) {
    if (one.kind === 'file') return [await (one as FileSystemFileHandle).getFile()];
    const files: File[][] = [];
    for await (const inside of (one as FileSystemDirectoryHandle).values()) files.push(await filesOf(inside));
    return files.flat();
  }
  if (one.isDirectory) return (await Promise.all((await entriesIn(one as FileSystemDirectoryEntry)).map(filesOf))).flat();
  return [
    await new Promise<File>((resolve, reject) => {
      (one as FileSystemFileEntry).file(resolve, reject);
    }),
  ];
}

type Handed = DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

/** The folders among what was dropped. They have to be taken before anything is awaited. */
async function foldersOf(items: readonly Handed[]): Promise<Folder[]> {
  const entries = items.map((item) => item.webkitGetAsEntry());
  const handles = items.map((item, i) => (entries[i]?.isDirectory === true ? item.getAsFileSystemHandle?.() : null));
  const folders = await Promise.all(entries.map(async (entry, i) => (entry?.isDirectory === true ? ((await handles[i]) ?? entry) : null)));
  return folders.filter((folder) => folder !== null) as Folder[];
}

/** What was pasted or dropped without a file. Markup is kept where it has a table; else plain text says more. */
export function textOf(transfer: DataTransfer): Incoming | undefined {
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  const data = /<table/iu.test(html) ? html : text || html;
  return data.trim() === '' ? undefined : { name: '', data };
}

/** All that was dropped. */
export async function dropped(transfer: DataTransfer): Promise<Incoming[]> {
  const text = textOf(transfer);
  const all = [...transfer.files];
  const folders = await foldersOf([...transfer.items]);
  if (folders.length === 0) return all.length > 0 ? fromFiles(all) : text ? [text] : [];
  const loose = all.filter(({ name }) => !folders.some((folder) => folder.name === name));
  return fromFiles([...loose, ...(await Promise.all(folders.map(filesOf))).flat()]);
}
