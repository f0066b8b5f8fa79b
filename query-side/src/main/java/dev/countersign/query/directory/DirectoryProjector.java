package dev.countersign.query.directory;

import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OmissionId;
import dev.countersign.events.PolicyId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.branch.BranchEvent;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.branch.OpportunitiesReassigned;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerEvent;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.customer.CustomerRelated;
import dev.countersign.events.customer.CustomerSeparated;
import dev.countersign.events.customer.CustomerVerified;
import dev.countersign.events.omission.OmissionConfirmed;
import dev.countersign.events.omission.OmissionEvent;
import dev.countersign.events.omission.OmissionPhase;
import dev.countersign.events.omission.OmissionProposed;
import dev.countersign.events.omission.OmissionRejected;
import dev.countersign.events.policy.PolicyEvent;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.events.product.ProductEvent;
import dev.countersign.events.product.ProductReclassified;
import dev.countersign.query.directory.PolicyVersion.State;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.LastChange;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows customers, products and branches, every version of a policy, and what is decided about
 * events that views cannot take.
 */
final class DirectoryProjector implements Projector {
  private final VersionedTable<Customer> customers;
  private final VersionedTable<Contact> contacts;
  private final VersionedTable<Product> products;
  private final VersionedTable<ProductLine> productLines;
  private final VersionedTable<Branch> branches;
  private final VersionedTable<PolicyVersion> policyVersions;
  private final VersionedTable<Omission> omissions;
  private final Names names;

