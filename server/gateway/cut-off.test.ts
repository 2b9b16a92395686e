import { describe, expect, it } from 'vitest'
import { hearLog, startGateway, startUpstream } from './testing.ts'

const logged = hearLog()

describe('an answer', () => {
  it('that grows past the limit is cut off', async () => {
    const upstream = await startUpstream((_, res) => res.end('x'.repeat(5000)))
    const gateway = await startGateway(upstream.url, { answerLimits: { maxBytes: 4000, idleMs: 60_000 } })
    await expect(gateway.fetch('/v1/x').then((answer) => answer.text())).rejects.toThrow(
      /terminated|fetch failed/,
    )
    expect(logged()).toContain('more than 4000 bytes')
  })

  it('that stops coming is cut off', async () => {
    const upstream = await startUpstream((_, res) => res.write('['))
    const gateway = await startGateway(upstream.url, { answerLimits: { maxBytes: 4000, idleMs: 40 } })
    await expect(gateway.fetch('/v1/x').then((answer) => answer.text())).rejects.toThrow(
      /terminated|fetch failed/,
    )
    expect(logged()).toContain('nothing came for 40 ms')
  })
})
