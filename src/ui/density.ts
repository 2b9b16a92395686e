import { keptChoice } from './kept-choice'

export const densities = ['roomy', 'dense'] as const
/** How high the rows of lists are. */
export type Density = (typeof densities)[number]

const density = keptChoice<Density>('elastis.density', 'density', densities, 'roomy')

export const setDensity = density.set
export const useDensity = density.use

/** Pixels; `data-grid-row.tsx` draws them as high. */
export const rowHeights: Readonly<Record<Density, number>> = { roomy: 40, dense: 32 }
