import { isIPv6 } from 'node:net'

interface Limits {
  readonly windowMs: number
  readonly perAddress: number
  readonly overall: number
}

/** No token is guessed by hand, and whoever pastes a wrong one does so a few times. */
const DEFAULTS: Limits = { windowMs: 5 * 60_000, perAddress: 10, overall: 300 }

/** So many addresses are remembered; beyond, those that failed longest ago are forgotten, while the overall limit still holds. */
const REMEMBERED = 10_000

/**
 * Slows down whoever tries tokens: counts failed sign-ins per address and overall, in this process. Successes are never counted, so
 * nobody who has a token is kept out by using it.
 */
export class SignInThrottle {
  readonly #limits: Limits
  readonly #failures = new Map<string, number[]>()
  #all: number[] = []

  constructor(limits: Limits = DEFAULTS) {
    this.#limits = limits
  }

  /**
   * Begins an attempt, which counts as failed until it is told otherwise: many at once would else all slip through. Answers how many
   * seconds the address must wait, or how to take the failure back.
   */
  begin(address: string, now: number): { waitSeconds: number } | { forget: () => void } {
    const { windowMs, perAddress, overall } = this.#limits
    const group = groupOf(address)
    const own = this.#recent(this.#failures.get(group) ?? [], now)
    this.#all = this.#recent(this.#all, now)
    const full = [own.at(-perAddress), this.#all.at(-overall)].filter((since) => since !== undefined)
    if (full.length > 0) return { waitSeconds: Math.ceil((Math.max(...full) + windowMs - now) / 1000) }

    // Put in anew, so that the map's order is that of the last failure.
    this.#failures.delete(group)
    this.#failures.set(group, [...own, now])
    this.#all.push(now)
    const [oldest] = this.#failures.keys()
    if (this.#failures.size > REMEMBERED && oldest !== undefined) this.#failures.delete(oldest)
    return {
      forget: () => {
        const rest = without(this.#failures.get(group) ?? [], now)
        if (rest.length === 0) this.#failures.delete(group)
        else this.#failures.set(group, rest)
        this.#all = without(this.#all, now)
      },
    }
  }

  #recent(times: readonly number[], now: number): number[] {
    return times.filter((time) => time > now - this.#limits.windowMs)
  }
}

function without(times: readonly number[], one: number): number[] {
  const at = times.indexOf(one)
  return at === -1 ? [...times] : times.toSpliced(at, 1)
}

/** One subscriber has a whole /64 of IPv6 addresses to choose from. */
function groupOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(plain)) return plain
  // Written out in full, so that every spelling of a network is one.
  const [head = '', tail] = plain.replace(/%.*/, '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...middle, ...back]
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
