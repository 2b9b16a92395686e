/** Without the characters that are taken for one another: 0 and O, 1, l and I. */
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const SMALL = 'abcdefghijkmnopqrstuvwxyz'
const DIGITS = '23456789'
const SIGNS = '-_.+=@#'

const LENGTHS = [20, 16, 12, 10, 8, 32, 64]
const ATTEMPTS = 24

/**
 * A random password that a rule accepts. Begins with the form that most rules accept and looks on among other lengths and alphabets; when
 * the rule takes none of them the last one stands, and the field says what is wrong with it.
 */
export function generatePassword(accepts: (password: string) => boolean): string {
  let made = ''
  for (const signs of [SIGNS, '']) {
    for (const length of LENGTHS) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        made = random([CAPITALS, SMALL, DIGITS, signs], length)
        if (accepts(made)) return made
      }
    }
  }
  return made
}

/** At least one of each alphabet, at random places; a letter first, since some systems take a leading sign for an option. */
function random(alphabets: readonly string[], length: number): string {
  const used = alphabets.filter((alphabet) => alphabet !== '')
  const all = used.join('')
  const chars = [...used, ...Array.from({ length: length - used.length }, () => all)].map(pick)
  for (let i = chars.length - 1; i > 0; i--) {
    const j = below(i + 1)
    ;[chars[i], chars[j]] = [chars[j] ?? '', chars[i] ?? '']
  }
  const letter = chars.findIndex((char) => (CAPITALS + SMALL).includes(char))
  ;[chars[0], chars[letter]] = [chars[letter] ?? '', chars[0] ?? '']
  return chars.join('')
}

function pick(alphabet: string): string {
  return alphabet.charAt(below(alphabet.length))
}

/** Every number below `limit` is equally likely: what would favour the small ones is drawn again. */
function below(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  const fair = Math.floor(2 ** 32 / limit) * limit
  return drawn < fair ? drawn % limit : below(limit)
}
