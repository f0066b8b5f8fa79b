package dev.countersign.events.authority;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import java.time.LocalDate;

/** An authority ended before its last day (2.4.1). */
public record SigningAuthorityRevoked(
    SigningEntityId signingEntityId,
    int authority,
    EmployeeId holderId,
    String reason,
    LocalDate effectiveDate)
    implements SigningEntityEvent {}
