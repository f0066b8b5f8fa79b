package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.DirectoryRegister;
import org.springframework.stereotype.Component;

@Component
class LineProductsSource implements FactSource<Draft, LineProducts> {
  private final DirectoryRegister directory;

  LineProductsSource(DirectoryRegister directory) {
    this.directory = directory;
  }

  @Override
  public LineProducts load(Draft command, CommandContext context) {
    return new LineProducts(
        directory.find(command.lines().stream().map(DraftLine::productId).toList()));
  }
}
