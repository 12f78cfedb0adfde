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

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isDirectory) return (await Promise.all((await entriesIn(entry as FileSystemDirectoryEntry)).map(filesOf))).flat();
  return [
    await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    }),
  ];
}

/** What was pasted or dropped without a file. Markup is kept where it has a table; else plain text says more. */
export function textOf(transfer: DataTransfer): Incoming | undefined {
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  const data = /<table/iu.test(html) ? html : text || html;
  return data.trim() === '' ? undefined : { name: '', data };
}

/** All that was dropped. Entries have to be taken before anything is awaited. */
export async function dropped(transfer: DataTransfer): Promise<Incoming[]> {
  const folders = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry?.isDirectory === true);
  const text = textOf(transfer);
  if (folders.length === 0) return transfer.files.length > 0 ? fromFiles(transfer.files) : text ? [text] : [];
  const loose = [...transfer.files].filter(({ name }) => !folders.some((folder) => folder?.name === name));
  const inside = await Promise.all(folders.map(async (folder) => (folder ? filesOf(folder) : [])));
  return fromFiles([...loose, ...inside.flat()]);
}
