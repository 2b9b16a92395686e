/**
 * Sets an input from script as if the user had typed it: React (and through it a form library) hears an input event. React tracks the
 * value by a property of its own on the element, so the prototype's setter must be used.
 */
export function setInputValue(input: HTMLInputElement, value: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', value, input)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
