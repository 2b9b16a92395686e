const euros = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' })
const metered = new Intl.NumberFormat('en-US', { minimumFractionDigits: 5, maximumFractionDigits: 5 })

/** An amount of the sandbox as the panel writes it: "€1,043.20". */
export const shown = (amount: number): string => euros.format(amount)

/** The same of an amount that was metered: rounded half up to the cent, by its decimals. */
export const shownRounded = (amount: number): string =>
  shown(Math.round(Math.round(amount * 1e5) / 1e3) / 100)

/** "4.03480" */
export const shownMetered = (amount: number): string => metered.format(amount)

/** The exact sum of amounts of up to five decimals. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + Math.round(amount * 1e5), 0) / 1e5
}
