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

/** The generated password and the file that alone keeps it. */
record Password(Path file, String value) {
  static Path fileIn(Path directory) {
    return directory.resolve("password");
  }

  static Password read(Path directory) throws IOException {
    Path file = fileIn(directory);
    return new Password(file, Files.readString(file).strip());
  }

  static Password generate(Path directory) throws IOException {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Path unfinished = directory.resolve("password.unfinished");
    Files.deleteIfExists(unfinished);
    FileAttribute<?>[] onlyOwner =
        directory.getFileSystem().supportedFileAttributeViews().contains("posix")
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
    FileTrees.publish(unfinished, fileIn(directory));
    return new Password(fileIn(directory), value);
  }

  /** Keeps the value out of every log and message. */
  @Override
  public String toString() {
    return "Password[" + file + "]";
  }
}
