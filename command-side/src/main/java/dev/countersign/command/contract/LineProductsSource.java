package dev.countersign.command.contract;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.DirectoryRegister;
import org.springframework.stereotype.Component;

@Component
class LineProductsSource implements FactSource<LineProducts> {
  private final DirectoryRegister directory;

  LineProductsSource(DirectoryRegister directory) {
    this.directory = directory;
  }

  @Override
  public Class<LineProducts> type() {
    return LineProducts.class;
  }

  @Override
  public LineProducts load(Command command, CommandContext context) {
    return new LineProducts(
        directory.find(((Draft) command).lines().stream().map(DraftLine::productId).toList()));
  }
}
