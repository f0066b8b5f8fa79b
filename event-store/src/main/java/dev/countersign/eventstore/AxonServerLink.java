package dev.countersign.eventstore;

import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientTransportFilter;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the connections to Axon Server: whether there is one, why there is none, and when there
 * is a new one, behind which another server may stand, or the same with less events than before.
 * The log is told by one line when it is lost, and by one when it is back.
 */
public final class AxonServerLink implements ManagedChannelCustomizer, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AxonServerLink.class);
  private static final Attributes.Key<Long> NUMBER =
      Attributes.Key.create("dev.countersign.connection");
  private static final Set<Status.Code> REFUSED =
      Set.of(Status.Code.PERMISSION_DENIED, Status.Code.UNAUTHENTICATED);

  private final String servers;
  private final Set<Long> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("axon-server-link").factory());
  private volatile @Nullable Status failure;
  private boolean lost;
  private boolean told;

  AxonServerLink(String servers) {
    this.servers = servers;
  }

  void start() {
    var _ = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * How many connections have been made so far; whoever knows another number knows an older one.
   */
  public long connections() {
    return count.get();
  }

  /** Has this done with each new connection, before anything else goes over it. */
  public void onConnection(Runnable listener) {
    listeners.add(listener);
  }

  /** Why it cannot be used; empty when it can. */
  Optional<String> trouble() {
    Status last = failure;
    if (last != null && REFUSED.contains(last.getCode())) {
      return Optional.of(String.valueOf(last.getDescription()));
    }
    return open.isEmpty()
        ? Optional.of(last == null ? "no connection" : told(last))
        : Optional.empty();
  }

  /**
   * Demands that it lets this program in, where it is there at all.
   *
   * @throws AxonServerRefusesException when it does not
   */
  void requireAccess() {
    Status last = failure;
    if (last != null && REFUSED.contains(last.getCode())) {
      throw new AxonServerRefusesException(servers, String.valueOf(last.getDescription()));
    }
  }

  private static String told(Status status) {
    return status.getDescription() == null
        ? status.getCode().name()
        : status.getCode() + ": " + status.getDescription();
  }

  /** What is lost for less than a second is no news. */
  private void look() {
    Optional<String> trouble = trouble();
    if (trouble.isEmpty()) {
      if (told) {
        LOG.warn("Axon Server at {} can be used again.", servers);
      }
      told = false;
    } else if (lost && !told) {
      LOG.warn(
          "Axon Server at {} cannot be used ({}): commands are refused and views stand still until it can.",
          servers,
          trouble.get());
      told = true;
    }
    lost = trouble.isPresent();
  }

  @Override
  public ManagedChannelBuilder<?> apply(ManagedChannelBuilder<?> channel) {
    return channel.addTransportFilter(new Transports()).intercept(new Calls());
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  private final class Transports extends ClientTransportFilter {
    @Override
    public Attributes transportReady(Attributes attributes) {
      long number = count.incrementAndGet();
      open.add(number);
      listeners.forEach(Runnable::run);
      return attributes.toBuilder().set(NUMBER, number).build();
    }

    @Override
    public void transportTerminated(Attributes attributes) {
      Long number = attributes.get(NUMBER);
      if (number != null) {
        open.remove(number);
      }
    }
  }

  private final class Calls implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
      return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
        @Override
        public void start(Listener<A> listener, Metadata headers) {
          super.start(new Answers<>(listener), headers);
        }
      };
    }
  }

  private final class Answers<A> extends SimpleForwardingClientCallListener<A> {
    Answers(ClientCall.Listener<A> listener) {
      super(listener);
    }

    @Override
    public void onMessage(A message) {
      failure = null;
      super.onMessage(message);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (!status.isOk()) {
        failure = status;
      }
      super.onClose(status, trailers);
    }
  }
}