  DirectoryProjector(Tables tables) {
    customers = tables.versioned("customer", Customer.class);
    contacts = tables.versioned("contact", Contact.class);
    products = tables.versioned("product", Product.class);
    productLines = tables.versioned("product_line", ProductLine.class);
    branches = tables.versioned("branch", Branch.class);
    policyVersions = tables.versioned("policy_version", PolicyVersion.class);
    omissions = tables.versioned("omission", Omission.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    switch (recorded.event()) {
      case CustomerEvent e -> customer(e, recorded);
      case ProductEvent e -> product(e, recorded);
      case BranchEvent e -> branch(e, recorded);
      case PolicyEvent e -> policy(e, recorded);
      case OmissionEvent e -> omission(e, recorded);
      case ApprovalEvent e when e.document().kind() == DocumentKind.POLICY -> {
        State ended = ended(e);
        if (ended != null) {
          end(new PolicyId(e.document().value()), ended, recorded);
        }
      }
      default -> {}
    }
  }

  private void customer(CustomerEvent event, Recorded recorded) {
    switch (event) {
      case CustomerRegistered e ->
          customers.put(
              new Customer(
                  e.customerId(),
                  e.name(),
                  e.creditCode(),
                  e.branchId(),
                  e.sector(),
                  e.country(),
                  e.effectiveDate(),
                  null,
                  null,
                  recorded.sequence(),
                  LastChange.of(recorded, e.effectiveDate())));
      case ContactAdded e -> {
        contacts.put(
            new Contact(
                e.customerId(),
                e.contact(),
                e.name(),
                e.jobTitle(),
                e.email(),
                e.phone(),
                e.effectiveDate()));
        change(e.customerId(), e.effectiveDate(), recorded, row -> {});
      }
      case CustomerVerified e ->
          change(
              e.customerId(),
              e.effectiveDate(),
              recorded,
              row -> row.verifiedUntil(e.validUntil()));
      case CustomerRelated e ->
          change(e.customerId(), e.effectiveDate(), recorded, row -> row.groupId(e.groupId()));
      case CustomerSeparated e ->
          change(e.customerId(), e.effectiveDate(), recorded, row -> row.groupId(null));
    }
  }

  private void change(
      CustomerId customerId,
      LocalDate effectiveDate,
      Recorded recorded,
      Consumer<CustomerBuilder> change) {
    customers.change(
        customer ->
            customer.with(
                row -> {
                  change.accept(row);
                  row.version(recorded.sequence()).change(LastChange.of(recorded, effectiveDate));
                }),
        customerId);
  }

  private void product(ProductEvent event, Recorded recorded) {
    switch (event) {
      case ProductDefined e -> {
        Money price = e.listPrice();
        products.put(
            new Product(
                e.productId(),
                e.name(),
                price == null ? null : price.amount(),
                price == null ? null : price.currency(),
                e.effectiveDate(),
                recorded.sequence(),
                LastChange.of(recorded, e.effectiveDate())));
        productLines.put(new ProductLine(e.productId(), e.effectiveDate(), e.productLine()));
      }
      case ProductReclassified e -> {
        productLines.put(new ProductLine(e.productId(), e.effectiveDate(), e.toProductLine()));
        products.change(
            product ->
                product.with(
                    row ->
                        row.version(recorded.sequence())
                            .change(LastChange.of(recorded, e.effectiveDate()))),
            e.productId());
      }
    }
  }

  private void branch(BranchEvent event, Recorded recorded) {
    switch (event) {
      case BranchLaunched e ->
          branches.put(
              new Branch(
                  e.branchId(),
                  e.name(),
                  e.effectiveDate(),
                  recorded.sequence(),
                  LastChange.of(recorded, e.effectiveDate())));
      case OpportunitiesReassigned e ->
          branches.change(
              branch ->
                  branch.with(
                      row ->
                          row.version(recorded.sequence())
                              .change(LastChange.of(recorded, e.effectiveDate()))),
              e.branchId());
    }
  }

  private void policy(PolicyEvent event, Recorded recorded) {
    switch (event) {
      case PolicyVersionProposed e ->
          policyVersions.put(
              new PolicyVersion(
                  e.policyId(),
                  e.version(),
                  State.PROPOSED,
                  e.effectiveFrom(),
                  e.policy(),
                  e.proposedBy(),
                  e.reason(),
                  LastChange.of(recorded, null)));
      case PolicyVersionPublished e ->
          policyVersions.put(
              policyVersions
                  .find(e.policyId(), e.version())
                  .map(
                      proposed ->
                          proposed.with(
                              row ->
                                  row.state(State.PUBLISHED)
                                      .effectiveFrom(e.effectiveFrom())
                                      .policy(e.policy())
                                      .change(LastChange.of(recorded, null))))
                  .orElseGet(() -> established(e, recorded)));
    }
  }

  /** A version that nobody proposed: the company began with it. */
  private static PolicyVersion established(PolicyVersionPublished e, Recorded recorded) {
    return new PolicyVersion(
        e.policyId(),
        e.version(),
        State.PUBLISHED,
        e.effectiveFrom(),
        e.policy(),
        null,
        null,
        LastChange.of(recorded, null));
  }

  private static @Nullable State ended(ApprovalEvent event) {
    return switch (event) {
      case DocumentRejected _ -> State.REJECTED;
      case DocumentReturned _ -> State.RETURNED;
      case SubmissionWithdrawn _ -> State.WITHDRAWN;
      case ApprovalsVoided _ -> State.VOIDED;
      default -> null;
    };
  }

  private void end(PolicyId policyId, State ended, Recorded recorded) {
    policyVersions.list(policyId).stream()
        .filter(version -> version.state() == State.PROPOSED)
        .forEach(
            version ->
                policyVersions.put(
                    version.with(row -> row.state(ended).change(LastChange.of(recorded, null)))));
  }

  private void omission(OmissionEvent event, Recorded recorded) {
    switch (event) {
      case OmissionProposed e ->
          omissions.put(
              new Omission(
                  e.omissionId(),
                  e.view(),
                  e.position(),
                  e.stream(),
                  e.sequence(),
                  e.type(),
                  OmissionPhase.PROPOSED,
                  e.proposedBy(),
                  e.reason(),
                  null,
                  null,
                  LastChange.of(recorded, null)));
      case OmissionConfirmed e -> decide(e.omissionId(), e.confirmedBy(), null, recorded);
      case OmissionRejected e -> decide(e.omissionId(), e.rejectedBy(), e.reason(), recorded);
    }
  }

  private void decide(
      OmissionId id, EmployeeId decidedBy, @Nullable String rejectedWhy, Recorded recorded) {
    omissions.change(
        omission ->
            omission.with(
                row ->
                    row.phase(omission.phase().after(recorded.event()))
                        .decidedBy(decidedBy)
                        .rejectedWhy(rejectedWhy)
                        .change(LastChange.of(recorded, null))),
        id);
  }
}
