/** A whole number divided by another and rounded, half up, without leaving whole numbers. */
export function divided(amount: number, by: number): number {
  return Math.floor((2 * amount + by) / (2 * by))
}
