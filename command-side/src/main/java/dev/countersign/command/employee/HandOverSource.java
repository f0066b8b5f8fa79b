package dev.countersign.command.employee;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.DirectoryRegister;
import dev.countersign.command.register.HoldingRegister;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Owner of the rule that nobody leaves with something in hands: departures are decided one after
 * the other, and nothing changes hands meanwhile.
 */
@Component
class HandOverSource implements FactSource<RecordDeparture, HandOver> {
  private final HoldingRegister holdings;
  private final DirectoryRegister directory;

  HandOverSource(HoldingRegister holdings, DirectoryRegister directory) {
    this.holdings = holdings;
    this.directory = directory;
  }

  @Override
  public HandOver load(RecordDeparture command, CommandContext context) {
    holdings.lock();
    return new HandOver(
        holdings.of(command.employeeId()),
        directory.find(Stream.ofNullable(command.handOverTo()).toList()));
  }
}
