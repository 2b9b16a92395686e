import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/**
 * Serves the sources as `npm run dev` does: the production build has no `/design`.
 * @param cacheDir of this server alone, so that one that is used for work is not disturbed
 */
export async function startDesign(cacheDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    cacheDir,
    logLevel: 'silent',
    // Nothing changes while the pictures are taken, and no other port is opened for it.
    server: { port: 0, strictPort: false, hmr: false, watch: null, proxy: {} },
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (address === null || address === undefined || typeof address === 'string') throw new Error('No port')
  return { url: `http://localhost:${address.port}`, stop: () => server.close() }
}
