package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tukaani.xz.XZInputStream;

/** Somebody's own PostgreSQL, of the oldest version that is supported. */
final class OldestServer implements AutoCloseable {
  private static final Path BINARIES = Path.of("target", "oldest-postgres", "binaries.jar");
  private static final String PASSWORD = "of the oldest";

  private final Path directory;
  private final int port;

  private OldestServer(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Starts one with an empty database on that empty directory. */
  static OldestServer start(Path directory) throws IOException {
    unpack(directory);
    OldestServer server = new OldestServer(directory, freePort());
    Path password = Files.writeString(directory.resolve("password"), PASSWORD);
    server.run(
        "initdb",
        "--pgdata=" + server.data(),
        "--username=owner",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C");
    server.run(
        "pg_ctl",
        "--pgdata=" + server.data(),
        "--log=" + directory.resolve("server.log"),
        "--options=-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            .formatted(server.port),
        "start");
    return server;
  }

  /** Arguments that point an application to it. */
  String[] database() {
    return new String[] {
      "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
      "--spring.datasource.username=owner",
      "--spring.datasource.password=" + PASSWORD
    };
  }

  /** The database, to look into. */
  JdbcClient sql() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "owner", PASSWORD));
  }

  private Path data() {
    return directory.resolve("data");
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private static void unpack(Path directory) throws IOException {
    assertThat(BINARIES).as("binaries that Maven copies there").exists();
    try (ZipFile jar = new ZipFile(BINARIES.toFile())) {
      ZipEntry archive =
          jar.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst().orElseThrow();
      try (InputStream packed = jar.getInputStream(archive);
          TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          Path file = directory.resolve(entry.getName());
          if (entry.isDirectory()) {
            Files.createDirectories(file);
            continue;
          }
          Files.createDirectories(file.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, file);
            if (!System.getProperty("os.name").startsWith("Windows")) {
              Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
          }
        }
      }
    }
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // PostgreSQL refuses to run as root.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(Stream.of(arguments).toList());
    File output = directory.resolve(program + ".txt").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("end of " + program).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    assertThat(process.exitValue()).as(Files.readString(output.toPath())).isZero();
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "stop");
  }
}
