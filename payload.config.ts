import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { pl } from '@payloadcms/translations/languages/pl'
import { uk } from '@payloadcms/translations/languages/uk'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { harden } from './access/harden'
import { collections } from './collections'
import { payloadMailer } from './src/platform/email/payload-mailer'
import { tabNames } from './collections/messages/labels'
import { surveyPlugin } from './collections/voting/survey-plugin'
import { realColumns } from './src/platform/db/columns'
import { databaseUrlFor } from './src/platform/db/roles'
import { env } from './src/platform/env'
import { cookiePrefix } from './src/platform/session/token'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Composition only: what the house is made of. Rules stand in access/, collections/ and src/. */
export default buildConfig({
  secret: env().payloadSecret,
  serverURL: env().serverUrl,
  cookiePrefix,
  csrf: [env().serverUrl],
  cors: [],
  telemetry: false,
  debug: false,
  defaultDepth: 0,
  maxDepth: 2,
  defaultMaxTextLength: 10_000,
  graphQL: { disable: true },
  auth: { jwtOrder: ['cookie'] },
  collections,
  plugins: [surveyPlugin],
  db: postgresAdapter({
    pool: { connectionString: databaseUrlFor(), max: 10 },
    idType: 'uuidv7',
    push: false,
    // Questions of a survey are one value of its row, not six tables beside it.
    blocksAsJSON: true,
    migrationDir: path.join(root, 'migrations'),
    afterSchemaInit: [realColumns],
  }),
  email: payloadMailer,
  editor: lexicalEditor(),
  sharp,
  upload: { limits: { fileSize: 25 * 1024 * 1024 }, abortOnLimit: true },
  i18n: {
    fallbackLanguage: 'pl',
    supportedLanguages: { pl, en, uk },
    translations: tabNames,
  },
  admin: {
    user: 'staff',
    avatar: 'default',
    dateFormat: 'd.MM.yyyy',
    meta: { titleSuffix: ' – LokaleNet', robots: 'noindex, nofollow' },
    importMap: { baseDir: root, importMapFile: path.join(root, 'app/(payload)/admin/importMap.js') },
    components: {
      graphics: { Logo: '/src/admin/Logo#Logo', Icon: '/src/admin/Icon#Icon' },
      beforeDashboard: ['/src/admin/system/Waits#Waits'],
      actions: ['/src/admin/register/FindInBar#FindInBar'],
      afterNavLinks: [
        '/src/admin/ImportNavLink#ImportNavLink',
        '/src/admin/books/BooksNavLinks#BooksNavLinks',
        '/src/admin/meters/MetersNavLinks#MetersNavLinks',
        '/src/admin/maintenance/FaultsNavLinks#FaultsNavLinks',
        '/src/admin/register/InvitationsNavLink#InvitationsNavLink',
        '/src/admin/register/RegisterNavLinks#RegisterNavLinks',
      ],
      views: {
        importPackage: {
          Component: '/src/admin/import/ImportView#ImportView',
          path: '/import',
          meta: { title: 'Import danych' },
        },
        importKeys: {
          Component: '/src/admin/import/KeysView#KeysView',
          path: '/import-keys',
          meta: { title: 'Klucze programów księgowych' },
        },
        charges: {
          Component: '/src/admin/books/charges/ChargesView#ChargesView',
          path: '/charges',
          meta: { title: 'Naliczenia miesięczne' },
        },
        booking: {
          Component: '/src/admin/books/booking/BookingView#BookingView',
          path: '/booking',
          meta: { title: 'Księgowanie na kartotekach' },
        },
        payments: {
          Component: '/src/admin/books/payments/PaymentsView#PaymentsView',
          path: '/payments',
          meta: { title: 'Wpłaty do wyjaśnienia' },
        },
        media: {
          Component: '/src/admin/books/media/MediaView#MediaView',
          path: '/media',
          meta: { title: 'Rozliczenia mediów' },
        },
        readings: {
          Component: '/src/admin/meters/ReadingsView#ReadingsView',
          path: '/readings',
          meta: { title: 'Odczyty do sprawdzenia' },
        },
        readingCards: {
          Component: '/src/admin/meters/CardsView#CardsView',
          path: '/reading-cards',
          meta: { title: 'Karty odczytów' },
        },
        meterReplacement: {
          Component: '/src/admin/meters/ReplacementView#ReplacementView',
          path: '/meter-replacement',
          meta: { title: 'Wymiana liczników' },
        },
        legalisations: {
          Component: '/src/admin/meters/LegalisationsView#LegalisationsView',
          path: '/legalisations',
          meta: { title: 'Legalizacje liczników' },
        },
        meterBalance: {
          Component: '/src/admin/meters/BalanceView#BalanceView',
          path: '/meter-balance',
          meta: { title: 'Bilans budynku' },
        },
        faultBoard: {
          Component: '/src/admin/maintenance/BoardView#BoardView',
          path: '/fault-board',
          meta: { title: 'Tablica usterek' },
        },
        fault: {
          Component: '/src/admin/maintenance/DeskView#DeskView',
          path: '/fault',
          meta: { title: 'Usterka' },
        },
        inspections: {
          Component: '/src/admin/maintenance/InspectionsView#InspectionsView',
          path: '/inspections',
          meta: { title: 'Przeglądy budynków' },
        },
        inspection: {
          Component: '/src/admin/maintenance/InspectionView#InspectionView',
          path: '/inspection',
          meta: { title: 'Przegląd' },
        },
        announcement: {
          Component: '/src/admin/communication/AnnouncementView#AnnouncementView',
          path: '/announcement',
          meta: { title: 'Wysyłka komunikatu' },
        },
        find: {
          Component: '/src/admin/register/FindView#FindView',
          path: '/find',
          meta: { title: 'Wyszukiwanie' },
        },
        invitations: {
          Component: '/src/admin/register/InvitationsView#InvitationsView',
          path: '/invitations',
          meta: { title: 'Listy aktywacyjne' },
        },
        changeOfOwner: {
          Component: '/src/admin/register/change/ChangeView#ChangeView',
          path: '/change-of-owner',
          meta: { title: 'Zmiana właściciela' },
        },
        newCommunity: {
          Component: '/src/admin/register/community/NewCommunityView#NewCommunityView',
          path: '/new-community',
          meta: { title: 'Nowa wspólnota' },
        },
        parameters: {
          Component: '/src/admin/register/parameters/ParametersView#ParametersView',
          path: '/parameters',
          meta: { title: 'Parametry zbiorczo' },
        },
      },
    },
  },
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
}).then(harden)
