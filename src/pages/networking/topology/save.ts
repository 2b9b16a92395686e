import type { Scene } from './layout'

const MOST_PIXELS = 8_000
const SHARPNESS = 2

/** A colour as every program knows it: the theme's own way of writing colours is understood by browsers only. */
function plainColor(context: CanvasRenderingContext2D, color: string): string {
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/**
 * The picture as a file of its own: whole, at its natural size, in the colours that it has on screen.
 * @param drawing the group that is moved and zoomed
 */
export function pictureFile(
  drawing: SVGGElement,
  { width, height }: Pick<Scene, 'width' | 'height'>,
): string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No canvas to read colours with')
  const style = getComputedStyle(drawing)
  const known = new Map<string, string>()
  const resolve = (value: string) => {
    const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
    if (name === undefined) return value
    const made = known.get(name) ?? plainColor(context, colorOf(drawing, style, name))
    known.set(name, made)
    return made
  }

  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGGElement)) throw new TypeError('A copy is what it was made of')
  copy.removeAttribute('transform')
  for (const control of copy.querySelectorAll('[role="button"]')) control.remove()
  for (const element of copy.querySelectorAll('*')) {
    for (const name of ['fill', 'stroke']) {
      const value = element.getAttribute(name)
      if (value !== null) element.setAttribute(name, resolve(value))
    }
    for (const name of ['class', 'tabindex', 'data-node', 'draggable', 'data-discover'])
      element.removeAttribute(name)
    const href = element.getAttribute('href')
    if (href !== null) element.setAttribute('href', new URL(href, location.href).href)
  }
  const ground = resolve('var(--ground)')
  const content = new XMLSerializer().serializeToString(copy)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${content}</svg>\n`
}

/** `light-dark()` and the like are settled only where the colour is used. */
function colorOf(drawing: SVGGElement, style: CSSStyleDeclaration, name: string): string {
  const before = drawing.style.color
  drawing.style.color = `var(${name})`
  const { color } = style
  drawing.style.color = before
  return color
}

export async function pngOf(svg: string, { width, height }: Pick<Scene, 'width' | 'height'>): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = Math.min(SHARPNESS, MOST_PIXELS / width, MOST_PIXELS / height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture')) : resolve(blob)), 'image/png')
  })
}
