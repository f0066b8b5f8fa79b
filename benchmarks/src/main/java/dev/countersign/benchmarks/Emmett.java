package dev.countersign.benchmarks;

import dev.countersign.postgres.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The peer: emmett on PostgreSQL, in a process of node that does whole jobs on request. */
final class Emmett implements Contestant {
  private static final List<String> FILES = List.of("package.json", "emmett.mjs");

  private final Process node;
  private final BufferedReader answers;
  private final Writer requests;

  private Emmett(Process node) {
    this.node = node;
    this.answers = node.inputReader();
    this.requests = node.outputWriter();
  }

  /** Starts it, or says why it cannot take part. */
  static Optional<Emmett> start(EmbeddedPostgres postgres, String jdbcUrl, Path folder)
      throws InterruptedException {
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        try (InputStream source = Emmett.class.getResourceAsStream(file)) {
          Files.copy(
              Objects.requireNonNull(source),
              folder.resolve(file),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Process install =
          new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent")
              .directory(folder.toFile())
              .inheritIO()
              .start();
      if (!install.waitFor(5, TimeUnit.MINUTES) || install.exitValue() != 0) {
        install.destroy();
        System.out.println("emmett does not take part: npm could not install it.");
        return Optional.empty();
      }
      URI address = URI.create(jdbcUrl.substring("jdbc:".length()));
      ProcessBuilder node =
          new ProcessBuilder("node", "emmett.mjs")
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      node.environment()
          .put(
              "DATABASE",
              "postgresql://%s:%s@%s:%d%s"
                  .formatted(
                      postgres.username(),
                      postgres.password(),
                      address.getHost(),
                      address.getPort(),
                      address.getPath()));
      Emmett emmett = new Emmett(node.start());
      emmett.ask("start", 0, 0, 0);
      return Optional.of(emmett);
    } catch (IOException e) {
      System.out.println("emmett does not take part: " + e.getMessage());
      return Optional.empty();
    }
  }

  private long ask(String job, int senders, long from, long to) throws IOException {
    requests.write("%s %d %d %d\n".formatted(job, senders, from, to));
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("node ended, see what it printed");
    }
    return Long.parseLong(answer);
  }

  @Override
  public String name() {
    return "emmett 0.42";
  }

  @Override
  public Set<Job> jobs() {
    return Set.of(Job.APPEND, Job.CREATE, Job.READ, Job.REPLAY);
  }

  @Override
  public ProcessHandle process() {
    return node.toHandle();
  }

  @Override
  public void fill(Streams streams) throws IOException {
    ask("FILL", Pools.SIZE, streams.from(), streams.to());
  }

  @Override
  public long each(Job job, int senders, Streams streams) throws IOException {
    return ask(job.name(), senders, streams.from(), streams.to());
  }

  @Override
  public long replay(Job job, Duration atMost) throws IOException {
    return ask(job.name(), 1, 0, atMost.toMillis());
  }

  @Override
  public void close() {
    node.destroy();
  }
}
