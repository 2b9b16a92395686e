import { describe, expect, it } from 'vitest'

import { settingsFor, tools } from './settings'

const settings = {
  endpoint: 'https://s3.example.com:8080',
  accessKey: 'AKEXAMPLE00000000000',
  secretKey: 'a-secret-of-forty-characters-0123456789',
}

describe('the settings of a program', () => {
  it.each(tools)('of %s hold the endpoint and both keys', (tool) => {
    const text = settingsFor(tool, settings)
    expect(text).toContain(tool === 's3cmd' ? 's3.example.com:8080' : settings.endpoint)
    expect(text).toContain(settings.accessKey)
    expect(text).toContain(settings.secretKey)
  })

  it('tell s3cmd whether to use HTTPS', () => {
    expect(settingsFor('s3cmd', settings)).toContain('use_https = True')
    expect(settingsFor('s3cmd', { ...settings, endpoint: 'http://127.0.0.1:8093' })).toContain(
      'host_base = 127.0.0.1:8093\nhost_bucket = 127.0.0.1:8093\nuse_https = False',
    )
  })
})
