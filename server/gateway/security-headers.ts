import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { isSecure } from './session-cookies.ts'

const A_YEAR = 365 * 24 * 60 * 60

/** What a page may ask the device for: nothing but writing to the clipboard, and printing, which are not on the list. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'displayCapture',
  'encryptedMedia',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'pictureInPicture',
  'publickeyCredentialsGet',
  'screenWakeLock',
  'serial',
  'usb',
  'xrSpatialTracking',
] as const

/**
 * Set on every answer. Nothing may come from elsewhere, nothing runs or styles inline, no text becomes script (Trusted Types), no page
 * frames or opens the panel, and no other site can load what it answers.
 */
export function securityHeaders(): MiddlewareHandler {
  const always = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      // `blob:` is what the page itself has read: pictures in a bucket.
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    permissionsPolicy: Object.fromEntries(REFUSED_FEATURES.map((name) => [name, []])),
    // Told below, and only over TLS, as RFC 6797 wants it.
    strictTransportSecurity: false,
    // For browsers that no longer exist.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
  return async (c, next) => {
    await always(c, next)
    if (isSecure(c)) c.res.headers.set('strict-transport-security', `max-age=${A_YEAR}`)
  }
}
