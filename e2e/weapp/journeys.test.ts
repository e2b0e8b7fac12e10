import { describeJourneys } from '../journeys'
import { setWeappStage } from './stage'

describeJourneys('weapp', setWeappStage)
