export interface ChosenFile {
  /** From the folder that was chosen; of a single file its name. */
  readonly path: string
  readonly file: File
}

/** What was chosen with a file or folder input. */
export function filesOfInput(input: HTMLInputElement): ChosenFile[] {
  return [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** What was dropped: files, and folders with all that is in them. To be called in the event itself; the browser forgets them after it. */
export async function filesOfDrop(items: DataTransferItemList): Promise<ChosenFile[]> {
  const dropped = [...items].filter(({ kind }) => kind === 'file')
  return (await Promise.all(dropped.map(filesOfItem))).flat()
}

async function filesOfItem(item: DataTransferItem): Promise<ChosenFile[]> {
  const entry = item.webkitGetAsEntry()
  if (entry !== null) return filesOf(entry)
  const file = item.getAsFile()
  return file === null ? [] : [{ path: file.name, file }]
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isFolder(entry)) return []
  const files: ChosenFile[] = []
  const reader = entry.createReader()
  for (;;) {
    // It gives them a hundred at a time, and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return files
    for (const inside of some) files.push(...(await filesOf(inside)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
