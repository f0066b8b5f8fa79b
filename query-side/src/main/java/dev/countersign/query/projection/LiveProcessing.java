package dev.countersign.query.projection;

import dev.countersign.eventstore.LogMessages;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One Axon processor of one segment per view, named like it, that hands every batch of the log to
 * the view: in every instance, but only those of its {@link ViewShares} get anything to do. Events
 * that the view cannot take are parked; when the batch itself fails, nothing is skipped: the
 * processor gives up its claim and tries again with growing pauses; when the database itself is out
 * of reach they stay short.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewProperties.class)
class LiveProcessing {
  /** How soon a view is taken up after {@link ViewShares} gave it to this instance. */
  private static final long CLAIM_INTERVAL_MILLIS = 1000;

  /** Axon doubles its pauses up to a minute, by which views would be late after each outage. */
  private static final long LONGEST_PAUSE_MILLIS = 2000;

  @Bean
  ConfigurerModule viewProcessors(
      Views views, ViewProperties properties, ObjectProvider<LogMessages> log) {
    return configurer ->
        views
            .all()
            .forEach(view -> register(configurer.eventProcessing(), views, view, properties, log));
  }

  private static void register(
      EventProcessingConfigurer processing,
      Views views,
      View view,
      ViewProperties properties,
      ObjectProvider<LogMessages> log) {
    String name = view.name();
    Named handler = new Named(name);
    processing
        .registerEventHandler(configuration -> handler)
        .assignHandlerInstancesMatching(name, handler::equals)
        .registerEventProcessor(
            name,
            (processor, configuration, invoker) ->
                new ViewProcessor(
                    builder(
                            name,
                            configuration,
                            properties,
                            new LogMessages(new FollowedLog(log.getObject().source(), view, views)))
                        .eventHandlerInvoker(invoker),
                    views,
                    view));
  }

  /** All that makes a processor of views but what it does with batches. */
  static PooledStreamingEventProcessor.Builder builder(
      String name,
      org.axonframework.config.Configuration configuration,
      ViewProperties properties,
      LogMessages log) {
    return PooledStreamingEventProcessor.builder()
        .name(name)
        .messageSource(log.source())
        .tokenStore(configuration.getComponent(TokenStore.class))
        .transactionManager(configuration.getComponent(TransactionManager.class))
        // Not by a replay, because a view that has no rows yet does not repeat anything.
        .initialToken(StreamableMessageSource::createTailToken)
        .initialSegmentCount(1)
        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
        .batchSize(properties.batchSize())
        .coordinatorExecutor(_ -> stopped(configuration, new Coordinator(name)))
        .workerExecutor(_ -> stopped(configuration, worker(name)));
  }

  /** The switch of a rebuild holds up the worker of its view, and no other. */
  private static ScheduledExecutorService worker(String view) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("view-" + view).factory());
  }

  private static ScheduledExecutorService stopped(
      org.axonframework.config.Configuration configuration, ScheduledExecutorService executor) {
    configuration.onShutdown(executor::shutdown);
    return executor;
  }

  /**
   * Axon makes processors only for groups that have a handler; what comes is taken by the processor
   * itself, batch by batch.
   */
  private record Named(String view) implements EventMessageHandler {
    @Override
    public Object handle(EventMessage<?> event) {
      throw new IllegalStateException(view + " takes whole batches");
    }
  }

  /** Claims the view and hands it its batches; tries soon again what failed. */
  static final class Coordinator extends ScheduledThreadPoolExecutor {
    Coordinator(String view) {
      super(1, Thread.ofPlatform().daemon().name("coordinator-" + view).factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
      return super.schedule(
          command, Math.min(unit.toMillis(delay), LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS);
    }
  }
}
