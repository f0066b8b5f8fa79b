package dev.countersign.command.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.command.customer.AddContact;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/** Whether handlers can get what they ask for is known at the start. */
class HandlerParametersTest {
  record Limit<T>(T value) {}

  static class OfBranches implements FactSource<Command, Limit<BranchId>> {
    @Override
    public Limit<BranchId> load(Command command, CommandContext context) {
      return new Limit<>(new BranchId("BJ"));
    }
  }

  static class OfCustomers implements FactSource<AddContact, Limit<CustomerId>> {
    @Override
    public Limit<CustomerId> load(AddContact command, CommandContext context) {
      return new Limit<>(command.customerId());
    }
  }

  static class OfWhatever<T> implements FactSource<Command, Limit<T>> {
    @Override
    public Limit<T> load(Command command, CommandContext context) {
      throw new UnsupportedOperationException();
    }
  }

  static class AsksForBranches {
    @AggregateIdentifier BranchId id = new BranchId("BJ");

    @CommandHandler
    void launch(LaunchBranch command, CommandContext context, Limit<BranchId> limit) {}
  }

  static class AsksForCustomers {
    @AggregateIdentifier BranchId id = new BranchId("BJ");

    @CommandHandler
    void launch(LaunchBranch command, CommandContext context, Limit<CustomerId> limit) {}
  }

  private static void start(Class<?> aggregate, FactSource<?, ?>... sources) {
    var parameters =
        new HandlerParameters(Stream.of(sources).map(HandlerParameters.Fact::of).toList());
    AnnotatedAggregateMetaModelFactory.inspectAggregate(
        aggregate,
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(aggregate), parameters));
  }

  @Test
  void factsAreToldApartByTheirTypeArguments() {
    assertThatCode(() -> start(AsksForBranches.class, new OfBranches(), new OfCustomers()))
        .doesNotThrowAnyException();
  }

  @Test
  void aParameterWithoutASourceStopsTheStart() {
    assertThatThrownBy(() -> start(AsksForBranches.class, new OfCustomers()))
        .hasMessageContaining("AsksForBranches needs ")
        .hasMessageContaining("Limit<dev.countersign.events.BranchId>")
        .hasMessageContaining("which no FactSource brings");
  }

  @Test
  void aSourceForOtherCommandsStopsTheStart() {
    assertThatThrownBy(() -> start(AsksForCustomers.class, new OfCustomers()))
        .hasMessageContaining("OfCustomers brings it for")
        .hasMessageContaining("AddContact alone");
  }

  @Test
  void twoSourcesOfOneFactStopTheStart() {
    var fact = HandlerParameters.Fact.of(new OfBranches());
    assertThatThrownBy(() -> new HandlerParameters(List.of(fact, fact)))
        .hasMessageContaining("is brought by two sources");
  }

  @Test
  void aSourceThatLeavesItsFactOpenStopsTheStart() {
    assertThatThrownBy(() -> HandlerParameters.Fact.of(new OfWhatever<String>()))
        .hasMessageContaining("does not say which fact it brings");
  }
}
