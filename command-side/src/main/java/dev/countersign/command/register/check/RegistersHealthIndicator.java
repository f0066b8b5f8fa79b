package dev.countersign.command.register.check;

import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down while a register is known to say something else than the log, or the log has lost events.
 */
@Component
class RegistersHealthIndicator implements HealthIndicator {
  private final RegisterDifferences differences;

  private final LostCommands lost;

  RegistersHealthIndicator(RegisterDifferences differences, LostCommands lost) {
    this.differences = differences;
    this.lost = lost;
  }

  @Override
  public Health health() {
    RegisterDifferences.State state = differences.state();
    Health.Builder health =
        state.standing() == 0
            ? Health.up()
            : Health.down()
                .withDetail(
                    "disagreement",
                    "Registers and log differ in %d rows, on which nothing is decided: see GET /api/v1/registers."
                        .formatted(state.standing()));
    long standing = lost.standing();
    if (standing > 0) {
      health
          .down()
          .withDetail(
              "lost",
              "The log has lost the events of %d acknowledged commands, and nothing is decided until they are given up: see GET /api/v1/registers."
                  .formatted(standing));
    }
    return health
        .withDetail("checkedAt", Objects.requireNonNullElse(state.checkedAt(), "not yet"))
        .withDetail("position", state.position())
        .build();
  }
}
