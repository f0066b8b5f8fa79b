package dev.countersign.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.eventstore.LogMessages;
import dev.countersign.query.TestSystem;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

class ViewProcessorTest {

  /** The pipeline, whose projector cannot be made at first. */
  private record Reluctant(View view, AtomicInteger attempts) implements View {
    @Override
    public String name() {
      return view.name();
    }

    @Override
    public int definition() {
      return view.definition();
    }

    @Override
    public Projector projector(Tables tables) {
      if (attempts.incrementAndGet() == 1) {
        throw new StackOverflowError("only once");
      }
      return view.projector(tables);
    }
  }

  @Test
  void whatFailsByAnErrorIsTriedAgainToo() {
    try (TestSystem system = TestSystem.start()) {
      Views views = system.bean(Views.class);
      Reluctant view = new Reluctant(views.find("pipeline").orElseThrow(), new AtomicInteger());
      Configuration configuration = system.bean(Configuration.class);
      configuration
          .eventProcessingConfiguration()
          .eventProcessor(view.name(), StreamingEventProcessor.class)
          .orElseThrow()
          .shutDown();
      ViewProcessor processor =
          new ViewProcessor(
              LiveProcessing.builder(
                      view.name(),
                      configuration,
                      system.bean(ViewProperties.class),
                      system.bean(LogMessages.class))
                  .eventHandlerInvoker(new MultiEventHandlerInvoker()),
              views,
              view);
      processor.start();
      long head = system.customer("late");
      system.settle();
      assertThat(views.progress(view).position()).isEqualTo(head);
      assertThat(view.attempts()).hasValueGreaterThan(1);
      processor.shutDown();
    }
  }
}
