import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** Random bytes: the system's for requests, a seeded source for worlds. */
export type RandomBytes = (length: number) => Uint8Array

export const systemRandom: RandomBytes = (length) => randomBytes(length)

/** A version 4 UUID. */
export function uuid(random: RandomBytes = systemRandom): string {
  const bytes = random(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const CAPITALS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const LETTERS_AND_DIGITS = `${CAPITALS_AND_DIGITS}abcdefghijklmnopqrstuvwxyz`

/** 32 letters and digits, like the documented API tokens. */
export function apiToken(random: RandomBytes = systemRandom): string {
  return pick(LETTERS_AND_DIGITS, random(32))
}

/** A pair like the documented S3 keys: 20 and 40 characters. */
export function s3KeyPair(random: RandomBytes = systemRandom): { accessKey: string; secretKey: string } {
  return { accessKey: pick(CAPITALS_AND_DIGITS, random(20)), secretKey: pick(LETTERS_AND_DIGITS, random(40)) }
}

/** What a payment provider calls something: `pay_e566cf1e776c91857c5d55c0`. */
export function providerId(prefix: 'pay' | 'tran' | 'client', random: RandomBytes = systemRandom): string {
  return `${prefix}_${Buffer.from(random(12)).toString('hex')}`
}

function pick(alphabet: string, bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

/**
 * A VM's hardware address, from its number alone: multiplying by an odd constant permutes the 24 bits, so no two of the
 * first 16 million VMs share one.
 */
export function macAddress(vmId: number): string {
  const bits = Math.imul(vmId, 0x9e3779b1) & 0xffffff
  return `52:54:00:${[16, 8, 0].map((shift) => ((bits >> shift) & 0xff).toString(16).padStart(2, '0')).join(':')}`
}

/** The same bytes for the same seed: a cipher's key stream, so that no two seeds' bytes overlap. */
export function seededRandom(seed: string): RandomBytes {
  const key = createHash('sha256').update(seed).digest().subarray(0, 16)
  const stream = createCipheriv('aes-128-ctr', key, Buffer.alloc(16))
  return (length) => stream.update(Buffer.alloc(length))
}
