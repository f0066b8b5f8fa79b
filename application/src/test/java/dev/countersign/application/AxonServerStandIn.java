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
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Speaks as much of Axon Server's protocol as the two sides use, and keeps everything in memory. It
 * shows that configuration, serialization, routing and the order of commits are right as far as the
 * protocol goes; it is not Axon Server and says nothing about it.
 */
final class AxonServerStandIn implements AutoCloseable {
  private static final Metadata.Key<String> ERROR_CODE =
      Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

  private final List<Event> log = new ArrayList<>();
  private final Map<String, Long> lastSequences = new HashMap<>();
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final List<Provider> providers = new CopyOnWriteArrayList<>();
  private final Map<String, StreamObserver<CommandResponse>> waiting = new ConcurrentHashMap<>();
  private final Server server;
  private volatile Predicate<List<Event>> beforeAppend = events -> true;
  private volatile Predicate<List<Event>> afterAppend = events -> true;

  AxonServerStandIn() {
    try {
      server =
          Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .addService(new Platform())
              .addService(new Events())
              .addService(new Commands())
              .addService(new Queries())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  /** Decides whether a batch of events is stored at all; one that is not is never answered. */
  void beforeAppend(Predicate<List<Event>> goesOn) {
    beforeAppend = goesOn;
  }

  /** Decides whether the storing of a batch of events is confirmed, or never answered. */
  void afterAppend(Predicate<List<Event>> goesOn) {
    afterAppend = goesOn;
  }

  /** The JSON of all stored events of this type. */
  List<String> payloads(String type) {
    return events().stream()
        .map(Event::getPayload)
        .filter(payload -> payload.getType().endsWith("." + type))
        .map(payload -> payload.getData().toStringUtf8())
        .toList();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private synchronized Optional<Status> append(List<Event> events) {
    Map<String, Long> next = new HashMap<>();
    for (Event event : events) {
      String aggregate = event.getAggregateIdentifier();
      long expected = next.getOrDefault(aggregate, lastSequences.getOrDefault(aggregate, -1L)) + 1;
      if (event.getAggregateSequenceNumber() != expected) {
        return Optional.of(
            Status.OUT_OF_RANGE.withDescription(
                "Invalid sequence number %d for %s, expected %d"
                    .formatted(event.getAggregateSequenceNumber(), aggregate, expected)));
      }
      next.put(aggregate, expected);
    }
    lastSequences.putAll(next);
    log.addAll(events);
    return Optional.empty();
  }

  private synchronized List<Event> events() {
    return List.copyOf(log);
  }

  private synchronized Optional<EventWithToken> at(long token) {
    return token < log.size()
        ? Optional.of(
            EventWithToken.newBuilder().setToken(token).setEvent(log.get((int) token)).build())
        : Optional.empty();
  }

  private static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
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
          Optional<Status> refused = append(batch);
          if (refused.isPresent()) {
            Metadata trailers = new Metadata();
            trailers.put(ERROR_CODE, "AXONIQ-2000");
            confirmation.onError(refused.get().asRuntimeException(trailers));
          } else if (afterAppend.test(batch)) {
            answer(confirmation, Confirmation.newBuilder().setSuccess(true).build());
          }
          readers.forEach(Reader::send);
        }
      };
    }

    @Override
    public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> confirmation) {
      answer(confirmation, Confirmation.newBuilder().setSuccess(true).build());
    }

    @Override
    public void listAggregateEvents(
        GetAggregateEventsRequest request, StreamObserver<Event> found) {
      events().stream()
          .filter(event -> event.getAggregateIdentifier().equals(request.getAggregateId()))
          .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence())
          .forEach(found::onNext);
      found.onCompleted();
    }

    @Override
    public void listAggregateSnapshots(
        GetAggregateSnapshotsRequest request, StreamObserver<Event> found) {
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
      long last;
      synchronized (AxonServerStandIn.this) {
        last = lastSequences.getOrDefault(request.getAggregateId(), -1L);
      }
      answer(found, ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(last).build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> found) {
      answer(found, TrackingToken.newBuilder().setToken(0).build());
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> found) {
      answer(found, TrackingToken.newBuilder().setToken(events().size() - 1L).build());
    }

    @Override
    public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> found) {
      List<Event> all = events();
      long token = 0;
      while (token < all.size() && all.get((int) token).getTimestamp() < request.getInstant()) {
        token++;
      }
      answer(found, TrackingToken.newBuilder().setToken(token).build());
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
  }

  /** A process that handles commands, and which. */
  private record Provider(StreamObserver<CommandProviderInbound> observer, List<String> commands) {
    void send(CommandProviderInbound message) {
      synchronized (observer) {
        observer.onNext(message);
      }
    }
  }

  private final class Commands extends CommandServiceGrpc.CommandServiceImplBase {
    @Override
    public StreamObserver<CommandProviderOutbound> openStream(
        StreamObserver<CommandProviderInbound> observer) {
      Provider provider = new Provider(observer, new CopyOnWriteArrayList<>());
      providers.add(provider);
      return new Inbound<>(message -> receive(provider, message)) {
        @Override
        public void onCompleted() {
          providers.remove(provider);
          observer.onCompleted();
        }

        @Override
        public void onError(Throwable thrown) {
          providers.remove(provider);
        }
      };
    }

    private void receive(Provider provider, CommandProviderOutbound message) {
      switch (message.getRequestCase()) {
        case SUBSCRIBE -> provider.commands().add(message.getSubscribe().getCommand());
        case UNSUBSCRIBE -> provider.commands().remove(message.getUnsubscribe().getCommand());
        case COMMAND_RESPONSE -> {
          CommandResponse response = message.getCommandResponse();
          StreamObserver<CommandResponse> sender = waiting.remove(response.getRequestIdentifier());
          if (sender != null) {
            answer(sender, response);
          }
        }
        default -> {}
      }
      if (!message.getInstructionId().isEmpty()) {
        provider.send(
            CommandProviderInbound.newBuilder().setAck(ack(message.getInstructionId())).build());
      }
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> sender) {
      List<Provider> able =
          providers.stream().filter(p -> p.commands().contains(command.getName())).toList();
      if (able.isEmpty()) {
        answer(
            sender,
            CommandResponse.newBuilder()
                .setRequestIdentifier(command.getMessageIdentifier())
                .setErrorCode("AXONIQ-4000")
                .setErrorMessage(ErrorMessage.newBuilder().setMessage("No handler"))
                .build());
        return;
      }
      int routed = Math.floorMod(command.getProcessingInstructionsList().hashCode(), able.size());
      waiting.put(command.getMessageIdentifier(), sender);
      able.get(routed).send(CommandProviderInbound.newBuilder().setCommand(command).build());
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
