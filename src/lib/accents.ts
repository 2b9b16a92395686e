/** Letters that Unicode does not take apart into a base and an accent. */
const WHOLE_LETTERS: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
}

const ASCII = /^\p{ASCII}*$/u

/** "Łódź" as "Lodz": Latin letters without their accents; other scripts keep their letters. */
export function withoutAccents(text: string): string {
  if (ASCII.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øØđĐłŁıßẞæÆœŒ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
}
