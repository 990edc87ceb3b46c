import { missingPage } from '@/src/portal/frame/missing'

/** Only where Next itself finds nothing; the portal's pages answer what is missing themselves. */
export default missingPage
