import type { PageContext } from '../frame/page-context'
import type { RefusedForm } from '../forms/refused-form'
import type { SurveyView } from './surveys-view'

export type SurveyPageProps = {
  context: PageContext
  view: SurveyView
  refused: RefusedForm | null
  /** What the last form did, said above the page. */
  done: 'stored' | 'changed' | null
}
