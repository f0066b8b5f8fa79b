package dev.countersign.command.approval;

import dev.countersign.command.AcrossBranches;
import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives a document in approval to people to read, who decide nothing (2.4.1). */
@Intention(
    path = "{document}/copy",
    summary = "Copy a document in approval to people who only read it",
    zh = "抄送",
    byApprovers = true,
    roles = {Role.SALES, Role.POLICY_ADMIN},
    phases = "IN_APPROVAL",
    refusedBy = {CopiesComeFromAParticipant.class})
public record CopyDocument(
    @TargetAggregateIdentifier DocumentId document,
    @AcrossBranches @NotEmpty @Size(max = 50) List<EmployeeId> readerIds,
    @Nullable @Size(max = 2000) String note)
    implements Command {}
