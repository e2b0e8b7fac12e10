import { Screen } from '../../components/screen'
import { Charts } from './charts'
import { Controls } from './controls'
import { Fields } from './fields'
import { Lists } from './lists'
import { Over } from './over'
import { Signs } from './signs'
import { States } from './states'
import { Tokens } from './tokens'

/** Every part in every state, for whoever builds pages; it is in no build that users get. */
export default function Gallery() {
  return (
    <Screen>
      <Controls />
      <Fields />
      <Lists />
      <Signs />
      <Charts />
      <States />
      <Over />
      <Tokens />
    </Screen>
  )
}
