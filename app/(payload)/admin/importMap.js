import { ChangeLink as ChangeLink_41b7c53069ab0c9750f572f30f5f36d1 } from '../../../src/admin/register/change/ChangeLink'
import { EmailField as EmailField_3817bf644402e67bfe6577f60ef982de } from '@payloadcms/ui'
import { PersonAccess as PersonAccess_135a08f527e7c24969fe9f69920e2d0e } from '../../../src/admin/register/PersonAccess'
import { DebtCourse as DebtCourse_4f2cdc3115cce41d503bdb6343c698b7 } from '../../../src/admin/books/debts/DebtCourse'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SendLink as SendLink_7f577f536160b10310961e652ffc8308 } from '../../../src/admin/communication/SendLink'
import { VotingView as VotingView_61f29747ed27272b1460328ab914ddbb } from '../../../src/admin/voting/VotingView'
import { VotesView as VotesView_15ec09c5602985e7272b1df0ea831ea1 } from '../../../src/admin/voting/VotesView'
import { NoticesView as NoticesView_3086f773a2108f9d4773e633a4ec7038 } from '../../../src/admin/voting/NoticesView'
import { DeskLink as DeskLink_1a5dc7bed86cea9a5fb40ec91ac31985 } from '../../../src/admin/maintenance/DeskLink'
import { InspectionLink as InspectionLink_22adb876d0b3310ae48c88ea6cf37912 } from '../../../src/admin/maintenance/InspectionLink'
import { Thread as Thread_0056a4d699844d00de3cec0423622ead } from '../../../src/admin/conversations/Thread'
import { MailContents as MailContents_1bd8a748a2fdaaffce3c2fefa6eea6fd } from '../../../src/admin/communication/MailContents'
import { ResultsView as ResultsView_c01fbcb77e30e912836a3ee68f7548e3 } from '../../../src/admin/surveys/ResultsView'
import { Icon as Icon_55a0d409a5af8f499a87134144315c76 } from '../../../src/admin/Icon'
import { Logo as Logo_275cbc8e6d8d51ca630c8afc4d6aa690 } from '../../../src/admin/Logo'
import { FindInBar as FindInBar_0e516b1113556cbf6487c823e3c97762 } from '../../../src/admin/register/FindInBar'
import { ImportNavLink as ImportNavLink_b84af18d05d0d4c30f24276de29d41d0 } from '../../../src/admin/ImportNavLink'
import { BooksNavLinks as BooksNavLinks_910ab28af90e9c24b89c073c6c2919e7 } from '../../../src/admin/books/BooksNavLinks'
import { MetersNavLinks as MetersNavLinks_2e6e0b52137e4d0b6c7e093868a16b3b } from '../../../src/admin/meters/MetersNavLinks'
import { FaultsNavLinks as FaultsNavLinks_bfd9bd1b7868316e952f6818eb675f73 } from '../../../src/admin/maintenance/FaultsNavLinks'
import { InvitationsNavLink as InvitationsNavLink_4f1c42ed84e7650710b6165cae055262 } from '../../../src/admin/register/InvitationsNavLink'
import { RegisterNavLinks as RegisterNavLinks_e5dc65e1d7f5cb6c0244ad02197dd171 } from '../../../src/admin/register/RegisterNavLinks'
import { Waits as Waits_4f69bca70ae6ec2078201798ea81918b } from '../../../src/admin/system/Waits'
import { ImportView as ImportView_444c913ee29d645740d0a81eed48348b } from '../../../src/admin/import/ImportView'
import { KeysView as KeysView_c0b238955d7a6a9c7c08e6ec4890963e } from '../../../src/admin/import/KeysView'
import { ChargesView as ChargesView_01b39690f2137fbe7a0a2a10e5c85e48 } from '../../../src/admin/books/charges/ChargesView'
import { BookingView as BookingView_19bdee6e3f143fa431bdaba9350be502 } from '../../../src/admin/books/booking/BookingView'
import { PaymentsView as PaymentsView_c0babb514bfa236fc07beeddbbfb36b6 } from '../../../src/admin/books/payments/PaymentsView'
import { MediaView as MediaView_b5b11befae4ea4ab600b8ac0d88c6573 } from '../../../src/admin/books/media/MediaView'
import { ReadingsView as ReadingsView_b0176492aaba1d0db3bd1d89a481e63c } from '../../../src/admin/meters/ReadingsView'
import { CardsView as CardsView_1fc9ff3f7a373812a0542f984bcb2c2e } from '../../../src/admin/meters/CardsView'
import { ReplacementView as ReplacementView_ca0c01a3dae6e083e810908a18ac0302 } from '../../../src/admin/meters/ReplacementView'
import { LegalisationsView as LegalisationsView_1769bf65568cf9cea09d6c133b4dfbb7 } from '../../../src/admin/meters/LegalisationsView'
import { BalanceView as BalanceView_4417befa90ac1dfaf84b9e9772b64699 } from '../../../src/admin/meters/BalanceView'
import { BoardView as BoardView_f0b9017ff8b9b7d6993fb9faf474f388 } from '../../../src/admin/maintenance/BoardView'
import { DeskView as DeskView_fa26165481a421d661ff5acb9586702c } from '../../../src/admin/maintenance/DeskView'
import { InspectionsView as InspectionsView_7582135583671b61a950586ea95351f1 } from '../../../src/admin/maintenance/InspectionsView'
import { InspectionView as InspectionView_4a701c85924e2b5fddbd0d588ff48d6a } from '../../../src/admin/maintenance/InspectionView'
import { AnnouncementView as AnnouncementView_6516ea241def0c07e2979db3042c4e5c } from '../../../src/admin/communication/AnnouncementView'
import { FindView as FindView_463886c7af1f96b24b2f66899b875537 } from '../../../src/admin/register/FindView'
import { InvitationsView as InvitationsView_21f84cba022a7e98b404870833c7a5b6 } from '../../../src/admin/register/InvitationsView'
import { ChangeView as ChangeView_93ca553548112a1db785bbdfeeff7153 } from '../../../src/admin/register/change/ChangeView'
import { NewCommunityView as NewCommunityView_39e7edd57d428089f0c1a57e3878d9d2 } from '../../../src/admin/register/community/NewCommunityView'
import { ParametersView as ParametersView_18d66a46a6d9a06fb5819fece0f3bca4 } from '../../../src/admin/register/parameters/ParametersView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/register/change/ChangeLink#ChangeLink": ChangeLink_41b7c53069ab0c9750f572f30f5f36d1,
  "@payloadcms/ui#EmailField": EmailField_3817bf644402e67bfe6577f60ef982de,
  "/src/admin/register/PersonAccess#PersonAccess": PersonAccess_135a08f527e7c24969fe9f69920e2d0e,
  "/src/admin/books/debts/DebtCourse#DebtCourse": DebtCourse_4f2cdc3115cce41d503bdb6343c698b7,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/communication/SendLink#SendLink": SendLink_7f577f536160b10310961e652ffc8308,
  "/src/admin/voting/VotingView#VotingView": VotingView_61f29747ed27272b1460328ab914ddbb,
  "/src/admin/voting/VotesView#VotesView": VotesView_15ec09c5602985e7272b1df0ea831ea1,
  "/src/admin/voting/NoticesView#NoticesView": NoticesView_3086f773a2108f9d4773e633a4ec7038,
  "/src/admin/maintenance/DeskLink#DeskLink": DeskLink_1a5dc7bed86cea9a5fb40ec91ac31985,
  "/src/admin/maintenance/InspectionLink#InspectionLink": InspectionLink_22adb876d0b3310ae48c88ea6cf37912,
  "/src/admin/conversations/Thread#Thread": Thread_0056a4d699844d00de3cec0423622ead,
  "/src/admin/communication/MailContents#MailContents": MailContents_1bd8a748a2fdaaffce3c2fefa6eea6fd,
  "/src/admin/surveys/ResultsView#ResultsView": ResultsView_c01fbcb77e30e912836a3ee68f7548e3,
  "/src/admin/Icon#Icon": Icon_55a0d409a5af8f499a87134144315c76,
  "/src/admin/Logo#Logo": Logo_275cbc8e6d8d51ca630c8afc4d6aa690,
  "/src/admin/register/FindInBar#FindInBar": FindInBar_0e516b1113556cbf6487c823e3c97762,
  "/src/admin/ImportNavLink#ImportNavLink": ImportNavLink_b84af18d05d0d4c30f24276de29d41d0,
  "/src/admin/books/BooksNavLinks#BooksNavLinks": BooksNavLinks_910ab28af90e9c24b89c073c6c2919e7,
  "/src/admin/meters/MetersNavLinks#MetersNavLinks": MetersNavLinks_2e6e0b52137e4d0b6c7e093868a16b3b,
  "/src/admin/maintenance/FaultsNavLinks#FaultsNavLinks": FaultsNavLinks_bfd9bd1b7868316e952f6818eb675f73,
  "/src/admin/register/InvitationsNavLink#InvitationsNavLink": InvitationsNavLink_4f1c42ed84e7650710b6165cae055262,
  "/src/admin/register/RegisterNavLinks#RegisterNavLinks": RegisterNavLinks_e5dc65e1d7f5cb6c0244ad02197dd171,
  "/src/admin/system/Waits#Waits": Waits_4f69bca70ae6ec2078201798ea81918b,
  "/src/admin/import/ImportView#ImportView": ImportView_444c913ee29d645740d0a81eed48348b,
  "/src/admin/import/KeysView#KeysView": KeysView_c0b238955d7a6a9c7c08e6ec4890963e,
  "/src/admin/books/charges/ChargesView#ChargesView": ChargesView_01b39690f2137fbe7a0a2a10e5c85e48,
  "/src/admin/books/booking/BookingView#BookingView": BookingView_19bdee6e3f143fa431bdaba9350be502,
  "/src/admin/books/payments/PaymentsView#PaymentsView": PaymentsView_c0babb514bfa236fc07beeddbbfb36b6,
  "/src/admin/books/media/MediaView#MediaView": MediaView_b5b11befae4ea4ab600b8ac0d88c6573,
  "/src/admin/meters/ReadingsView#ReadingsView": ReadingsView_b0176492aaba1d0db3bd1d89a481e63c,
  "/src/admin/meters/CardsView#CardsView": CardsView_1fc9ff3f7a373812a0542f984bcb2c2e,
  "/src/admin/meters/ReplacementView#ReplacementView": ReplacementView_ca0c01a3dae6e083e810908a18ac0302,
  "/src/admin/meters/LegalisationsView#LegalisationsView": LegalisationsView_1769bf65568cf9cea09d6c133b4dfbb7,
  "/src/admin/meters/BalanceView#BalanceView": BalanceView_4417befa90ac1dfaf84b9e9772b64699,
  "/src/admin/maintenance/BoardView#BoardView": BoardView_f0b9017ff8b9b7d6993fb9faf474f388,
  "/src/admin/maintenance/DeskView#DeskView": DeskView_fa26165481a421d661ff5acb9586702c,
  "/src/admin/maintenance/InspectionsView#InspectionsView": InspectionsView_7582135583671b61a950586ea95351f1,
  "/src/admin/maintenance/InspectionView#InspectionView": InspectionView_4a701c85924e2b5fddbd0d588ff48d6a,
  "/src/admin/communication/AnnouncementView#AnnouncementView": AnnouncementView_6516ea241def0c07e2979db3042c4e5c,
  "/src/admin/register/FindView#FindView": FindView_463886c7af1f96b24b2f66899b875537,
  "/src/admin/register/InvitationsView#InvitationsView": InvitationsView_21f84cba022a7e98b404870833c7a5b6,
  "/src/admin/register/change/ChangeView#ChangeView": ChangeView_93ca553548112a1db785bbdfeeff7153,
  "/src/admin/register/community/NewCommunityView#NewCommunityView": NewCommunityView_39e7edd57d428089f0c1a57e3878d9d2,
  "/src/admin/register/parameters/ParametersView#ParametersView": ParametersView_18d66a46a6d9a06fb5819fece0f3bca4,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
