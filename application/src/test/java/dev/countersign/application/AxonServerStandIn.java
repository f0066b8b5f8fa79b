package dev.countersign.application;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as much of Axon Server's protocol as the two sides use, keeps everything in memory, and is
 * as unkind as the product: it takes a subscription after it has acknowledged it, so that the first
 * command that a handler could get finds none; it sends commands only as far as permits go, returns
 * snapshots as they were stored and refuses those that are ahead of their record, lets whoever
 * waits for a handler that died know at once, and acknowledges events that a power cut takes away.
 * It shows that configuration, serialization, routing and the order of commits are right as far as
 * the protocol goes; it is not Axon Server.
 */
final class AxonServerStandIn implements AutoCloseable {
  private static final Metadata.Key<String> ERROR_CODE =
      Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> TOKEN =
      Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

  private final List<Event> log = new ArrayList<>();
  private final Map<String, Long> lastSequences = new HashMap<>();
  private final Map<String, NavigableMap<Long, Event>> snapshots = new HashMap<>();
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final List<Provider> providers = new CopyOnWriteArrayList<>();
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final Server server;
  private final Wire wire;
  private volatile Runnable beforeHandling = () -> {};
  private volatile Predicate<List<Event>> beforeAppend = events -> true;
  private volatile Predicate<List<Event>> afterAppend = events -> true;
  private volatile @Nullable String token;
  private volatile @Nullable String refusal;
  private volatile boolean routesToTheNewest;

  AxonServerStandIn() {
    try {
      server =
          Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              // Whoever asks more often than that is cut off.
              .permitKeepAliveTime(1, TimeUnit.SECONDS)
              .permitKeepAliveWithoutCalls(true)
              .intercept(new AccessControl())
              .addService(new Platform())
              .addService(new Events())
              .addService(new Commands())
              .addService(new Queries())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    wire = new Wire(server.getPort());
  }

  int port() {
    return wire.port();
  }

  /** What is between it and those who use it. */
  Wire wire() {
    return wire;
  }

  /** Does this when a command has come, before a handler gets it. */
  void beforeHandling(Runnable action) {
    beforeHandling = action;
  }

  /** Decides whether a batch of events is stored at all; one that is not is never answered. */
  void beforeAppend(Predicate<List<Event>> goesOn) {
    beforeAppend = goesOn;
  }

  /** Decides whether the storing of a batch of events is confirmed, or never answered. */
  void afterAppend(Predicate<List<Event>> goesOn) {
    afterAppend = goesOn;
  }

  /** From now on only those who have this token are let in. */
  void demandToken(String demanded) {
    token = demanded;
  }

  /** Every command is refused with this error code of Axon Server; null: none is. */
  void refuseCommands(@Nullable String code) {
    refusal = code;
  }

  /** Has all commands go to the handler that came last, for as long as it is there. */
  void routeToTheNewest() {
    routesToTheNewest = true;
  }

  /** Ends the streams of all who follow the log, as it does when it runs out of something. */
  void closeStreams() {
    readers.forEach(Reader::fail);
  }

  /** Ends the streams by which handlers get commands; what they have not answered is lost. */
  void loseHandlers() {
    providers.forEach(
        provider -> {
          provider.lost();
          provider.observer().onError(Status.UNAVAILABLE.asRuntimeException());
        });
  }

  /** The events as they are now, to be put in place later. */
  synchronized List<Event> copy() {
    return List.copyOf(log);
  }

  /**
   * Has these events from now on, and nobody is connected any more: after a power cut these are
   * those that had been flushed, though more were acknowledged.
   */
  void putInPlace(List<Event> events) {
    wire.vanish();
    synchronized (this) {
      log.clear();
      log.addAll(events);
      lastSequences.clear();
      log.forEach(
          event ->
              lastSequences.put(
                  event.getAggregateIdentifier(), event.getAggregateSequenceNumber()));
    }
    wire.appear();
  }

  /** Puts in place what another version of the program has stored as a snapshot. */
  synchronized void putSnapshot(Event snapshot) {
    snapshots
        .computeIfAbsent(snapshot.getAggregateIdentifier(), _ -> new TreeMap<>())
        .put(snapshot.getAggregateSequenceNumber(), snapshot);
  }

  /** The snapshots of a record, the newest first. */
  synchronized List<Event> snapshots(String aggregate) {
    return List.copyOf(snapshots.getOrDefault(aggregate, new TreeMap<>()).descendingMap().values());
  }

  /** The JSON of all stored events of this type. */
  List<String> payloads(String type) {
    return copy().stream()
        .map(Event::getPayload)
        .filter(payload -> payload.getType().endsWith("." + type))
        .map(payload -> payload.getData().toStringUtf8())
        .toList();
  }

  @Override
  public void close() {
    wire.close();
    server.shutdownNow();
  }

  private synchronized Optional<StatusRuntimeException> append(List<Event> events) {
    Map<String, Long> next = new HashMap<>();
    for (Event event : events) {
      String aggregate = event.getAggregateIdentifier();
      long expected = next.getOrDefault(aggregate, lastSequence(aggregate)) + 1;
      if (event.getAggregateSequenceNumber() != expected) {
        return Optional.of(invalidSequence(event, expected));
      }
      next.put(aggregate, expected);
    }
    lastSequences.putAll(next);
    log.addAll(events);
    return Optional.empty();
  }

  private synchronized Optional<StatusRuntimeException> keep(Event snapshot) {
    long last = lastSequence(snapshot.getAggregateIdentifier());
    if (snapshot.getAggregateSequenceNumber() > last) {
      return Optional.of(invalidSequence(snapshot, last));
    }
    putSnapshot(snapshot);
    return Optional.empty();
  }

  private synchronized long lastSequence(String aggregate) {
    return lastSequences.getOrDefault(aggregate, -1L);
  }

  private static StatusRuntimeException invalidSequence(Event event, long expected) {
    return failure(
        Status.OUT_OF_RANGE,
        "AXONIQ-2000",
        "Invalid sequence number %d for %s, expected %d"
            .formatted(
                event.getAggregateSequenceNumber(), event.getAggregateIdentifier(), expected));
  }

  private static StatusRuntimeException failure(Status status, String code, String message) {
    Metadata trailers = new Metadata();
    trailers.put(ERROR_CODE, code);
    return status.withDescription("[" + code + "] " + message).asRuntimeException(trailers);
  }

  private synchronized Optional<EventWithToken> at(long position) {
    return position < log.size()
        ? Optional.of(
            EventWithToken.newBuilder()
                .setToken(position)
                .setEvent(log.get((int) position))
                .build())
        : Optional.empty();
  }

  private static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }

  private final class AccessControl implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      String demanded = token;
      String given = headers.get(TOKEN);
      if (demanded == null || demanded.equals(given)) {
        return next.startCall(call, headers);
      }
      String method = call.getMethodDescriptor().getFullMethodName();
      StatusRuntimeException refused =
          given == null
              ? failure(Status.PERMISSION_DENIED, "AXONIQ-1000", "No token for " + method)
              : failure(Status.PERMISSION_DENIED, "AXONIQ-1001", "Invalid token for " + method);
      Metadata trailers = refused.getTrailers();
      call.close(refused.getStatus(), trailers == null ? new Metadata() : trailers);
      return new ServerCall.Listener<>() {};
    }
  }

  private final class Events extends EventStoreGrpc.EventStoreImplBase {
    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> confirmation) {
      List<Event> batch = new ArrayList<>();
      return new Inbound<>(batch::add) {
        @Override
        public void onCompleted() {
          if (!beforeAppend.test(batch)) {
            return;
          }
          Optional<StatusRuntimeException> refused = append(batch);
          if (refused.isPresent()) {
            confirmation.onError(refused.get());
          } else if (afterAppend.test(batch)) {
            confirm(confirmation);
          }
          readers.forEach(Reader::send);
        }
      };
    }

    /** Who sent it may have hung up. */
    private void confirm(StreamObserver<Confirmation> confirmation) {
      try {
        answer(confirmation, Confirmation.newBuilder().setSuccess(true).build());
      } catch (StatusRuntimeException e) {
        // Stored is stored.
        return;
      }
    }

    @Override
    public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> confirmation) {
      keep(snapshot).ifPresentOrElse(confirmation::onError, () -> confirm(confirmation));
    }

    @Override
    public void listAggregateEvents(
        GetAggregateEventsRequest request, StreamObserver<Event> found) {
      long from = request.getInitialSequence();
      if (request.getAllowSnapshots()) {
        for (Event snapshot : snapshots(request.getAggregateId()).stream().limit(1).toList()) {
          found.onNext(snapshot);
          from = snapshot.getAggregateSequenceNumber() + 1;
        }
      }
      for (Event event : copy()) {
        if (event.getAggregateIdentifier().equals(request.getAggregateId())
            && event.getAggregateSequenceNumber() >= from) {
          found.onNext(event);
        }
      }
      found.onCompleted();
    }

    @Override
    public void listAggregateSnapshots(
        GetAggregateSnapshotsRequest request, StreamObserver<Event> found) {
      snapshots(request.getAggregateId()).stream()
          .filter(snapshot -> snapshot.getAggregateSequenceNumber() <= request.getMaxSequence())
          .limit(request.getMaxResults())
          .forEach(found::onNext);
      found.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> found) {
      Reader reader = new Reader(found);
      return new Inbound<>(reader::ask) {
        @Override
        public void onCompleted() {
          readers.remove(reader);
          found.onCompleted();
        }

        @Override
        public void onError(Throwable thrown) {
          readers.remove(reader);
        }
      };
    }

    @Override
    public void readHighestSequenceNr(
        ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> found) {
      answer(
          found,
          ReadHighestSequenceNrResponse.newBuilder()
              .setToSequenceNr(lastSequence(request.getAggregateId()))
              .build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> found) {
      answer(found, TrackingToken.newBuilder().setToken(0).build());
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> found) {
      answer(found, TrackingToken.newBuilder().setToken(copy().size() - 1L).build());
    }

    @Override
    public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> found) {
      List<Event> all = copy();
      long position = 0;
      while (position < all.size()
          && all.get((int) position).getTimestamp() < request.getInstant()) {
        position++;
      }
      answer(found, TrackingToken.newBuilder().setToken(position).build());
    }
  }

  /** One open stream of all events, as far as its permits go. */
  private final class Reader {
    private final StreamObserver<EventWithToken> found;
    private long next = -1;
    private long permits;

    Reader(StreamObserver<EventWithToken> found) {
      this.found = found;
    }

    void ask(GetEventsRequest request) {
      synchronized (this) {
        if (next < 0) {
          next = request.getTrackingToken();
          readers.add(this);
        }
        permits += request.getNumberOfPermits();
      }
      send();
    }

    synchronized void send() {
      while (permits > 0) {
        Optional<EventWithToken> event = at(next);
        if (event.isEmpty()) {
          return;
        }
        try {
          found.onNext(event.get());
        } catch (RuntimeException e) {
          readers.remove(this);
          return;
        }
        next++;
        permits--;
      }
    }

    synchronized void fail() {
      readers.remove(this);
      found.onError(Status.RESOURCE_EXHAUSTED.asRuntimeException());
    }
  }

  /** A sender, and who has its command. */
  private record Waiting(StreamObserver<CommandResponse> sender, Provider handler) {}

  /** A process that handles commands, and which; it gets as many as it has given permits for. */
  private final class Provider {
    private final StreamObserver<CommandProviderInbound> observer;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Deque<Command> queue = new ArrayDeque<>();
    private boolean overtaken;
    private long permits;

    Provider(StreamObserver<CommandProviderInbound> observer) {
      this.observer = observer;
    }

    StreamObserver<CommandProviderInbound> observer() {
      return observer;
    }

    synchronized void send(CommandProviderInbound message) {
      observer.onNext(message);
    }

    /** The first command comes before its subscriptions have been taken. */
    synchronized boolean wasOvertaken() {
      boolean before = overtaken;
      overtaken = true;
      return before;
    }

    synchronized void permit(long more) {
      permits += more;
      handOver();
    }

    synchronized void take(Command command) {
      queue.add(command);
      handOver();
    }

    private void handOver() {
      while (permits > 0 && !queue.isEmpty()) {
        permits--;
        send(CommandProviderInbound.newBuilder().setCommand(queue.remove()).build());
      }
    }

    void lost() {
      providers.remove(this);
      waiting.forEach(
          (id, open) -> {
            if (open.handler() == this && waiting.remove(id, open)) {
              refuse(open.sender(), id, "AXONIQ-4001", "Connection lost while executing command");
            }
          });
    }
  }

  private static void refuse(
      StreamObserver<CommandResponse> sender, String id, String code, String message) {
    answer(
        sender,
        CommandResponse.newBuilder()
            .setRequestIdentifier(id)
            .setErrorCode(code)
            .setErrorMessage(ErrorMessage.newBuilder().setMessage(message))
            .build());
  }

  private final class Commands extends CommandServiceGrpc.CommandServiceImplBase {
    @Override
    public StreamObserver<CommandProviderOutbound> openStream(
        StreamObserver<CommandProviderInbound> observer) {
      Provider provider = new Provider(observer);
      providers.add(provider);
      return new Inbound<>(message -> receive(provider, message)) {
        @Override
        public void onCompleted() {
          provider.lost();
          observer.onCompleted();
        }

        @Override
        public void onError(Throwable thrown) {
          provider.lost();
        }
      };
    }

    private void receive(Provider provider, CommandProviderOutbound message) {
      if (!message.getInstructionId().isEmpty()) {
        provider.send(
            CommandProviderInbound.newBuilder().setAck(ack(message.getInstructionId())).build());
      }
      switch (message.getRequestCase()) {
        case SUBSCRIBE -> provider.commands.add(message.getSubscribe().getCommand());
        case UNSUBSCRIBE -> provider.commands.remove(message.getUnsubscribe().getCommand());
        case FLOW_CONTROL -> provider.permit(message.getFlowControl().getPermits());
        case COMMAND_RESPONSE -> {
          CommandResponse response = message.getCommandResponse();
          Waiting open = waiting.remove(response.getRequestIdentifier());
          if (open != null) {
            answer(open.sender(), response);
          }
        }
        default -> {}
      }
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> sender) {
      String id = command.getMessageIdentifier();
      String refused = refusal;
      List<Provider> able =
          providers.stream()
              .filter(p -> p.commands.contains(command.getName()))
              .filter(Provider::wasOvertaken)
              .toList();
      if (refused != null) {
        refuse(sender, id, refused, "Refused");
      } else if (able.isEmpty()) {
        refuse(sender, id, "AXONIQ-4000", "No Handler for command: " + command.getName());
      } else {
        int routed =
            routesToTheNewest
                ? able.size() - 1
                : Math.floorMod(command.getProcessingInstructionsList().hashCode(), able.size());
        beforeHandling.run();
        waiting.put(id, new Waiting(sender, able.get(routed)));
        able.get(routed).take(command);
      }
    }
  }

  private static final class Queries extends QueryServiceGrpc.QueryServiceImplBase {
    @Override
    public StreamObserver<QueryProviderOutbound> openStream(
        StreamObserver<QueryProviderInbound> observer) {
      return new Inbound<>(
          message -> {
            if (!message.getInstructionId().isEmpty()) {
              observer.onNext(
                  QueryProviderInbound.newBuilder()
                      .setAck(ack(message.getInstructionId()))
                      .build());
            }
          }) {
        @Override
        public void onCompleted() {
          observer.onCompleted();
        }
      };
    }
  }

  private final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {
    @Override
    public void getPlatformServer(
        ClientIdentification client, StreamObserver<PlatformInfo> observer) {
      answer(
          observer,
          PlatformInfo.newBuilder()
              .setSameConnection(true)
              .setPrimary(
                  NodeInfo.newBuilder()
                      .setNodeName("stand-in")
                      .setHostName("127.0.0.1")
                      .setGrpcPort(port()))
              .build());
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(
        StreamObserver<PlatformOutboundInstruction> observer) {
      return new Inbound<>(
          message -> {
            if (!message.getInstructionId().isEmpty()) {
              observer.onNext(
                  PlatformOutboundInstruction.newBuilder()
                      .setAck(ack(message.getInstructionId()))
                      .build());
            }
          }) {
        @Override
        public void onCompleted() {
          observer.onCompleted();
        }
      };
    }
  }

  private static InstructionAck ack(String instruction) {
    return InstructionAck.newBuilder().setInstructionId(instruction).setSuccess(true).build();
  }

  /** What clients send; one that breaks off needs no answer. */
  private static class Inbound<T> implements StreamObserver<T> {
    private final Consumer<T> receiver;

    Inbound(Consumer<T> receiver) {
      this.receiver = receiver;
    }

    @Override
    public void onNext(T message) {
      receiver.accept(message);
    }

    @Override
    public void onError(Throwable thrown) {}

    @Override
    public void onCompleted() {}
  }
}
