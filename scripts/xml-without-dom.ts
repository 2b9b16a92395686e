import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * The S3 client reads XML in browsers with the DOM's own parser, which a page that lets no text become script (Trusted Types) may not
 * use. Its other parser, written in JavaScript, is put in its place.
 */
export function xmlWithoutDom(): Plugin {
  return {
    name: 'xml-without-dom',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== './xml-parser' || importer?.includes('@aws-sdk/xml-builder') !== true) return null
      return join(dirname(importer), 'xml-parser.js')
    },
  }
}
