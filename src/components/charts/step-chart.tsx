import { scaleLinear, scaleTime } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { useId } from 'react'

import { formatDate } from '@/lib/instant'

import { useWidth } from './use-width'

interface Point {
  /** Epoch milliseconds. */
  readonly at: number
  readonly value: number
}

interface StepChartProps {
  /** What it shows and how it ends: all that a screen reader says of it, so a table of the numbers stands beside it. */
  label: string
  /** In the order of time. Each value holds until the next. */
  points: readonly Point[]
  /** Until when the last value holds, epoch milliseconds. */
  until: number
  /** Writes a value at the axis. */
  format: (value: number) => string
}

const HEIGHT = 180
const MARGIN = { top: 8, right: 8, bottom: 24, left: 64 }
const PIXELS_PER_DATE = 120

/** How an amount went over time, as a stepped line over a grid. Zero is always in sight: below it is debt. */
export function StepChart({ label, points, until, format }: StepChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const fill = useId()
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const end = Math.max(until, last.at)
  const held = [...points, { at: end, value: last.value }]
  const values = held.map(({ value }) => value)
  const x = scaleTime([first.at, end], [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)])
  const y = scaleLinear(
    [Math.min(0, ...values), Math.max(0, ...values)],
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  ).nice(4)
  const path = line<Point>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  ).curve(curveStepAfter)(held)
  const ground = area<Point>(
    ({ at }) => x(at),
    y(0),
    ({ value }) => y(value),
  ).curve(curveStepAfter)(held)
  const ticks = apart(x.ticks(Math.max(2, Math.floor(width / PIXELS_PER_DATE))), x)
  // A single date gives no scale.
  const dates = ticks.length > 1 ? ticks : [new Date(first.at), new Date(end)]
  const anchorOf = (at: number) =>
    at > width - PIXELS_PER_DATE / 2 ? 'end' : at < MARGIN.left + PIXELS_PER_DATE / 4 ? 'start' : 'middle'
  return (
    <div ref={ref} className="min-w-0" style={{ height: HEIGHT }}>
      {width > 0 && (
        <svg role="img" aria-label={label} width={width} height={HEIGHT} className="num block text-xs">
          <defs>
            <linearGradient id={fill} x1="0" x2="0" y1="0" y2="1">
              <stop offset="0" stopColor="var(--accent)" stopOpacity="0.18" />
              <stop offset="1" stopColor="var(--accent)" stopOpacity="0.03" />
            </linearGradient>
          </defs>
          {y.ticks(4).map((value) => (
            <g key={value} transform={`translate(0 ${y(value)})`}>
              <line
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                stroke={value === 0 ? 'var(--line-strong)' : 'var(--line)'}
              />
              <text x={MARGIN.left - 8} dy="0.32em" textAnchor="end" fill="var(--muted)">
                {format(value)}
              </text>
            </g>
          ))}
          {dates.map((date) => (
            <text
              key={date.getTime()}
              x={x(date)}
              y={HEIGHT - 6}
              textAnchor={anchorOf(x(date))}
              fill="var(--muted)"
            >
              {formatDate(date.getTime())}
            </text>
          ))}
          <path d={ground ?? ''} fill={`url(#${fill})`} />
          <path d={path ?? ''} fill="none" stroke="var(--accent)" strokeWidth="1.75" />
        </svg>
      )}
    </div>
  )
}

/** As many of the dates as can be read side by side. */
function apart(dates: readonly Date[], x: (date: Date) => number): Date[] {
  const kept: Date[] = []
  for (const date of dates) {
    const last = kept.at(-1)
    if (last === undefined || x(date) - x(last) >= PIXELS_PER_DATE) kept.push(date)
  }
  return kept
}
