import { AnnouncementDeliveries } from './communication/AnnouncementDeliveries'
import { AnnouncementReceipts } from './communication/AnnouncementReceipts'
import { Announcements } from './communication/Announcements'
import { Documents } from './communication/Documents'
import { AnswerTemplates } from './communication/AnswerTemplates'
import { Consents } from './communication/Consents'
import { ConversationNotes } from './communication/ConversationNotes'
import { Conversations } from './communication/Conversations'
import { Messages } from './communication/Messages'
import { OutgoingMessages } from './communication/OutgoingMessages'
import { Accounts } from './finance/Accounts'
import { Budgets } from './finance/Budgets'
import { BankCsvProfiles } from './finance/BankCsvProfiles'
import { BankMatches } from './finance/BankMatches'
import { BankStatements } from './finance/BankStatements'
import { BankTransactions } from './finance/BankTransactions'
import { ChargeRunAccounts } from './finance/ChargeRunAccounts'
import { ChargeRunLines } from './finance/ChargeRunLines'
import { ChargeRuns } from './finance/ChargeRuns'
import { Charges } from './finance/Charges'
import { Costs } from './finance/Costs'
import { DebtCases } from './finance/DebtCases'
import { InterestRates } from './finance/InterestRates'
import { LedgerEntries } from './finance/LedgerEntries'
import { SettlementLines } from './finance/SettlementLines'
import { Settlements } from './finance/Settlements'
import { Rates } from './finance/Rates'
import { SettlementRuns } from './finance/SettlementRuns'
import { SupplierInvoices } from './finance/SupplierInvoices'
import { SupplierPayments } from './finance/SupplierPayments'
import { Suppliers } from './finance/Suppliers'
import { Contractors } from './maintenance/Contractors'
import { FaultEvents } from './maintenance/FaultEvents'
import { FaultFollowers } from './maintenance/FaultFollowers'
import { Faults } from './maintenance/Faults'
import { InspectionFindings } from './maintenance/InspectionFindings'
import { Inspections } from './maintenance/Inspections'
import { WorkReports } from './maintenance/WorkReports'
import { MeterReadings } from './meters/MeterReadings'
import { Meters } from './meters/Meters'
import { ReadingWindows } from './meters/ReadingWindows'
import { BoardTerms } from './register/BoardTerms'
import { Buildings } from './register/Buildings'
import { Communities } from './register/Communities'
import { Members } from './register/Members'
import { Occupancies } from './register/Occupancies'
import { Premises } from './register/Premises'
import { PremisesParameters } from './register/PremisesParameters'
import { ResidentGroups } from './register/ResidentGroups'
import { Residents } from './register/Residents'
import { SurveyAnswers, SurveyParticipations } from './voting/SurveyAnswers'
import { AuditEvents } from './system/AuditEvents'
import { Files } from './system/Files'
import { ImportBatches } from './system/ImportBatches'
import { ImportKeys } from './system/ImportKeys'
import { ImportMappings } from './system/ImportMappings'
import { Staff } from './system/Staff'
import { Proxies } from './voting/Proxies'
import { ResolutionDemands } from './voting/ResolutionDemands'
import { ResolutionNotices } from './voting/ResolutionNotices'
import { Resolutions } from './voting/Resolutions'
import { VoteAnnulments } from './voting/VoteAnnulments'
import { Votes } from './voting/Votes'
import { VotingDeclarations } from './voting/VotingDeclarations'
import { VotingRights } from './voting/VotingRights'

/** Every collection, in the order the admin shows them. */
export const collections = [
  Communities,
  Buildings,
  Premises,
  PremisesParameters,
  Residents,
  Occupancies,
  Members,
  ResidentGroups,
  BoardTerms,
  Accounts,
  Charges,
  LedgerEntries,
  Settlements,
  SettlementLines,
  InterestRates,
  Rates,
  ChargeRuns,
  ChargeRunAccounts,
  ChargeRunLines,
  SettlementRuns,
  Suppliers,
  SupplierInvoices,
  SupplierPayments,
  Costs,
  Budgets,
  DebtCases,
  BankTransactions,
  BankMatches,
  BankStatements,
  BankCsvProfiles,
  Meters,
  MeterReadings,
  ReadingWindows,
  Announcements,
  AnnouncementDeliveries,
  AnnouncementReceipts,
  Documents,
  Files,
  SurveyParticipations,
  SurveyAnswers,
  Resolutions,
  VotingRights,
  Votes,
  VoteAnnulments,
  Proxies,
  ResolutionDemands,
  ResolutionNotices,
  VotingDeclarations,
  Faults,
  FaultEvents,
  FaultFollowers,
  WorkReports,
  Contractors,
  Inspections,
  InspectionFindings,
  ImportBatches,
  ImportKeys,
  ImportMappings,
  Conversations,
  AnswerTemplates,
  Consents,
  OutgoingMessages,
  Messages,
  ConversationNotes,
  AuditEvents,
  Staff,
]
