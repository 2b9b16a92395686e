/**
 * What the type check cannot tell of the message catalogues: whether each has its translation, and whether each message is used. Run by
 * itself it checks the whole panel and ends with 1 when something is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import {
  cataloguesIn,
  translationsIn,
  type CatalogueSource,
  type TranslationSource,
} from './message-catalogues.ts'
import { usesIn, type Uses } from './message-uses.ts'
import { root } from './root.mjs'
import { sameInBoth } from './same-in-both.ts'

const isTranslation = (file: string) => file.endsWith('.id.ts')

/** What is wrong, a line each. @param files by their paths from the repository's directory, with forward slashes */
export function wrongMessages(
  files: ReadonlyMap<string, string>,
  same: ReadonlySet<string> = sameInBoth,
): string[] {
  const catalogues = [...files].flatMap(([file, content]) =>
    isTranslation(file) || !content.includes('catalogue(') ? [] : cataloguesIn(file, content),
  )
  const translations = [...files].flatMap(([file, content]) =>
    isTranslation(file) ? translationsIn(file, content) : [],
  )
  return [
    ...wrongNames(catalogues),
    ...wrongTranslations(catalogues, translations),
    ...sameTexts(catalogues, translations, same),
    ...unusedMessages(catalogues, files),
  ]
}

function wrongNames(catalogues: readonly CatalogueSource[]): string[] {
  return catalogues.flatMap(({ file, exported, name }, at) => [
    ...(exported === name
      ? []
      : [`${file}: ${exported} calls itself '${name}': a translation is found by it`]),
    ...(catalogues.findIndex((other) => other.name === name) === at
      ? []
      : [`${file}: there is another catalogue '${name}': a translation could be found for one only`]),
  ])
}

function wrongTranslations(
  catalogues: readonly CatalogueSource[],
  translations: readonly TranslationSource[],
): string[] {
  const besideOf = (file: string) => file.replace(/\.ts$/, '.id.ts')
  return [
    ...catalogues.flatMap(({ file, exported }) =>
      translations.some((each) => each.exported === exported && each.file === besideOf(file))
        ? []
        : [`${besideOf(file)} has no translation of ${exported}`],
    ),
    ...translations.flatMap(({ file, exported }) =>
      catalogues.some((each) => each.exported === exported && besideOf(each.file) === file)
        ? []
        : [`${file}: ${exported} translates no catalogue of the file beside it`],
    ),
  ]
}

/** What was copied and forgotten. */
function sameTexts(
  catalogues: readonly CatalogueSource[],
  translations: readonly TranslationSource[],
  same: ReadonlySet<string>,
): string[] {
  return catalogues.flatMap(({ exported, messages }) => {
    const translation = translations.find((each) => each.exported === exported)
    return (messages ?? []).flatMap(({ path, words }) => {
      const other = translation?.messages?.find((each) => each.path.join('.') === path.join('.'))
      const isSame =
        other?.words === words && !same.has(words) && !lettered(words).every((word) => same.has(word))
      return isSame
        ? [`${translation?.file}: ${exported}.${path.join('.')} is the English '${words.trim()}'`]
        : []
    })
  })
}

function lettered(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => /\p{L}/u.test(word))
}

function unusedMessages(
  catalogues: readonly CatalogueSource[],
  files: ReadonlyMap<string, string>,
): string[] {
  const exported = new Set(catalogues.map((each) => each.exported))
  const uses: Uses[] = [...files].flatMap(([file, content]) =>
    isTranslation(file) || /\.test\.tsx?$/.test(file) ? [] : [usesIn(file, content, exported)],
  )
  const names = new Set(uses.flatMap((each) => [...each.names]))
  return catalogues.flatMap(({ file, exported: name, messages }) => {
    const paths = new Set(uses.flatMap((each) => [...(each.paths.get(name) ?? [])]))
    const isHandedOn = uses.some((each) => each.handedOn.has(name))
    if (messages === null) return paths.size > 0 || isHandedOn ? [] : [`${file}: ${name} is used nowhere`]
    return messages.flatMap(({ path }) => {
      const isTaken = [...path.keys(), path.length].some((count) => paths.has(path.slice(0, count).join('.')))
      const mayBeTaken = isHandedOn && path.every((part) => names.has(part))
      return isTaken || mayBeTaken ? [] : [`${file}: ${name}.${path.join('.')} is used nowhere`]
    })
  })
}

if (import.meta.filename === process.argv[1]) {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('src', name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
  const wrong = wrongMessages(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])))
  for (const line of wrong) console.error(line)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
