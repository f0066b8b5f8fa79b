package dev.countersign.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A generated password and the file that alone keeps it. */
record Password(Path file, String value) {
  /** That of the owner of the server. */
  static Path fileIn(Path directory) {
    return directory.resolve("password");
  }

  /** That of another role. */
  static Path fileIn(Path directory, String role) {
    return directory.resolve(role + ".password");
  }

  static Password read(Path file) throws IOException {
    return new Password(file, Files.readString(file).strip());
  }

  /** Makes one up, which is kept nowhere before {@link #keep()}. */
  static Password generate(Path file) {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new Password(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Writes the file, which only the user of this program can read. */
  void keep() throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    FileAttribute<?>[] onlyOwner =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            onlyOwner)) {
      channel.write(ByteBuffer.wrap((value + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    FileTrees.publish(unfinished, file);
  }

  /** Keeps the value out of every log and message. */
  @Override
  public String toString() {
    return "Password[" + file + "]";
  }
}
