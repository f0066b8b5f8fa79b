package dev.countersign.command.seal;

import dev.countersign.command.automation.Automation;
import dev.countersign.events.seal.SealsCounted;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a stock-take did not find is used no more. */
@Component
class WhenSealsAreCountedThenReportSealLost implements Automation<SealsCounted, ReportSealLost> {
  private final SealRegister register;

  WhenSealsAreCountedThenReportSealLost(SealRegister register) {
    this.register = register;
  }

  @Override
  public List<ReportSealLost> then(SealsCounted event) {
    return event.missing().stream()
        .filter(register::canBeLost)
        .map(
            seal ->
                new ReportSealLost(
                    seal, "Missing at stock-take %s".formatted(event.stockTakeId().value()), null))
        .toList();
  }
}
