import { nobody, registerKeepers, type CollectionPolicy, type Role } from './types'

const keepers = { admin: 'all', manager: 'assigned' } as const
const never = { delete: nobody, readVersions: nobody, unlock: nobody } as const
/** Who does the work sees whom to call and what was said; never what it costs. */
const workers: readonly Role[] = [...registerKeepers, 'technician']

const office = { read: registerKeepers } as const
const byServices = { write: [] } as const

/**
 * Residents see the faults of their premises and of the common parts of their building, without who reported them.
 * Technicians see what they were given. Accountants have none of it.
 */
export const maintenancePolicy = {
  faults: {
    ...never,
    read: { ...keepers, technician: 'assignedFaults', resident: 'ownFaults' },
    create: keepers,
    update: keepers,
    fields: {
      number: byServices,
      // Moves go through the machine of states, which writes the timeline too.
      status: byServices,
      doneOn: byServices,
      closedOn: byServices,
      reportText: byServices,
      reporter: { read: workers },
      phone: { read: workers },
      access: { read: workers },
      assignee: { read: workers },
      contractor: { read: workers },
      costClass: office,
      warrantyUntilOn: office,
      claimNumber: office,
      rating: { ...office, write: [] },
      ratingNote: { ...office, write: [] },
      externalId: office,
      categoryWord: office,
    },
  },
  // What happened is added by the services, and never changed.
  'fault-events': {
    ...never,
    read: { ...keepers, technician: 'ofAssignedFaults', resident: 'ownFaultEvents' },
    create: nobody,
    update: nobody,
    fields: { person: { read: workers }, staff: { read: workers } },
  },
  // „Me too”: who else waits for a repair of a common part.
  'fault-followers': {
    ...never,
    read: { ...keepers, resident: 'ownRows' },
    create: nobody,
    update: nobody,
  },
  'work-reports': {
    ...never,
    read: { ...keepers, technician: 'ofAssignedFaults', resident: 'ownWorkReports' },
    create: nobody,
    update: keepers,
    fields: {
      costNetGr: office,
      costVatGr: office,
      costGrossGr: office,
      invoice: office,
      supplierInvoice: office,
      worker: { read: workers },
      contractor: { read: workers },
      acceptedBy: { read: workers },
      remarks: { read: workers },
      kobNumber: { read: workers },
    },
  },
  contractors: {
    ...never,
    read: { admin: 'all', manager: 'assignedAmongMany' },
    create: { admin: 'all', manager: 'assignedAmongMany' },
    // What others rely on too is changed by who keeps all of their communities.
    update: { admin: 'all', manager: 'contractorsOfOwn' },
  },
  // The register of inspections is the office's; the board reads its dates on a page of its own.
  inspections: { ...never, read: keepers, create: keepers, update: keepers },
  'inspection-findings': {
    ...never,
    ...{ read: keepers, create: keepers, update: keepers },
    // Which fault a finding opened is written by the service that opens it.
    fields: { fault: byServices },
  },
} satisfies Record<string, CollectionPolicy>
