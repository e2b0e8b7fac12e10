import { Card, Row } from '../../components/card'
import { Loaded } from '../../components/screen'
import type { Output } from '../../contract/action'
import type { listSignupKinds } from '../../contract/signup-desk'
import type { Ask } from '../../lib/use-ask'
import type { Kind } from './draft'

interface ChooseKindProps {
  ask: Ask<Output<typeof listSignupKinds>>
  onChoose: (kind: Kind) => void
}

/** What kind of sign-up it is to be. */
export const ChooseKind = ({ ask, onChoose }: ChooseKindProps) => (
  <Loaded ask={ask}>
    {({ kinds }) => (
      <Card title="选种类">
        {kinds.map((kind) => (
          <Row
            key={kind.id}
            icon="clipboard-list"
            title={kind.label}
            note={kind.hint}
            onTap={() => onChoose(kind)}
          />
        ))}
      </Card>
    )}
  </Loaded>
)
