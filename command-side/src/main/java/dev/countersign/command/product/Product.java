package dev.countersign.command.product;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.ProductId;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.events.product.ProductReclassified;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Product extends AggregateRoot {
  @AggregateIdentifier private ProductId id;
  private final NavigableMap<LocalDate, String> lines = new TreeMap<>();

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Product() {}

  @CommandHandler
  Product(DefineProduct command, CommandContext context) {
    apply(
        new ProductDefined(
            command.productId(),
            command.name(),
            command.productLine(),
            command.listPrice(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void reclassify(ReclassifyProduct command) {
    String from = lines.floorEntry(command.effectiveDate()).getValue();
    Rule.check(new ProductLineChanges(from, command.productLine()));
    apply(new ProductReclassified(id, from, command.productLine(), command.effectiveDate()));
  }

  @EventSourcingHandler
  void on(ProductDefined event) {
    id = event.productId();
    lines.put(event.effectiveDate(), event.productLine());
  }

  @EventSourcingHandler
  void on(ProductReclassified event) {
    lines.put(event.effectiveDate(), event.toProductLine());
  }

  /** Classes are told ahead and afterwards, so only the definition comes first. */
  @Override
  protected LocalDate since() {
    return lines.firstKey();
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
