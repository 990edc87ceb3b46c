import type { PageContext } from '../frame/page-context'
import type { RefusedForm } from '../forms/refused-form'
import type { ReadingPageView } from './read-open-readings'

export type ReadingPageProps = { context: PageContext; view: ReadingPageView; refused: RefusedForm | null }
