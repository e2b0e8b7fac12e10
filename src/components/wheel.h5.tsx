import type { WheelProps } from './wheel-props'

/** The browser's own field of days, months or times: Taro's wheel knows neither keyboard nor dark mode. */
export const Wheel = ({ mode, value, label, onChange }: WheelProps) => (
  <input
    className="field__input"
    type={mode}
    value={value}
    aria-label={label}
    onChange={({ target }) => {
      // Emptied or half typed is no day.
      if (target.value) onChange(target.value)
    }}
  />
)
