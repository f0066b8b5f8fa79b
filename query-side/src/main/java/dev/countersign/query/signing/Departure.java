package dev.countersign.query.signing;

import dev.countersign.events.EmployeeId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;

/** A row of {@code signing.departure}: whoever left binds us no more. */
record Departure(@Key EmployeeId employeeId, LocalDate leftOn) {}
