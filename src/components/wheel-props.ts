export interface WheelProps {
  mode: 'date' | 'month' | 'time'
  /** `YYYY-MM-DD`, `YYYY-MM` or `HH:mm`; '' while nothing is chosen. */
  value: string
  label: string
  onChange: (value: string) => void
}
