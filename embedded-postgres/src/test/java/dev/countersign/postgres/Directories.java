package dev.countersign.postgres;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes directories from a template, because unpacking and initializing anew takes seconds. */
final class Directories {
  private Directories() {}

  /** Links, not copies of programs, yet each directory has them under a path of its own. */
  static Path linkPrograms(Path template, Path target) throws IOException {
    for (Path file : below(template)) {
      if (template.relativize(file).toString().startsWith(Installation.PREFIX)) {
        if (Files.isDirectory(file)) {
          Files.createDirectory(target.resolve(template.relativize(file)));
        } else {
          Files.createLink(target.resolve(template.relativize(file)), file);
        }
      }
    }
    return target;
  }

  static void copyData(Path template, Path target) throws IOException {
    for (Path file : below(template.resolve("data"))) {
      Files.copy(file, target.resolve(template.relativize(file)), COPY_ATTRIBUTES);
    }
    Files.copy(template.resolve("password"), target.resolve("password"), COPY_ATTRIBUTES);
  }

  private static List<Path> below(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList();
    }
  }
}
