package dev.countersign.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How a role gets into the server that another program runs, as the files in its directory tell.
 *
 * @param port on 127.0.0.1
 * @param role exists
 * @param passwordFile where its password is; empty where somebody else gave it one
 */
public record ReadersEntrance(int port, String role, Optional<Path> passwordFile) {
  public static final String HOST = "127.0.0.1";
  public static final String DATABASE = Database.NAME;

  /**
   * The way in for this role.
   *
   * @throws EmbeddedPostgresException when nothing runs on the directory, or there is no such role
   */
  public static ReadersEntrance of(Path directory, String role) {
    if (!Files.exists(Password.fileIn(directory))) {
      throw new EmbeddedPostgresException(
          "There is no embedded database in "
              + directory
              + ": start Countersign, or name its directory by --countersign.data-directory.");
    }
    try {
      int port = Ports.kept(directory);
      // Connects as the owner, who alone can read the files.
      var database = new Database(port, Password.read(Password.fileIn(directory)));
      if (port == 0 || !database.isRunning()) {
        throw new EmbeddedPostgresException(
            "No Countersign is running on " + directory + ": start it, then ask again.");
      }
      if (!database.hasRole(role)) {
        throw new EmbeddedPostgresException(
            "The database in "
                + directory
                + " has no role "
                + role
                + ": start this Countersign on it, which makes it, or create the one that you"
                + " configured.");
      }
      return new ReadersEntrance(
          port, role, Optional.of(Password.fileIn(directory, role)).filter(Files::exists));
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "The files in "
              + directory
              + " cannot be read ("
              + e
              + "): ask as the user that runs Countersign.",
          e);
    } catch (SQLException e) {
      throw new EmbeddedPostgresException(
          "The database in " + directory + " does not answer (" + e.getMessage() + "): ask again.",
          e);
    }
  }

  /**
   * The password, for the eyes of who asked for it.
   *
   * @throws EmbeddedPostgresException when it cannot be read
   */
  public Optional<String> password() {
    try {
      return passwordFile.isEmpty()
          ? Optional.empty()
          : Optional.of(Password.read(passwordFile.get()).value());
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          passwordFile.get() + " cannot be read: ask as the user that runs Countersign.", e);
    }
  }
}
