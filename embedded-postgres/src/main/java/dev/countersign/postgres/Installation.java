package dev.countersign.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked, and the way to call them. */
final class Installation {
  static final String PREFIX = "postgresql-";
  static final String VERSION = version();
  static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

  /** Written last: the length and name of every file. What it does not confirm is unpacked anew. */
  private static final String CONTENTS = "contents";

  private static final String REMEDY_EXTERNAL =
      "or let Countersign use a PostgreSQL of your own by its JDBC URL";

  private final Path home;
  private final Path directory;
  private final Platform platform;
  private final List<String> asOrdinaryUser;

  private Installation(Path home, Path directory, Platform platform, List<String> asOrdinaryUser) {
    this.home = home;
    this.directory = directory;
    this.platform = platform;
    this.asOrdinaryUser = asOrdinaryUser;
  }

  /** Unpacks what the class path carries for the platform, unless that was done before. */
  static Installation in(Path directory, Platform platform)
      throws IOException, InterruptedException {
    Path home = directory.resolve(PREFIX + VERSION + "-" + platform.name());
    if (!isComplete(home)) {
      Path fresh = directory.resolve(PREFIX + "unpacking");
      FileTrees.delete(fresh);
      try (InputStream archive = Installation.class.getResourceAsStream(platform.archive())) {
        if (archive == null) {
          throw new EmbeddedPostgresException(
              "This Countersign carries no PostgreSQL for "
                  + platform.name()
                  + ": build it there or with -Dpostgres.platforms=all, "
                  + REMEDY_EXTERNAL
                  + ".");
        }
        unpack(archive, fresh);
      }
      FileTrees.delete(home);
      FileTrees.publish(fresh, home);
    }
    var installation = new Installation(home, directory, platform, asOrdinaryUser());
    installation.tryOut();
    return installation;
  }

  private static String version() {
    var properties = new Properties();
    try (InputStream in = Installation.class.getResourceAsStream("binaries.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static boolean isComplete(Path home) throws IOException {
    Path contents = home.resolve(CONTENTS);
    if (!Files.isRegularFile(contents)) {
      return false;
    }
    List<String> lines = Files.readAllLines(contents);
    if (lines.isEmpty() || !lines.getLast().equals("end")) {
      return false;
    }
    for (String line : lines.subList(0, lines.size() - 1)) {
      int blank = line.indexOf(' ');
      Path file = home.resolve(line.substring(blank + 1));
      // A loss of power can leave files of no length under their final names.
      if (!Files.isRegularFile(file)
          || Files.size(file) != Long.parseLong(line.substring(0, blank))) {
        return false;
      }
    }
    return true;
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    var contents = new StringBuilder();
    var tar = new TarArchiveInputStream(new XZInputStream(archive));
    boolean posix = Files.getFileAttributeView(target, PosixFileAttributeView.class) != null;
    Files.createDirectories(target);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = target.resolve(entry.getName()).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("an archive entry leads outside: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
        continue;
      }
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        continue;
      }
      if (entry.isLink()) {
        Files.createLink(path, target.resolve(entry.getLinkName()));
        continue;
      }
      long length = Files.copy(tar, path);
      if (posix && (entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      contents.append(length).append(' ').append(target.relativize(path)).append('\n');
    }
    Files.writeString(target.resolve(CONTENTS), contents.append("end\n"));
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it sees its user and its
   * files as nobody's, while they stay root's for everyone else.
   */
  private static List<String> asOrdinaryUser() throws IOException {
    if (!isRoot()) {
      return List.of();
    }
    Path unshare = onPath("unshare");
    if (unshare == null) {
      throw new EmbeddedPostgresException(
          "PostgreSQL refuses to run as root and the program unshare is not installed: start"
              + " Countersign as an ordinary user, or install unshare (package util-linux).");
    }
    return List.of(unshare.toString(), "-U");
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
        : "root".equals(System.getProperty("user.name"));
  }

  private static @Nullable Path onPath(String program) {
    String path = System.getenv("PATH");
    for (String directory : (path == null ? "/usr/bin:/bin" : path).split(File.pathSeparator, -1)) {
      Path candidate = Path.of(directory, program);
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private void tryOut() throws IOException, InterruptedException {
    Outcome outcome = run(Duration.ofSeconds(30), "postgres", "--version");
    if (outcome.isSuccess()) {
      return;
    }
    if (!asOrdinaryUser.isEmpty() && outcome.output().startsWith("unshare:")) {
      throw new EmbeddedPostgresException(
          "PostgreSQL refuses to run as root and this system forbids user namespaces ("
              + outcome.lastLine()
              + "): start Countersign as an ordinary user.");
    }
    throw new EmbeddedPostgresException(
        "The PostgreSQL programs in "
            + home
            + " do not run here ("
            + outcome.lastLine()
            + "): install what is missing, "
            + REMEDY_EXTERNAL
            + ".");
  }

  /** Runs a program to its end; what it prints is also kept among the logs. */
  Outcome run(Duration limit, String program, String... arguments)
      throws IOException, InterruptedException {
    Path output = logDirectory().resolve(program + ".log");
    var command = new ArrayList<>(asOrdinaryUser);
    command.add(program(program));
    command.addAll(List.of(arguments));
    Process process = builder(command, output).start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new EmbeddedPostgresException(
            "PostgreSQL's program "
                + program
                + " did not end within "
                + limit.toSeconds()
                + " s: see "
                + output
                + " and start again.");
      }
    } finally {
      process.destroyForcibly();
    }
    return new Outcome(
        process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
  }

  /** Starts the server; what it prints before it opens its own log goes to a file beside that. */
  Process startServer(List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    // A session of its own: Ctrl-C is meant for the program, which stops the database afterwards.
    Path setsid = platform.isWindows() ? null : onPath("setsid");
    if (setsid != null) {
      command.add(setsid.toString());
    }
    command.addAll(asOrdinaryUser);
    command.add(program("postgres"));
    command.addAll(arguments);
    return builder(command, logDirectory().resolve("start.log")).start();
  }

  private ProcessBuilder builder(List<String> command, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // PGDATA, PGPORT and their like would change what is meant here.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private String program(String name) {
    return home.resolve("bin").resolve(platform.program(name)).toString();
  }

  Path logDirectory() throws IOException {
    return Files.createDirectories(directory.resolve("log"));
  }

  record Outcome(int exitCode, String output) {
    boolean isSuccess() {
      return exitCode == 0;
    }

    String lastLine() {
      return output.isBlank() ? "exit code " + exitCode : output.lines().toList().getLast();
    }
  }
}
