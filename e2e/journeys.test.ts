import { describeJourneys } from './journeys'
import { setStage } from './support/stage'

describeJourneys('h5', setStage)
