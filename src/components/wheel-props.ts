export interface WheelProps {
  mode: 'date' | 'time'
  /** `YYYY-MM-DD` or `HH:mm`; '' while nothing is chosen. */
  value: string
  label: string
  onChange: (value: string) => void
}
