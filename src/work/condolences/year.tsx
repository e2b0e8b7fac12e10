import { Text } from '@tarojs/components'
import { Card, Row } from '../../components/card'
import { SelectField } from '../../components/select-field'
import { CONDOLENCE_REASONS, type CondolenceYear, figuresInWords } from '../../contract/condolence'
import { dayOf } from '../../contract/time'

/** The first year of which there are records. */
const FIRST_YEAR = 2020

function years(): { id: string; name: string }[] {
  const now = Number(dayOf(new Date().toISOString()).slice(0, 4))
  return Array.from({ length: now - FIRST_YEAR + 1 }, (_, i) => ({ id: `${now - i}`, name: `${now - i} 年` }))
}

interface YearProps {
  year: string
  figures: CondolenceYear
  onChoose: (year: string) => void
}

/** Batches and people are two figures: nine donors whom one round visits are one batch. */
export function Year({ year, figures, onChoose }: YearProps) {
  const { batches, people, visits, reasons } = figures
  return (
    <Card>
      <SelectField label="年份" options={years()} chosen={year} onChoose={onChoose} />
      <Row
        title={`${batches} 批，${people} 人`}
        note={visits > 0 ? figuresInWords(figures) : '这一年还没有慰问记录'}
      />
      {reasons.length > 0 && (
        <Text className="quiet">
          {reasons.map(({ reason, people: own }) => `${CONDOLENCE_REASONS[reason]} ${own} 人`).join('，')}
        </Text>
      )}
    </Card>
  )
}
