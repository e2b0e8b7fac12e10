import { Button } from './button'
import { Row } from './card'

interface ChosenRowProps {
  label?: string
  title: string
  note?: string
  onRemove: () => void
}

/** Somebody or something that was chosen, and can be taken out again. */
export const ChosenRow = ({ title, onRemove, ...more }: ChosenRowProps) => (
  <Row title={title} {...more} side={<Button small text="移除" label={`移除${title}`} onTap={onRemove} />} />
)
