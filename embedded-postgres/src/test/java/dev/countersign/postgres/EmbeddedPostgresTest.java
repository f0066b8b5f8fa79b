package dev.countersign.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.countersign.postgres.EmbeddedPostgres.Options;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedPostgresTest {
  @TempDir static Path template;
  @TempDir static Path sharedDirectory;
  static EmbeddedPostgres shared;

  @TempDir Path directory;

  @BeforeAll
  static void startShared() throws IOException {
    EmbeddedPostgres.start(template).close();
    Directories.copyData(template, Directories.linkPrograms(template, sharedDirectory));
    shared = EmbeddedPostgres.start(sharedDirectory);
  }

  @AfterAll
  static void closeShared() {
    shared.close();
  }

  @Test
  void confirmsOnlyWhatIsOnDisk() throws Exception {
    assertThat(settings(shared))
        .containsEntry("fsync", "on")
        .containsEntry("synchronous_commit", "on")
        .containsEntry("full_page_writes", "on")
        .containsEntry("data_checksums", "on")
        .containsEntry("server_encoding", "UTF8")
        .containsEntry("unix_socket_directories", "")
        .containsEntry("TimeZone", "UTC");
  }

  @Test
  void ordersChineseTextTheSameOnEveryMachine() throws Exception {
    assertThat(
            strings(
                shared,
                "select concat_ws(' ', datlocprovider, datlocale, upper('é')) from pg_database"
                    + " where datname = current_database()"))
        .containsExactly("b C.UTF-8 É");
  }

  @Test
  void refusesWrongPasswords() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(shared.jdbcUrl(), shared.username(), "wrong").close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void trustsNobodyWithoutPassword() throws Exception {
    assertThatThrownBy(
            () -> DriverManager.getConnection(shared.jdbcUrl(), shared.username(), "").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password");
    assertThat(strings(shared, "select distinct auth_method from pg_hba_file_rules"))
        .containsExactly("scram-sha-256");
  }

  @Test
  void keepsThePasswordToItself() throws Exception {
    assertThat(shared.password()).hasSizeGreaterThan(40);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(sharedDirectory.resolve("password"))))
        .isEqualTo("rw-------");
    assertThat(shared.jdbcUrl()).doesNotContain(shared.password());
    for (ProcessHandle process : tree(shared)) {
      assertThat(process.info().commandLine().orElse("")).doesNotContain(shared.password());
    }
    try (var logs = Files.list(sharedDirectory.resolve("log"))) {
      assertThat(logs.toList())
          .isNotEmpty()
          .allSatisfy(log -> assertThat(log).content().doesNotContain(shared.password()));
    }
  }

  @Test
  void letsInARoleThatOnlyReadsWhatItIsGranted() throws Exception {
    shared.letRead("reader");
    Path file = sharedDirectory.resolve("reader.password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    ReadersEntrance entrance = ReadersEntrance.of(sharedDirectory, "reader");
    assertThat(entrance.port()).isEqualTo(shared.port());
    String first = entrance.password().orElseThrow();
    assertThat(first).hasSizeGreaterThan(40).isNotEqualTo(shared.password());
    try (Connection reader = DriverManager.getConnection(shared.jdbcUrl(), "reader", first)) {
      assertThatThrownBy(() -> reader.createStatement().execute("create temporary table t ()"))
          .hasMessageContaining("read-only transaction");
      assertThatThrownBy(() -> reader.createStatement().execute("select * from pg_authid"))
          .hasMessageContaining("permission denied");
    }

    shared.letRead("reader");
    assertThat(ReadersEntrance.of(sharedDirectory, "reader").password()).contains(first);
    Files.delete(file);
    assertThat(ReadersEntrance.of(sharedDirectory, "reader").password()).isEmpty();
    shared.letRead("reader");
    String second = ReadersEntrance.of(sharedDirectory, "reader").password().orElseThrow();
    assertThat(second).isNotEqualTo(first);
    DriverManager.getConnection(shared.jdbcUrl(), "reader", second).close();
    try (var logs = Files.list(sharedDirectory.resolve("log"))) {
      assertThat(logs.toList())
          .allSatisfy(log -> assertThat(log).content().doesNotContain(first, second));
    }
    assertThatThrownBy(() -> shared.letRead("Robert'); drop"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    List<InetAddress> others = new ArrayList<>();
    // A server on all addresses would answer here on Linux, even on a machine without network.
    others.add(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
    NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .forEach(others::add);
    assertThat(connects(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))).isTrue();
    assertThat(others).noneMatch(EmbeddedPostgresTest::connects);
  }

  @Test
  void makesFreshDatabases() throws Exception {
    String url = shared.createDatabase("fresh_one");
    try (Connection connection =
        DriverManager.getConnection(url, shared.username(), shared.password())) {
      assertThat(connection.getCatalog()).isEqualTo("fresh_one");
    }
    assertThatThrownBy(() -> shared.createDatabase("fresh_one"))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("fresh_one")
        .hasMessageContaining("already exists");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shared.createDatabase("x\"; drop database countersign"));
  }

  @Test
  void takesSettingsButNoneThatLoseData() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Options(0, Map.of("FSYNC", "off"), true))
        .withMessageContaining("fsync");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Options(0, Map.of("work_mem=1MB -c fsync", "off"), true));
  }

  @Test
  void keepsDataPortAndPasswordOverARestart() throws Exception {
    initialized();
    int port;
    String password;
    try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
      port = first.port();
      password = first.password();
      execute(first, "create table kept as select 42 as answer");
      execute(first, "alter system set fsync = off");
    }
    var options = new Options(0, Map.of("work_mem", "5MB"), true);
    try (EmbeddedPostgres second = EmbeddedPostgres.start(directory, options)) {
      assertThat(strings(second, "select answer from kept")).containsExactly("42");
      assertThat(second.port()).isEqualTo(port);
      assertThat(second.password()).isEqualTo(password);
      assertThat(settings(second)).containsEntry("fsync", "on").containsEntry("work_mem", "5120");
    }
  }

  @Test
  void closeLeavesNoProcess() throws Exception {
    initialized();
    EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
    var processes = new DatabaseProcesses(directory.toRealPath());
    List<ProcessHandle> running = processes.find();
    assertThat(running)
        .hasSizeGreaterThan(3)
        .contains(ProcessHandle.of(postgres.pid()).orElseThrow());

    postgres.close();
    postgres.close();
    assertThat(running).noneMatch(processes::owns);
  }

  @Test
  void exitingWithoutCloseLeavesNoProcess() throws Exception {
    initialized();
    Process writer = Writer.start(directory, 3);
    assertThat(Writer.awaitNumbers(writer, 3)).isEqualTo(3);
    assertThat(writer.waitFor()).isZero();
    assertThat(new DatabaseProcesses(directory.toRealPath()).find()).isEmpty();
  }

  @Test
  void startsAgainByItselfWhenEveryProcessWasKilled() throws Exception {
    initialized();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      execute(postgres, "create table kept as select 42 as answer");
      ProcessHandle killed = ProcessHandle.of(postgres.pid()).orElseThrow();
      tree(postgres).forEach(ProcessHandle::destroyForcibly);
      killed.onExit().get();

      assertThat(afterRestart(postgres, "select answer from kept")).containsExactly("42");
      assertThat(postgres.pid()).isNotEqualTo(killed.pid());
    }
  }

  @Test
  void startsAgainByItselfWhileBackendsOutliveTheirPostmaster() throws Exception {
    initialized();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
        Connection busy = connect(postgres)) {
      execute(postgres, "create table kept as select 42 as answer");
      long backend = backendOf(busy);
      ProcessHandle orphan = ProcessHandle.of(backend).orElseThrow();
      // A stopped process notices nothing, least of all that its postmaster died.
      assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(backend)).start().waitFor())
          .isZero();
      ProcessHandle killed = ProcessHandle.of(postgres.pid()).orElseThrow();
      killed.destroyForcibly();
      killed.onExit().get();

      assertThat(afterRestart(postgres, "select answer from kept")).containsExactly("42");
      assertThat(new DatabaseProcesses(directory.toRealPath()).owns(orphan)).isFalse();
    }
  }

  @Test
  void takesOverWhatAKilledProgramLeftRunning() throws Exception {
    unpacked();
    Process writer = Writer.start(directory, Long.MAX_VALUE);
    long acknowledged = Writer.awaitNumbers(writer, 200);

    Throwable second = catchThrowable(() -> EmbeddedPostgres.start(directory));
    assertThat(second)
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessage(
            "The directory %s is in use by the running Countersign process %d: stop it first, or"
                + " choose another directory.",
            directory.toRealPath(), writer.pid());

    Writer.kill(writer);
    var processes = new DatabaseProcesses(directory.toRealPath());
    assertThat(processes.find()).as("the orphaned server").isNotEmpty();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      long confirmed = Math.max(acknowledged, Writer.lastPrinted(writer));
      assertThat(strings(postgres, "select count(*) from ledger where number <= " + confirmed))
          .containsExactly(Long.toString(confirmed));
    }
    assertThat(processes.find()).isEmpty();
  }

  @Test
  void initializesAnewWhenTheFirstTimeWasInterrupted() throws Exception {
    unpacked();
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process writer = Writer.start(directory, Long.MAX_VALUE);
      awaitCreated(watch, "data.unfinished");
      Writer.kill(writer);
    }
    assertThat(directory.resolve("data")).doesNotExist();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(strings(postgres, "select 1")).containsExactly("1");
    }
    assertThat(directory.resolve("data.unfinished")).doesNotExist();
  }

  @Test
  void unpacksAnewWhatIsIncomplete() throws Exception {
    initialized();
    Path home;
    try (var homes = Files.newDirectoryStream(directory, Installation.PREFIX + "*")) {
      home = homes.iterator().next();
    }
    Path damaged = home.resolve("bin").resolve("initdb");
    Files.delete(damaged);
    Files.createFile(damaged);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(strings(postgres, "select 1")).containsExactly("1");
    }
  }

  @Test
  void startsThoughTheOldNumberNowBelongsToAnotherProgram() throws Exception {
    initialized();
    // Not this program's own number: PostgreSQL itself knows that its parent is no postmaster.
    Process other = new ProcessBuilder("cat").start();
    Files.writeString(directory.resolve("data/postmaster.pid"), other.pid() + "\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(strings(postgres, "select 1")).containsExactly("1");
    } finally {
      other.destroy();
    }
  }

  @Test
  void refusesASecondUserInTheSameProgram() throws Exception {
    assertThatThrownBy(() -> EmbeddedPostgres.start(sharedDirectory))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("is in use by this very program: stop it first");
    assertThat(strings(shared, "select 1")).containsExactly("1");
  }

  @Test
  void refusesADirectoryThatCannotBeWrittenTo() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining(file + " cannot be written to")
        .hasMessageContaining("choose another");
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws Exception {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("was written by PostgreSQL 17")
        .hasMessageContaining("carries PostgreSQL 18")
        .hasMessageContaining("pg_dumpall");
  }

  @Test
  void refusesDataWhosePasswordIsLost() throws Exception {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/PG_VERSION"), "18\n");
    unpacked();
    assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("restore the file")
        .hasMessageContaining(directory.toRealPath().resolve("password").toString());
  }

  @Test
  void saysWhenItHasNoProgramsForThePlatform() {
    assertThatThrownBy(
            () ->
                EmbeddedPostgres.start(
                    directory, Options.DEFAULT, Platform.of("Plan 9", "mips"), true, () -> {}))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("carries no PostgreSQL for plan 9-mips")
        .hasMessageContaining("-Dpostgres.platforms=all");
    // And lets go of the directory.
    assertThatThrownBy(
            () ->
                EmbeddedPostgres.start(
                    directory, Options.DEFAULT, Platform.of("Plan 9", "mips"), true, () -> {}))
        .hasMessageContaining("carries no PostgreSQL");
  }

  @Test
  void saysWhenTheConfiguredPortIsTaken() throws Exception {
    initialized();
    assertThatThrownBy(
            () -> EmbeddedPostgres.start(directory, new Options(shared.port(), Map.of(), true)))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("Port " + shared.port() + " is taken by another program");
  }

  @Test
  void saysWhatPostgresqlSaysWhenItDoesNotStart() throws Exception {
    initialized();
    assertThatThrownBy(
            () ->
                EmbeddedPostgres.start(
                    directory, new Options(0, Map.of("work_mem", "plenty"), true)))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("work_mem")
        .hasMessageContaining("plenty");
  }

  @Test
  void refusesARoleThatCommitsBeforeItIsOnDisk() throws Exception {
    initialized();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      execute(postgres, "alter role countersign set synchronous_commit = off");
    }
    assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("synchronous_commit=off");
    assertThat(new DatabaseProcesses(directory.toRealPath()).find()).isEmpty();
  }

  @Test
  void temporaryOnesVanishAndDoNotWaitForTheDisk() throws Exception {
    Path where;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
      assertThat(strings(postgres, "show fsync")).containsExactly("off");
      where = Path.of(strings(postgres, "show data_directory").getFirst());
      assertThat(where).exists();
    }
    assertThat(where.getParent()).doesNotExist();
  }

  private void unpacked() throws IOException {
    Directories.linkPrograms(template, directory);
  }

  private void initialized() throws IOException {
    unpacked();
    Directories.copyData(template, directory);
  }

  private static void awaitCreated(WatchService watch, String name) throws Exception {
    while (true) {
      WatchKey key = watch.poll(30, TimeUnit.SECONDS);
      assertThat(key).as("creation of " + name).isNotNull();
      if (key.pollEvents().stream()
          .anyMatch(event -> name.equals(String.valueOf(event.context())))) {
        return;
      }
      key.reset();
    }
  }

  /** Until the server is back, connecting fails, in one way or the other. */
  private static List<String> afterRestart(EmbeddedPostgres postgres, String query)
      throws SQLException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return strings(postgres, query);
      } catch (SQLException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private static boolean connects(InetAddress address) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, shared.port()), 1000);
      return true;
    } catch (IOException refused) {
      assertThat(refused).isInstanceOf(ConnectException.class);
      return false;
    }
  }

  private static List<ProcessHandle> tree(EmbeddedPostgres postgres) {
    ProcessHandle postmaster = ProcessHandle.of(postgres.pid()).orElseThrow();
    List<ProcessHandle> processes = new ArrayList<>(postmaster.descendants().toList());
    processes.add(postmaster);
    return processes;
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  private static long backendOf(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(EmbeddedPostgres postgres, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connect(postgres);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static Map<String, String> settings(EmbeddedPostgres postgres) throws SQLException {
    Map<String, String> settings = new java.util.HashMap<>();
    try (Connection connection = connect(postgres);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return settings;
  }
}
