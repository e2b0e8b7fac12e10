import { useState } from 'react'
import { Card } from '../../components/card'
import { Choices } from '../../components/field'
import { Colleague } from './colleague'
import { Student } from './student'

const WHO = [
  { id: 'staff', name: '教职工' },
  { id: 'student', name: '学生' },
]

/** Tells the branch who this account belongs to, once. */
export default function Bind() {
  const [who, setWho] = useState('staff')
  const choice = (
    <Card title="我是谁">
      <Choices label="身份" options={WHO} chosen={who} onChoose={setWho} />
    </Card>
  )
  return who === 'staff' ? <Colleague>{choice}</Colleague> : <Student>{choice}</Student>
}
